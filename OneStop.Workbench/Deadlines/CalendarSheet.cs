using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Deadlines;

/// <summary>A calendar as looked at and edited.</summary>
/// <param name="Code">The calendar that an edit would change: a unit's own, or the one that all inherit.</param>
/// <param name="UnitCode">The unit whose days are shown; null for the calendar that all inherit.</param>
/// <param name="Calendar">Every day after inheritance.</param>
/// <param name="OwnDates">The dates that this calendar itself says; the others are inherited.</param>
public sealed record CalendarSheet(string Code, string? UnitCode, WorkingCalendar Calendar, IReadOnlySet<DateOnly> OwnDates, bool MayEdit)
{
    /// <summary>A unit's calendar has hours of its own instead of those above it.</summary>
    public bool OwnHours { get; init; }

    public IEnumerable<DateOverride> DaysOf(int year) => Calendar.Content.Overrides.Where(day => day.Date.Year == year).OrderBy(day => day.Date);
}
