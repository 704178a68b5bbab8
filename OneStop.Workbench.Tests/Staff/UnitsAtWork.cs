using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Staff;

/// <summary>The bundled units in a database of their own, with somebody who may change them.</summary>
internal sealed class UnitsAtWork : IAsyncDisposable
{
    private readonly UnitWatch _watch;

    private UnitsAtWork(TestDatabase database)
    {
        Database = database;
        _watch = new(database, Directory, database.Feed);
        Bundled = new(BundledAssets.BesideProgram, database.Loads, database.Writer, _watch);
        Audit = new(database.Time);
        Desk = new(database, database.Writer, Directory, _watch, Audit);
    }

    public TestDatabase Database { get; }

    public UnitDirectory Directory { get; } = new();

    public BundledUnits Bundled { get; }

    public AuditTrail Audit { get; }

    public UnitDesk Desk { get; }

    public Actor Administrator => Acting(Role.Administrator, "H38");

    public static async Task<UnitsAtWork> Create()
    {
        var units = new UnitsAtWork(await TestDatabase.Create());
        await units.Bundled.Load(TestContext.Current.CancellationToken);
        return units;
    }

    public Actor Acting(Role role, string unit) => new(Guid.NewGuid(), "Cán bộ Mẫu", unit, [new(role, unit)], Directory.Current);

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        await Database.DisposeAsync();
    }
}
