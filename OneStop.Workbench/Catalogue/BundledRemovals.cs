using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue;

/// <summary>The dated list of papers that databases replace, as it comes with the program. Entries edited in the office are left alone.</summary>
public sealed class BundledRemovals(BundledAssets assets, BundledLoads loads, Writer writer, CatalogueWatch watch, TimeProvider time) : IBundledData
{
    private const string Name = "removed-documents";
    private readonly CatalogueFiles _files = new(assets);

    public int Order => 31;

    public async Task Load(CancellationToken cancellation)
    {
        var hash = BundledAssets.HashOf(_files.RemovedPath);
        if (await loads.IsCurrent(Name, hash, cancellation)) return;
        await writer.Write<Done>(async (db, changes) =>
        {
            var present = await db.RemovedDocuments.ToListAsync(cancellation);
            db.RemoveRange(present.Where(row => row.Origin == VersionOrigin.Bundled));
            var edited = present.Where(row => row.Origin != VersionOrigin.Bundled).Select(row => (row.Procedure, row.Document)).ToHashSet();
            foreach (var document in _files.Removed().Where(document => !edited.Contains((document.Procedure, document.Document)))) db.RemovedDocuments.Add(Row(document));
            await loads.Remember(db, Name, hash, cancellation);
            changes.Add(CatalogueWatch.Topic, Name);
            return default(Done);
        }, cancellation);
        await watch.Refresh(cancellation);
    }

    private RemovedDocumentRow Row(RemovedDocument document)
    {
        var row = new RemovedDocumentRow { Id = document.Id, Procedure = "", Document = "", Database = "", Basis = "", Source = "", Origin = VersionOrigin.Bundled, RecordedAt = time.GetUtcNow().UtcDateTime };
        row.Take(document);
        return row;
    }
}
