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

    /// <param name="found">The keys of so many dossiers from a place on, and how many there are in all.</param>
    public async Task<Page<CellDossier>> Page(int page, int size, Func<int, int, Task<(IReadOnlyList<long> Some, int Total)>> found, CancellationToken cancellation)
    {
        size = Math.Clamp(size, 1, LargestPage);
        var (some, total) = await found((Math.Max(page, 1) - 1) * size, size);
        return new Page<CellDossier>(await Read([.. some], cancellation), total, page, size);
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
