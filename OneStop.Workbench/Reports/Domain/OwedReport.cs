namespace OneStop.Workbench.Reports.Domain;

/// <summary>One period's report that a unit owes.</summary>
/// <param name="HandInBy">The last day for handing it in (NĐ 09/2019/NĐ-CP Art. 13).</param>
public readonly record struct OwedReport(string Form, string UnitCode, NamedPeriod Period, DateOnly HandInBy)
{
    /// <summary>The period that ended last before a day, in the duty's reckoning.</summary>
    public static OwedReport Latest(string form, string unit, PeriodLength length, Reckoning reckoning, int daysToHandIn, DateOnly today)
    {
        var under = NamedPeriod.Of(length, reckoning, today);
        // After the nine months the period of the date is the ended one itself.
        var ended = under.Dates.To < today ? under : under.Previous;
        return new(form, unit, ended, ended.Dates.To.AddDays(daysToHandIn));
    }
}
