using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform;

namespace OneStop.Workbench.People;

/// <summary>The bundled list of old wards and the units that took them over on 01/07/2025.</summary>
public static class UnitChanges
{
    public static IEnumerable<UnitChange> Read(BundledAssets assets) =>
        File.ReadLines(assets.PathOf("addresses", "old-to-new.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Select(cells => new UnitChange(cells[0], cells[1], cells[2], new Commune(cells[3], cells[4], cells[5])));
}
