using System.Globalization;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.People.Domain;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    Year,
    Month,
    Day,
}

/// <summary>A date of which day, or day and month, may be unknown: old people often have a birth year only.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    /// <summary>1–12, or 0 when unknown.</summary>
    public int Month { get; }

    /// <summary>1–31, or 0 when unknown.</summary>
    public int Day { get; }

    public DatePrecision Precision => Day > 0 ? DatePrecision.Day : Month > 0 ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>The whole date; null when day or month is unknown.</summary>
    public DateOnly? Whole => Day > 0 ? new DateOnly(Year, Month, Day) : null;

    /// <summary>The first day that it may be.</summary>
    public DateOnly Earliest => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>Refuses days that the calendar does not have and years outside 1800–2200. A zero month makes the day unknown too.</summary>
    public static Outcome<PartialDate> Of(int year, int month = 0, int day = 0)
    {
        if (year is < 1800 or > 2200) return new Refusal("date-year", year);
        if (month is < 0 or > 12) return new Refusal("date-month", month);
        if (month == 0) return new PartialDate(year, 0, 0);
        if (day < 0 || day > DateTime.DaysInMonth(year, month)) return new Refusal("date-day", day, month, year);
        return new PartialDate(year, month, day);
    }

    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>
    /// Reads what a clerk types: <c>010190</c>, <c>1/1/90</c>, <c>01011990</c>, <c>1/1990</c>, <c>1990</c>, and ISO.
    /// Two-digit years are the last such year not after <paramref name="latest"/>: today for births, later for validity dates.
    /// </summary>
    public static Outcome<PartialDate> Read(string? text, DateOnly latest) => DateTyping.Read(text, latest);

    /// <summary>As on paper: <c>12/03/1990</c>, <c>03/1990</c>, <c>1990</c>.</summary>
    public string Shown => Precision switch
    {
        DatePrecision.Day => $"{Day:00}/{Month:00}/{Year:0000}",
        DatePrecision.Month => $"{Month:00}/{Year:0000}",
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>ISO with only the known parts: <c>1990-03-12</c>, <c>1990-03</c>, <c>1990</c>.</summary>
    public string Iso => Precision switch
    {
        DatePrecision.Day => $"{Year:0000}-{Month:00}-{Day:00}",
        DatePrecision.Month => $"{Year:0000}-{Month:00}",
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    public int CompareTo(PartialDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    public override string ToString() => Iso;
}
