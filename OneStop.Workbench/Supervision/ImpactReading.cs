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
    private const int Batch = 5000;

    /// <summary>What the clock knows of besides the reception.</summary>
    private static readonly DossierEventKind[] Telling =
    [
        DossierEventKind.CompetentReceived, DossierEventKind.DutyAsked, DossierEventKind.DutySettled, DossierEventKind.Paused, DossierEventKind.Resumed,
        DossierEventKind.SupplementAsked, DossierEventKind.SupplementReceived, DossierEventKind.ReAppointed, DossierEventKind.Corrected, DossierEventKind.Reversed,
    ];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="inAll">Called once with how many there are.</param>
    /// <param name="seen">Called after each batch with what became of its dossiers.</param>
    public async Task Read(ImpactMeasure measure, Action<int> inAll, Action<IReadOnlyList<ImpactLine>> seen, CancellationToken cancellation)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            inAll(await Open(db).CountAsync(cancellation));
        }
        for (var last = 0L; await Take(last, measure, cancellation) is { Count: > 0 } lines; last = lines[^1].DossierId) seen(lines);
    }

    private async Task<IReadOnlyList<ImpactLine>> Take(long after, ImpactMeasure measure, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (from dossier in Open(db)
                          where dossier.Id > after
                          orderby dossier.Id
                          select new Row(dossier.Id, dossier.Number, dossier.OwnerName, dossier.ProcedureName, dossier.ReceivingUnit, dossier.ReceivedAt, dossier.Due))
            .Take(Batch).ToListAsync(cancellation);
        if (rows.Count == 0) return [];
        var (first, last) = (rows[0].Id, rows[^1].Id);
        var past = db.DossierEvents.AsNoTracking().Where(happened => happened.DossierId >= first && happened.DossierId <= last);
        var open = Open(db).Where(dossier => dossier.Id >= first && dossier.Id <= last).Select(dossier => dossier.Id);
        var received = await past.Where(happened => happened.Kind == DossierEventKind.Received && open.Contains(happened.DossierId))
            .Select(happened => new { happened.DossierId, happened.Payload }).ToDictionaryAsync(happened => happened.DossierId, happened => happened.Payload, cancellation);
        var eventful = await past.Where(happened => Telling.Contains(happened.Kind) && open.Contains(happened.DossierId)).Select(happened => happened.DossierId).Distinct().ToListAsync(cancellation);
        var histories = eventful.Count == 0 ? null
            : (await past.Where(happened => eventful.Contains(happened.DossierId) && (happened.Kind == DossierEventKind.Received || Telling.Contains(happened.Kind)))
                .OrderBy(happened => happened.Sequence).ToListAsync(cancellation)).ToLookup(happened => happened.DossierId);
        return rows.ConvertAll(row => Line(row, measure, received.GetValueOrDefault(row.Id), histories is not null && histories.Contains(row.Id) ? [.. histories[row.Id]] : null));
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
