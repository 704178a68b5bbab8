using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Catalogue;

/// <summary>The bundled catalogue in a database of its own, with somebody who may change it.</summary>
internal sealed class CatalogueAtWork : IAsyncDisposable
{
    private CatalogueAtWork(TestDatabase database)
    {
        Database = database;
        Shelf = new(database.Time);
        Watch = new(database, Shelf, database.Feed);
        Bundled = new(BundledAssets.BesideProgram, database.Loads, database.Writer, Watch, database.Time);
        Removals = new(BundledAssets.BesideProgram, database.Loads, database.Writer, Watch, database.Time);
        RemovedDesk = new(database.Writer, Shelf, Watch, new AuditTrail(database.Time), database.Time);
        Desk = new(database.Writer, Shelf, Watch, new AuditTrail(database.Time), database.Time);
        Forms = new(database.Writer, Shelf, Watch, new AuditTrail(database.Time), database.Time);
        Rules = new(database);
        RuleDesk = new(database.Writer, Rules, Shelf, new AuditTrail(database.Time), database.Time);
    }

    public TestDatabase Database { get; }

    public CatalogueShelf Shelf { get; }

    public CatalogueWatch Watch { get; }

    public BundledCatalogue Bundled { get; }

    public BundledRemovals Removals { get; }

    public RemovedDocumentDesk RemovedDesk { get; }

    public CatalogueDesk Desk { get; }

    public FormDesk Forms { get; }

    public CounterRules Rules { get; }

    public CounterRuleDesk RuleDesk { get; }

    public static Actor Administrator { get; } = Acting(Role.Administrator);

    public static async Task<CatalogueAtWork> Create()
    {
        var catalogue = new CatalogueAtWork(await TestDatabase.Create());
        await catalogue.Bundled.Load(TestContext.Current.CancellationToken);
        await catalogue.Removals.Load(TestContext.Current.CancellationToken);
        return catalogue;
    }

    public static Actor Acting(Role role) => new(Guid.NewGuid(), "Cán bộ Mẫu", "H38", [new(role, "H38")], UnitTree.Empty);

    public async ValueTask DisposeAsync()
    {
        Watch.Dispose();
        await Database.DisposeAsync();
    }
}
