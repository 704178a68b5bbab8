using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Supervision.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>Reads the open dossiers in batches, each in a context of its own and outside the write gate, so that the counters go on working.</summary>
internal sealed class ImpactReading(IDbContextFactory<WorkbenchDb> contexts, IReadOnlySet<string> scope, UnitTree units)
{
    private const int Batch = 2000;

    private static readonly DossierEventKind[] Telling =
    [
        DossierEventKind.Received, DossierEventKind.DutyAsked, DossierEventKind.DutySettled, DossierEventKind.Paused, DossierEventKind.Resumed,
        DossierEventKind.SupplementAsked, DossierEventKind.SupplementReceived, DossierEventKind.ReAppointed, DossierEventKind.Corrected, DossierEventKind.Reversed,
    ];

    /// <param name="seen">Called after each batch with its number of dossiers, what became of each kind, and those that move.</param>
    public async Task Read(ImpactMeasure measure, Action<int> inAll, Action<IReadOnlyList<ImpactLine>> seen, CancellationToken cancellation)
    {
        var ids = await Ids(cancellation);
        inAll(ids.Count);
        foreach (var batch in ids.Chunk(Batch)) seen(await Take(batch, measure, cancellation));
    }

    private async Task<List<long>> Ids(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Dossiers.AsNoTracking().Within(scope, units).Where(DossierLight.Open)
            .Select(dossier => new { dossier.Id, dossier.ReceivingUnit }).ToListAsync(cancellation);
        // Whoever only holds a dossier does not decide about the promise of the centre that gave it.
        return [.. rows.Where(row => scope.Contains(row.ReceivingUnit)).Select(row => row.Id).Order()];
    }

    private async Task<IReadOnlyList<ImpactLine>> Take(long[] ids, ImpactMeasure measure, CancellationToken cancellation)
    {
        var (first, last) = (ids[0], ids[^1]);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var open = db.Dossiers.AsNoTracking().Where(dossier => dossier.Id >= first && dossier.Id <= last).Where(DossierLight.Open);
        var rows = (await open.Select(dossier => new { dossier.Id, dossier.Number, dossier.OwnerName, dossier.ProcedureName, dossier.ReceivingUnit, dossier.Due }).ToListAsync(cancellation))
            .ToDictionary(row => row.Id);
        var events = await (from dossier in open
                            join past in db.DossierEvents.AsNoTracking() on dossier.Id equals past.DossierId
                            where Telling.Contains(past.Kind)
                            select past).ToListAsync(cancellation);
        var histories = events.ToLookup(past => past.DossierId);
        var lines = new List<ImpactLine>(ids.Length);
        foreach (var id in ids)
        {
            if (!rows.TryGetValue(id, out var row)) continue;
            DateTime? due = row.Due is { } utc ? LocalTime.FromUtc(utc) : null;
            var (effect, answer, _) = measure.Of(row.ReceivingUnit, due, [.. histories[id].OrderBy(past => past.Sequence)]);
            lines.Add(new(id, row.Number, row.OwnerName, row.ProcedureName, row.ReceivingUnit, due ?? default, answer?.Due ?? due ?? default, effect));
        }
        return lines;
    }
}
