using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Supervision.Domain;

/// <summary>Which change is asked about.</summary>
/// <param name="CentreCode">Only dossiers received there; null for everything in scope.</param>
/// <param name="Supposed">A day that is only supposed: an exchange waiting for confirmation as if confirmed, any other day as if closed. Null asks about the calendar in force.</param>
/// <param name="LimitsOfToday">By the limits in force today instead of those at the reception.</param>
public sealed record ImpactQuestion(string? CentreCode = null, DateOnly? Supposed = null, bool LimitsOfToday = false)
{
    private const string Name = "supposed";

    /// <summary>The calendar that the question is about; refused where a supposed day lies outside its years.</summary>
    public Outcome<WorkingCalendar> On(WorkingCalendar calendar)
    {
        if (Supposed is not { } date) return calendar;
        var content = calendar.Content;
        var waiting = content.Overrides.Any(day => day.Date == date && !day.InForce);
        IReadOnlyList<DateOverride> days = waiting
            ? [.. content.Overrides.Select(day => day.Date == date || day.ExchangedFor == date ? day with { Confirmed = true } : day)]
            : [.. content.Overrides.Where(day => day.Date != date), new DateOverride(date, OverrideKind.Closure, Name, Name)];
        return WorkingCalendar.Create(calendar.Code, calendar.Version, content with { Overrides = days });
    }

    /// <summary>The exchanges of a calendar that wait for their decision, each by its day off.</summary>
    public static IReadOnlyList<DateOverride> Waiting(WorkingCalendar calendar, DateOnly today) =>
        [.. calendar.Content.Overrides.Where(day => !day.InForce && day.IsOff && (day.Date >= today || day.ExchangedFor >= today)).OrderBy(day => day.Date)];
}
