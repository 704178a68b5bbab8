using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Deadlines;

/// <summary>A calendar as looked at and edited.</summary>
/// <param name="Code">The calendar that an edit would change: a unit's own, or the one that all inherit.</param>
/// <param name="UnitCode">The unit whose days are shown; null for the calendar that all inherit.</param>
/// <param name="Calendar">Every day after inheritance.</param>
/// <param name="Layers">What it is made of, from its own version up to the one that all inherit.</param>
public sealed record CalendarSheet(string Code, string? UnitCode, WorkingCalendar Calendar, IReadOnlyList<CalendarVersionRow> Layers, bool MayEdit)
{
    private readonly Dictionary<DateOnly, string> _origin = Origin(Layers);

    /// <summary>The version that this calendar itself has; null when it only inherits.</summary>
    public CalendarVersionRow? Own => Layers.FirstOrDefault(layer => layer.Code == Code);

    /// <summary>What it inherits, nearest first.</summary>
    public IEnumerable<CalendarVersionRow> Inherited => Layers.Where(layer => layer.Code != Code);

    /// <summary>A unit's calendar has hours of its own instead of those above it.</summary>
    public bool OwnHours => UnitCode is not null && Own?.File is { Week: not null } or { CutOff: not null };

    public IEnumerable<DateOverride> DaysOf(int year) => Calendar.Content.Overrides.Where(day => day.Date.Year == year).OrderBy(day => day.Date);

    /// <summary>The code of the calendar that says this day.</summary>
    public string OriginOf(DateOnly date) => _origin.GetValueOrDefault(date, Code);

    private static Dictionary<DateOnly, string> Origin(IReadOnlyList<CalendarVersionRow> layers)
    {
        var origin = new Dictionary<DateOnly, string>();
        foreach (var layer in layers)
            foreach (var day in layer.File.Days) origin.TryAdd(day.Date, layer.Code);
        return origin;
    }
}
