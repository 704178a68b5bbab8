using System.Globalization;
using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Deadlines;

/// <summary>The lunar holidays by the Vietnamese calendar, from a table: the framework's calendar is China's and differs in some years.</summary>
public sealed class LunarDays(BundledAssets assets)
{
    private readonly Lazy<Dictionary<int, (DateOnly Tet, DateOnly HungKings)>> _years = new(() => File
        .ReadLines(assets.PathOf("calendars", "lunar.csv")).Skip(1)
        .Select(line => line.Split(','))
        .ToDictionary(cells => int.Parse(cells[0], CultureInfo.InvariantCulture), cells => (Day(cells[1]), Day(cells[2]))));

    public (DateOnly Tet, DateOnly HungKings)? Of(int year) => _years.Value.TryGetValue(year, out var days) ? days : null;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
