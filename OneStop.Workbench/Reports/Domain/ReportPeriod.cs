using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>From one local date to another, both included.</summary>
public readonly record struct ReportPeriod(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly date) => date >= From && date <= To;

    /// <summary>Refused when it ends before it begins (<c>period-reversed</c>).</summary>
    public static Outcome<ReportPeriod> Between(DateOnly from, DateOnly to) =>
        to < from ? new Refusal("period-reversed", from, to) { Place = "to" } : new ReportPeriod(from, to);
}

/// <summary>Lengths that reports are asked for.</summary>
public enum PeriodLength
{
    Month,
    Quarter,
    HalfYear,
    NineMonths,
    Year,
}

/// <summary>How a period's dates are reckoned.</summary>
public enum Reckoning
{
    /// <summary>From the 15th of the month before to the 14th of the last month (NĐ 09/2019/NĐ-CP Art. 12).</summary>
    Statutory,

    /// <summary>From the 1st to the last day of the month.</summary>
    Calendar,
}

/// <summary>A named period: the third quarter of 2026. <paramref name="Number"/> counts from 1 within the year.</summary>
public readonly record struct NamedPeriod(PeriodLength Length, Reckoning Reckoning, int Year, int Number)
{
    public ReportPeriod Dates
    {
        get
        {
            var months = Length.Months();
            var first = new DateOnly(Year, (Number - 1) * months + 1, 1);
            return Reckoning == Reckoning.Calendar
                ? new ReportPeriod(first, first.AddMonths(months).AddDays(-1))
                : new ReportPeriod(first.AddMonths(-1).AddDays(14), first.AddMonths(months - 1).AddDays(13));
        }
    }

    public NamedPeriod Next => Number < Length.InAYear() ? this with { Number = Number + 1 } : this with { Year = Year + 1, Number = 1 };

    public NamedPeriod Previous => Number > 1 ? this with { Number = Number - 1 } : this with { Year = Year - 1, Number = Length.InAYear() };

    /// <summary>The period of a length that a date falls into; a date after the nine months belongs to none, so the year's nine months are given.</summary>
    public static NamedPeriod Of(PeriodLength length, Reckoning reckoning, DateOnly date)
    {
        var reckoned = reckoning == Reckoning.Statutory && date.Day >= 15 ? date.AddDays(1 - date.Day).AddMonths(1) : date;
        var number = Math.Min(length.InAYear(), (reckoned.Month - 1) / length.Months() + 1);
        return new NamedPeriod(length, reckoning, reckoned.Year, number);
    }

    /// <summary>The name that dates go by, where they are a period that has one: the heading of a form says it.</summary>
    public static NamedPeriod? Recognise(ReportPeriod period)
    {
        foreach (var reckoning in Enum.GetValues<Reckoning>())
        {
            foreach (var length in Enum.GetValues<PeriodLength>())
            {
                var named = Of(length, reckoning, period.To);
                if (named.Dates == period) return named;
            }
        }
        return null;
    }
}

public static class PeriodLengths
{
    public static int Months(this PeriodLength length) => length switch
    {
        PeriodLength.Month => 1,
        PeriodLength.Quarter => 3,
        PeriodLength.HalfYear => 6,
        PeriodLength.NineMonths => 9,
        _ => 12,
    };

    /// <summary>How many there are in a year; of nine months only the first.</summary>
    public static int InAYear(this PeriodLength length) => 12 / length.Months();
}
