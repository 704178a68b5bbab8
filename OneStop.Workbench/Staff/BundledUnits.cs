using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>The units that come with the program: new ones are added, known ones brought up to date unless an administrator changed them.</summary>
public sealed class BundledUnits(BundledAssets assets, BundledLoads loads, Writer writer, UnitWatch watch) : IBundledData
{
    private const string Name = "units";

    public int Order => 10;

    public async Task Load(CancellationToken cancellation)
    {
        var file = assets.PathOf("units", "units.csv");
        var hash = BundledAssets.HashOf(file);
        if (!await loads.IsCurrent(Name, hash, cancellation))
        {
            await writer.Write<Done>(async (db, _) =>
            {
                await Merge(db, UnitsFile.Read(file), cancellation);
                await loads.Remember(db, Name, hash, cancellation);
                return default(Done);
            }, cancellation);
        }
        await watch.Refresh(cancellation);
    }

    private static async Task Merge(WorkbenchDb db, IEnumerable<Unit> units, CancellationToken cancellation)
    {
        var present = await db.Units.ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancellation);
        foreach (var unit in units)
        {
            if (!present.TryGetValue(unit.Code, out var row)) db.Units.Add(UnitRow.Of(unit));
            else if (row.LegalBasis is null) row.Take(unit);
        }
    }
}
