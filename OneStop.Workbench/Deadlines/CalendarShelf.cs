using System.Collections.Concurrent;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Deadlines;

/// <summary>All versions of all calendars at one moment, immutable; each combination asked for is laid out once.</summary>
internal sealed class CalendarShelf(IEnumerable<CalendarVersionRow> versions, IEnumerable<ExtraDaysRule> rules)
{
    public IReadOnlyList<ExtraDaysRule> Rules { get; } = [.. rules.OrderByDescending(rule => rule.From)];

    private readonly ILookup<string, CalendarVersionRow> _byCode = versions.OrderByDescending(version => version.Number).ToLookup(version => version.Code, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorkingCalendar> _laidOut = new(StringComparer.Ordinal);

    public CalendarVersionRow? Version(string code, DateOnly date) => _byCode[code].FirstOrDefault(version => version.HoldsOn(date));

    public IReadOnlyList<CalendarVersionRow> Versions(string code) => [.. _byCode[code]];

    /// <summary>The versions a unit's calendar is made of: its own, those of the units above, the one that all inherit; empty without that one.</summary>
    public IReadOnlyList<CalendarVersionRow> Layers(UnitTree units, string? unitCode, DateOnly date)
    {
        var layers = new List<CalendarVersionRow>();
        for (var unit = units.Find(unitCode); unit is not null; unit = units.Find(unit.ParentCode))
            if (Version(unit.Code, date) is { } own) layers.Add(own);
        if (Version(CalendarBook.Default, date) is not { } common) return [];
        layers.Add(common);
        return layers;
    }

    /// <summary>The calendar of a unit: its own over those of the units above over the one that all inherit.</summary>
    public WorkingCalendar? For(UnitTree units, string? unitCode, DateOnly date)
    {
        var layers = Layers(units, unitCode, date);
        if (layers.Count == 0) return null;
        return _laidOut.GetOrAdd(string.Join('|', layers.Select(layer => $"{layer.Code}#{layer.Number}")), _ => LayOut(layers));
    }

    private static WorkingCalendar LayOut(IReadOnlyList<CalendarVersionRow> layers)
    {
        CalendarContent? content = null;
        foreach (var layer in layers.Reverse()) content = layer.File.Over(content);
        // Each version anywhere in the chain makes the calendar another one, so its version is their sum: it only grows.
        return WorkingCalendar.Create(layers[0].Code, layers.Sum(layer => layer.Number), content!).Value;
    }
}
