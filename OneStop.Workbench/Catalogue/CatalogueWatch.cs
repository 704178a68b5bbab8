using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Catalogue;

/// <summary>Keeps the <see cref="CatalogueShelf"/> as the database has it: read at start, and again whenever the catalogue changes on any node.</summary>
public sealed class CatalogueWatch : IDisposable
{
    public const string Topic = "catalogue";

    private readonly IDbContextFactory<WorkbenchDb> _contexts;
    private readonly CatalogueShelf _shelf;
    private readonly Lazy<IReadOnlyList<RemovedDocument>> _removed;
    private readonly IDisposable _subscription;

    public CatalogueWatch(IDbContextFactory<WorkbenchDb> contexts, CatalogueShelf shelf, BundledAssets assets, ChangeFeed feed)
    {
        (_contexts, _shelf) = (contexts, shelf);
        _removed = new(() => new CatalogueFiles(assets).Removed());
        _subscription = feed.Subscribe(Topic, _ => Refresh(CancellationToken.None));
    }

    public async Task Refresh(CancellationToken cancellation)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        var procedures = await db.Procedures.AsNoTracking().ToListAsync(cancellation);
        var forms = await db.Forms.AsNoTracking().ToListAsync(cancellation);
        _shelf.Replace(new CatalogueContent(procedures.Select(row => row.ToVersion()), forms.Select(row => row.ToForm()), _removed.Value));
    }

    public void Dispose() => _subscription.Dispose();
}
