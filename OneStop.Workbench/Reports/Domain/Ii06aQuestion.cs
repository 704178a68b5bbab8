using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>Which promise a dossier is judged by.</summary>
public enum DueRule
{
    /// <summary>The due moment in force.</summary>
    Current,

    /// <summary>The due moment before the first re-appointment.</summary>
    Original,
}

/// <summary>What form II.06a is asked for: a period, what was known at a moment (UTC), which promise counts.</summary>
public readonly record struct Ii06aQuestion(ReportPeriod Period, DateTime AsOf, DueRule Due = DueRule.Current)
{
    /// <summary>Open dossiers are overdue when due before this day: the period's last, or the day of the as-of moment where that comes first.</summary>
    public DateOnly Judged
    {
        get
        {
            var known = DateOnly.FromDateTime(LocalTime.FromUtc(AsOf));
            return known < Period.To ? known : Period.To;
        }
    }
}
