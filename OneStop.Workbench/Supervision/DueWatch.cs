using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Supervision;

/// <summary>
/// Looks which dossiers have come due or were not handed over, and raises an alert once for each dossier, kind and due date: in the
/// opening hours of the centre that received it, on whichever node holds the lease.
/// </summary>
public sealed class DueWatch(IDbContextFactory<WorkbenchDb> contexts, Writer writer, CalendarBook calendars, TimeProvider time)
{
    private const string Work = "due-watch";
    private const int Batch = 500;

    /// <summary>A node that fell silent for so long has lost the work to another.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private readonly Guid _node = Guid.NewGuid();

    /// <summary>One look at everything; returns how many alerts were raised here.</summary>
    public async Task<int> Round(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await Holds(now, cancellation) ? await Look(now, cancellation) : 0;
    }

    /// <summary>The look itself, whoever holds the lease: even then nothing is told twice.</summary>
    internal async Task<int> Look(DateTime now, CancellationToken cancellation)
    {
        var local = LocalTime.FromUtc(now);
        var raised = 0;
        foreach (var (calendar, units) in await Open(local, cancellation))
        {
            foreach (var (kind, met) in Conditions(calendar, now))
            {
                while (await Raise(kind, met, units, now, cancellation) is var batch)
                {
                    raised += batch;
                    if (batch < Batch) break;
                }
            }
        }
        return raised;
    }

    private async Task<bool> Holds(DateTime now, CancellationToken cancellation)
    {
        var outcome = await writer.Write<bool>(async (db, _) =>
        {
            var lease = await db.WorkLeases.SingleOrDefaultAsync(held => held.Work == Work, cancellation);
            if (lease is null) db.WorkLeases.Add(new WorkLease { Work = Work, Holder = _node, Until = now + Lease });
            else if (lease.Holder != _node && lease.Until > now) return false;
            else (lease.Holder, lease.Until) = (_node, now + Lease);
            return true;
        }, cancellation);
        return !outcome.Refused && outcome.Value;
    }

    /// <summary>The centres with open work whose counters are open now, by their calendar.</summary>
    private async Task<IReadOnlyList<(WorkingCalendar Calendar, string[] Units)>> Open(DateTime local, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var units = await db.Dossiers.Where(DossierLight.Open).Select(dossier => dossier.ReceivingUnit).Distinct().ToListAsync(cancellation);
        return
        [
            .. from unit in units
               let calendar = calendars.For(unit)
               where calendar is not null && calendar.Covers(DateOnly.FromDateTime(local)) && calendar.IsOpen(local)
               group unit by calendar into shared
               select (shared.Key, shared.ToArray()),
        ];
    }

    private static IEnumerable<(AlertKind Kind, Expression<Func<Dossier, bool>> Met)> Conditions(WorkingCalendar calendar, DateTime now)
    {
        yield return (AlertKind.Overdue, DossierLight.Is(Light.Overdue, now));
        yield return (AlertKind.DueToday, DossierLight.Is(Light.DueToday, now));
        yield return (AlertKind.DueSoon, DossierLight.Is(Light.DueSoon, now));
        if (HandOverRule.BrokenUpTo(calendar, LocalTime.FromUtc(now)) is not { } broken) yield break;
        var receivedUpTo = LocalTime.ToUtc(broken);
        yield return (AlertKind.HandOver, dossier =>
            (dossier.Status == DossierStatus.Received || dossier.Status == DossierStatus.Processing)
            && dossier.HandlingUnit == null && dossier.ReceivedAt <= receivedUpTo);
    }

    private async Task<int> Raise(AlertKind kind, Expression<Func<Dossier, bool>> met, string[] units, DateTime now, CancellationToken cancellation)
    {
        // Looked for outside the write gate: most minutes there is nothing to write.
        List<Found> found;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            var alerts = db.Alerts;
            var handOver = kind == AlertKind.HandOver;
            found = await db.Dossiers.AsNoTracking().Where(dossier => units.Contains(dossier.ReceivingUnit)).Where(met)
                .Where(dossier => !alerts.Any(alert => alert.DossierId == dossier.Id && alert.Kind == kind && alert.About == (handOver ? dossier.ReceivedOn : dossier.DueOn)))
                .OrderBy(dossier => dossier.Id).Take(Batch)
                .Select(dossier => new Found(dossier.Id, (handOver ? dossier.ReceivedOn : dossier.DueOn)!.Value, dossier.Number, dossier.ReceivingUnit, dossier.HolderUnit)).ToListAsync(cancellation);
        }
        if (found.Count == 0) return 0;
        var outcome = await writer.Write<int>(async (db, changes) =>
        {
            long[] ids = [.. found.Select(dossier => dossier.Id)];
            var told = (await db.Alerts.Where(alert => alert.Kind == kind && ids.Contains(alert.DossierId)).Select(alert => new { alert.DossierId, alert.About }).ToListAsync(cancellation))
                .ConvertAll(alert => (alert.DossierId, alert.About)).ToHashSet();
            List<Found> untold = [.. found.Where(dossier => !told.Contains((dossier.Id, dossier.About)))];
            db.Alerts.AddRange(untold.Select(dossier => new Alert { DossierId = dossier.Id, Kind = kind, About = dossier.About, RaisedAt = now }));
            foreach (var dossier in untold)
            {
                changes.Add(DossierTopics.All, dossier.Number);
                changes.Add(DossierTopics.Unit(dossier.Centre), dossier.Number);
                if (dossier.Holder != dossier.Centre) changes.Add(DossierTopics.Unit(dossier.Holder), dossier.Number);
            }
            return untold.Count;
        }, cancellation);
        return outcome.Refused ? 0 : outcome.Value;
    }

    private sealed record Found(long Id, DateOnly About, string Number, string Centre, string Holder);
}
