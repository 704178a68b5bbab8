namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>One statutory form that a step has issued; it stays issued when the step is taken back.</summary>
/// <param name="Form"><c>m02</c> to <c>m05</c>.</param>
/// <param name="Version">Which issue of this form on this dossier, from 1.</param>
/// <param name="Number">As it stands on the paper: <c>12/PXL</c>.</param>
/// <param name="Decided">The event that it says.</param>
public sealed record FormIssue(string Form, int Version, string Number, DossierEvent Decided);

/// <summary>The forms 02 to 05 of a dossier, each decided by an event; what an older system issued has no number here and no paper.</summary>
public static class FormIssues
{
    public static IReadOnlyList<string> Forms { get; } = ["m02", "m03", "m04", "m05"];

    public static IReadOnlyList<FormIssue> Of(string form, IEnumerable<DossierEvent> history) =>
    [
        .. history.Where(past => Kind(form) == past.Kind && Number(past) is { Length: > 0 }).OrderBy(past => past.Sequence)
            .Select((past, index) => new FormIssue(form, index + 1, Number(past)!, past)),
    ];

    private static DossierEventKind? Kind(string form) => form switch
    {
        "m02" => DossierEventKind.SupplementAsked,
        "m03" => DossierEventKind.Refused,
        "m04" => DossierEventKind.ReAppointed,
        "m05" => DossierEventKind.Stopped,
        _ => null,
    };

    private static string? Number(DossierEvent past) => past.Kind switch
    {
        DossierEventKind.SupplementAsked => past.Read<SupplementAskedPayload>().Number,
        DossierEventKind.ReAppointed => past.Read<ReAppointedPayload>().Number,
        _ => past.Read<EndedPayload>().Number,
    };
}
