using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Counting;

/// <summary>How long staff sat with citizens whose online dossiers they entered for them: from the sitting's start to the acceptance, without what was parked.</summary>
public sealed class AssistedTimes(IDbContextFactory<WorkbenchDb> contexts)
{
    private const int AtOnce = 5000;

    /// <summary>Minutes of those dossiers whose sitting is known; imported ones have none.</summary>
    /// <param name="told">Those of which the row does not tell and the history was read.</param>
    public async Task<IReadOnlyList<decimal>> Minutes(IReadOnlyCollection<string> units, Ii06aQuestion question, IReadOnlyList<long> told, CancellationToken cancellation)
    {
        var (first, last, asOf) = (question.Period.From, question.Period.To, question.AsOf);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var straight = db.Dossiers.AsNoTracking().Where(dossier =>
            dossier.Channel == Channel.AssistedOnline && dossier.ReceivedOn >= first && dossier.ReceivedOn <= last
            && dossier.Straight && dossier.LastRecorded <= asOf && (dossier.ClockMovedOn == null || dossier.ClockMovedOn <= last));
        if (units.Count <= MeasureSql.FewUnits) straight = straight.Where(dossier => units.Contains(dossier.ReceivingUnit));
        var wanted = units.ToHashSet(StringComparer.Ordinal);
        var minutes = (await Sat(db, straight).ToListAsync(cancellation)).Where(one => wanted.Contains(one.Unit)).Select(Minutes).ToList();
        foreach (var some in told.Chunk(AtOnce))
            minutes.AddRange((await Sat(db, db.Dossiers.AsNoTracking().Where(dossier => EF.Parameter(some).Contains(dossier.Id))).ToListAsync(cancellation)).Select(Minutes));
        return minutes;
    }

    private static IQueryable<Sitting> Sat(WorkbenchDb db, IQueryable<Dossier> dossiers) =>
        from dossier in dossiers
        join draft in db.IntakeDrafts.AsNoTracking() on dossier.DraftId equals draft.Id
        select new Sitting(dossier.ReceivingUnit, dossier.ReceivedAt, draft.StartedAt, draft.ParkedSeconds);

    private static decimal Minutes(Sitting sitting) => Math.Max(0, (decimal)((sitting.Received - sitting.Started).TotalSeconds - sitting.Parked) / 60);

    private sealed record Sitting(string Unit, DateTime Received, DateTime Started, int Parked);
}
