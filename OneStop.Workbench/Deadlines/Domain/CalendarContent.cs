using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>What one version of a calendar says, before it is laid out day by day.</summary>
/// <param name="FirstYear">First covered year; outside the covered years every question is refused.</param>
/// <param name="CutOff">The time of day after which a same-day result is promised for the next working day.</param>
/// <param name="Week">Office hours per weekday; a weekday without an entry is a day of rest.</param>
public sealed record CalendarContent(
    int FirstYear,
    int LastYear,
    TimeOnly CutOff,
    IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift>> Week,
    IReadOnlyList<DateOverride> Overrides)
{
    private const int LongestSpan = 50;

    public static readonly TimeOnly UsualCutOff = new(15, 0);

    /// <summary>Monday to Friday 07:30–11:30 and 13:30–17:00.</summary>
    public static IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift>> UsualWeek { get; } =
        Enumerable.Range(1, 5).ToDictionary(
            day => (DayOfWeek)day,
            IReadOnlyList<Shift> (_) => [new(new(7, 30), new(11, 30)), new(new(13, 30), new(17, 0))]);

    /// <summary>The first rule it breaks, or null: years in order, shifts in order without overlap, one override a date, each named, sourced and within the years.</summary>
    public Refusal? Fault()
    {
        if (FirstYear < 1900 || LastYear < FirstYear || LastYear - FirstYear >= LongestSpan)
            return new("calendar-years-wrong", FirstYear, LastYear);
        if (!Week.Values.All(InOrder)) return new("calendar-shifts-wrong");
        if (Week.Values.All(shifts => shifts.Count == 0)) return new("calendar-without-shifts");
        var seen = new HashSet<DateOnly>();
        foreach (var day in Overrides)
        {
            if (!seen.Add(day.Date)) return new("override-date-twice", day.Date) { Place = nameof(day.Date) };
            if (day.Date.Year < FirstYear || day.Date.Year > LastYear)
                return new("override-outside-years", day.Date, FirstYear, LastYear) { Place = nameof(day.Date) };
            if (string.IsNullOrWhiteSpace(day.Name)) return new("override-name-missing", day.Date) { Place = nameof(day.Name) };
            if (string.IsNullOrWhiteSpace(day.Source)) return new("override-source-missing", day.Date) { Place = nameof(day.Source) };
            if (day.Shifts is { } own && !InOrder(own)) return new("calendar-shifts-wrong") { Place = nameof(day.Shifts) };
            if (day.Kind == OverrideKind.Opening && day.Shifts is not { Count: > 0 })
                return new("opening-hours-missing", day.Date) { Place = nameof(day.Shifts) };
        }
        return null;
    }

    private static bool InOrder(IReadOnlyList<Shift> shifts)
    {
        for (var i = 0; i < shifts.Count; i++)
            if (shifts[i].From >= shifts[i].To || (i > 0 && shifts[i].From < shifts[i - 1].To)) return false;
        return true;
    }
}
