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
    private readonly IDisposable _subscription;

    public CatalogueWatch(IDbContextFactory<WorkbenchDb> contexts, CatalogueShelf shelf, ChangeFeed feed)
    {
        (_contexts, _shelf) = (contexts, shelf);
        _subscription = feed.Subscribe(Topic, _ => Refresh(CancellationToken.None));
    }

    public async Task Refresh(CancellationToken cancellation)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        var procedures = await db.Procedures.AsNoTracking().ToListAsync(cancellation);
        var forms = await db.Forms.AsNoTracking().ToListAsync(cancellation);
        var removed = await db.RemovedDocuments.AsNoTracking().OrderBy(row => row.Procedure).ThenBy(row => row.Id).ToListAsync(cancellation);
        _shelf.Replace(new CatalogueContent(procedures.Select(row => row.ToVersion()), forms.Select(row => row.ToForm()), removed.Select(row => row.ToDocument())));
    }

    public void Dispose() => _subscription.Dispose();
}
