using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Supervision.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>
/// Reads the open dossiers in batches, each in a context of its own and outside the write gate, so that the counters go on working.
/// Whoever only holds a dossier does not decide about the promise of the centre that gave it: the receiving centre counts.
/// </summary>
internal sealed class ImpactReading(IDbContextFactory<WorkbenchDb> contexts, IReadOnlySet<string> scope, UnitTree units)
{
    private const int Batch = 4000;

    /// <summary>What the clock knows of besides the reception.</summary>
    private static readonly HashSet<DossierEventKind> Telling =
    [
        DossierEventKind.CompetentReceived, DossierEventKind.DutyAsked, DossierEventKind.DutySettled, DossierEventKind.Paused, DossierEventKind.Resumed,
        DossierEventKind.SupplementAsked, DossierEventKind.SupplementReceived, DossierEventKind.ReAppointed, DossierEventKind.Corrected, DossierEventKind.Reversed,
    ];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="inAll">Called once with how many there are.</param>
    /// <param name="seen">Called after each batch with what became of its dossiers.</param>
    public async Task Read(ImpactMeasure measure, Action<int> inAll, Action<IReadOnlyList<ImpactLine>> seen, CancellationToken cancellation)
    {
        var ids = await Ids(cancellation);
        inAll(ids.Count);
        foreach (var batch in ids.Chunk(Batch)) seen(await Take(batch, measure, cancellation));
    }

    private async Task<List<long>> Ids(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Open(db).Select(dossier => dossier.Id).Order().ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<ImpactLine>> Take(long[] ids, ImpactMeasure measure, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Dossiers.AsNoTracking().Where(DossierLight.Open).Where(dossier => ids.Contains(dossier.Id))
            .Select(dossier => new Row(dossier.Id, dossier.Number, dossier.OwnerName, dossier.ProcedureName, dossier.ReceivingUnit, dossier.ReceivedAt, dossier.Due)).ToListAsync(cancellation);
        // Asked for by dossier only: a condition on the kind would make the database read that kind of all dossiers for each batch.
        var past = db.DossierEvents.AsNoTracking().Where(happened => ids.Contains(happened.DossierId));
        var known = await past.Select(happened => new { happened.DossierId, happened.Kind, Payload = happened.Kind == DossierEventKind.Received ? happened.Payload : null }).ToListAsync(cancellation);
        var received = known.Where(happened => happened.Payload is not null).ToDictionary(happened => happened.DossierId, happened => happened.Payload);
        var eventful = known.Where(happened => Telling.Contains(happened.Kind)).Select(happened => happened.DossierId).Distinct().ToArray();
        var histories = (eventful.Length == 0 ? [] : await db.DossierEvents.AsNoTracking().Where(happened => eventful.Contains(happened.DossierId)).ToListAsync(cancellation))
            .OrderBy(happened => happened.Sequence).ToLookup(happened => happened.DossierId);
        return rows.ConvertAll(row => Line(row, measure, received.GetValueOrDefault(row.Id), histories.Contains(row.Id) ? [.. histories[row.Id]] : null));
    }

    private ImpactLine Line(Row row, ImpactMeasure measure, string? payload, IReadOnlyList<DossierEvent>? history)
    {
        DateTime? due = row.Due is { } utc ? LocalTime.FromUtc(utc) : null;
        var (effect, after) = Ask();
        return new(row.Id, row.Number, row.OwnerName, Once(row.ProcedureName), row.ReceivingUnit, due ?? default, after ?? due ?? default, effect);

        (DueEffect, DateTime?) Ask()
        {
            if (history is not null && measure.Of(row.ReceivingUnit, due, history) is var (told, answer, _)) return (told, answer?.Due);
            return payload is null ? (DueEffect.Unanswered, null) : measure.Of(row.ReceivingUnit, due, LocalTime.FromUtc(row.ReceivedAt), ReceivedTerms.Read(payload));
        }
    }

    private IQueryable<Dossier> Open(WorkbenchDb db)
    {
        var open = db.Dossiers.AsNoTracking().Within(scope, units).Where(DossierLight.Open);
        if (scope.Any(code => units.Find(code)?.Kind == UnitKind.Province)) return open;
        string[] centres = [.. scope.Where(code => units.Find(code) is { Receives: true })];
        return open.Where(dossier => centres.Contains(dossier.ReceivingUnit));
    }

    /// <summary>A few procedures name thousands of dossiers: each name is kept once.</summary>
    private string Once(string name) => _names.TryGetValue(name, out var known) ? known : _names[name] = name;

    private sealed record Row(long Id, string Number, string OwnerName, string ProcedureName, string ReceivingUnit, DateTime ReceivedAt, DateTime? Due);
}
