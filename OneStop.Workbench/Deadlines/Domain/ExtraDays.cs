namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>Days that a rule adds to a limit, as a dossier keeps them: counted like the limit's own days, after a month limit as dates.</summary>
/// <param name="Days">At least one.</param>
/// <param name="LegalBasis">Số, ký hiệu of the text that grants them; said in the explanation.</param>
public sealed record ExtraDays(int Days, string LegalBasis)
{
    /// <summary>Those that bear on the limit: a limit counted in hours or within the day is not lengthened by days.</summary>
    public static IReadOnlyList<ExtraDays> For(Limit limit, IReadOnlyList<ExtraDays>? granted) =>
        granted is { Count: > 0 } && limit.Unit is LimitUnit.WorkingDay or LimitUnit.CalendarDay or LimitUnit.Month ? granted ?? [] : [];
}
