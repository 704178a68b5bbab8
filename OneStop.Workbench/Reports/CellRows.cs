using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>The dossiers behind a number, a page at a time.</summary>
public sealed class CellRows(IDbContextFactory<WorkbenchDb> contexts)
{
    private const int LargestPage = 200;

    public async Task<Page<CellDossier>> Page(IAsyncEnumerable<DossierHistory> histories, Func<DossierHistory, bool> counts, int page, int size, CancellationToken cancellation)
    {
        size = Math.Clamp(size, 1, LargestPage);
        var (total, ids) = (0, new List<long>());
        await foreach (var history in histories.WithCancellation(cancellation))
        {
            if (!counts(history)) continue;
            if (total++ >= (page - 1) * size && ids.Count < size) ids.Add(history.Id);
        }
        return new Page<CellDossier>(await Read(ids, cancellation), total, page, size);
    }

    /// <summary>All of them, for a file.</summary>
    public async Task<IReadOnlyList<CellDossier>> All(IAsyncEnumerable<DossierHistory> histories, Func<DossierHistory, bool> counts, CancellationToken cancellation)
    {
        var ids = new List<long>();
        await foreach (var history in histories.WithCancellation(cancellation))
            if (counts(history)) ids.Add(history.Id);
        return await Read(ids, cancellation);
    }

    public async Task<IReadOnlyList<CellDossier>> Read(IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = new List<CellDossier>(ids.Count);
        foreach (var some in ids.Chunk(LargestPage))
            rows.AddRange((await db.Dossiers.AsNoTracking().Where(dossier => some.Contains(dossier.Id)).OrderBy(dossier => dossier.Id).ToListAsync(cancellation)).Select(Row));
        return rows;
    }

    private static CellDossier Row(Dossier dossier) => new(
        dossier.Number, dossier.OwnerName, dossier.ProcedureName, LocalTime.FromUtc(dossier.ReceivedAt), Local(dossier.Due), Local(dossier.FinishedAt));

    private static DateTime? Local(DateTime? utc) => utc is { } moment ? LocalTime.FromUtc(moment) : null;
}
