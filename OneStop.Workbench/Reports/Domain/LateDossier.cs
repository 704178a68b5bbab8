using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>Why a dossier is late, as far as its history tells; the first that holds comes first.</summary>
public enum OverdueCause
{
    /// <summary>Nobody handed it over before it was due.</summary>
    NotHandedOver,

    /// <summary>Handed over, but nobody took it before it was due.</summary>
    NotTaken,

    /// <summary>Handed over or taken only on the promised day or later.</summary>
    BegunLate,

    /// <summary>Another body was asked for its opinion and had not answered by the promised day.</summary>
    OpinionOutstanding,

    /// <summary>The citizen was asked for papers more than once.</summary>
    AskedTwice,

    /// <summary>Late although re-appointed.</summary>
    LateAfterApology,

    /// <summary>A finish was taken back and the work begun again.</summary>
    Reopened,

    /// <summary>None of these: the work itself took longer.</summary>
    WorkTookLonger,
}

/// <summary>A dossier in columns (10) or (13) of II.06a, with what its history says of the delay.</summary>
public sealed record LateDossier(
    string Procedure, string Field, string? Handler, string Person, DateTime Received, DateOnly Due, DateOnly? Finished, IReadOnlyList<OverdueCause> Causes, string? Reason)
{
    /// <summary>Null for what is not late in the question's period.</summary>
    public static LateDossier? Of(DossierHistory history, Ii06aQuestion question)
    {
        if (Reading.Of(history, question) is not { Course.Due: { } due, Place.Out: Ii06aColumn.Late or Ii06aColumn.Overdue } reading) return null;
        var subject = reading.Subject();
        return new(
            subject?.Name ?? "", reading.Field, reading.Last(DossierEventKind.HandedOver)?.Words?.Unit, FormRowRule.Person(reading), reading.Reception.Occurred, due,
            reading.Course.Open ? null : reading.Course.EndedOn, Why(history, reading, due, question), reading.Last(DossierEventKind.ReAppointed)?.Words?.Reason);
    }

    private static IReadOnlyList<OverdueCause> Why(DossierHistory history, Reading reading, DateOnly due, Ii06aQuestion question)
    {
        var causes = new List<OverdueCause>();
        var story = reading.ByTheEnd.ToList();
        PastEvent? handed = First(story, DossierEventKind.HandedOver), taken = First(story, DossierEventKind.Taken) ?? First(story, DossierEventKind.Assigned);
        if (handed is null && taken is null) causes.Add(OverdueCause.NotHandedOver);
        else if (taken is null) causes.Add(OverdueCause.NotTaken);
        else if (handed?.Day >= due || taken.Value.Day >= due) causes.Add(OverdueCause.BegunLate);
        var outstanding = story.Count(past => past.Kind == DossierEventKind.OpinionAsked && past.Day <= due) - story.Count(past => past.Kind == DossierEventKind.OpinionGiven && past.Day <= due);
        if (outstanding > 0) causes.Add(OverdueCause.OpinionOutstanding);
        if (story.Count(past => past.Kind == DossierEventKind.SupplementAsked) > 1) causes.Add(OverdueCause.AskedTwice);
        if (story.Exists(past => past.Kind == DossierEventKind.ReAppointed)) causes.Add(OverdueCause.LateAfterApology);
        if (reading.Course.ReopenedWithin || TookBackAnEnd(history, question)) causes.Add(OverdueCause.Reopened);
        if (causes.Count == 0) causes.Add(OverdueCause.WorkTookLonger);
        return causes;
    }

    private static bool TookBackAnEnd(DossierHistory history, Ii06aQuestion question) => history.Events.Any(past =>
        past is { Kind: DossierEventKind.Reversed, Reverses: { } target } && past.Recorded <= question.AsOf && past.Day <= question.Period.To
        && history.Events.Any(other => other.Sequence == target && other.Kind == DossierEventKind.Finished));

    private static PastEvent? First(List<PastEvent> story, DossierEventKind kind) => story.Find(past => past.Kind == kind) is { Sequence: > 0 } first ? first : null;
}
