using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Supervision.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>Writes moved promises, in small batches so that acceptance at the counters goes on in between: an event and an audit line each.</summary>
public sealed class PromiseMoves(IDbContextFactory<WorkbenchDb> contexts, Writer writer, AuditTrail audit, TimeProvider time)
{
    private const int Batch = 100;
    private const int Attempts = 4;
    private const int ChangesShown = 20;

    /// <summary>The latest decisions for units that the person supervises.</summary>
    public async Task<IReadOnlyList<PromiseChange>> Of(Actor by, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var latest = await db.PromiseChanges.AsNoTracking().OrderByDescending(change => change.At).Take(ChangesShown * 5).ToListAsync(cancellation);
        return [.. latest.Where(change => by.May(Role.Supervisor, change.UnitCode)).Take(ChangesShown)];
    }

    internal async Task Apply(Actor by, string unitCode, ImpactMeasure measure, long[] ids, string reason, Action<int> done, CancellationToken cancellation)
    {
        var change = await Open(by, unitCode, reason, cancellation);
        foreach (var batch in ids.Chunk(Batch))
        {
            await Retried(() => writer.Write<int>((db, changes) => Each(db, changes, batch, (file, row) => Move(db, by, measure, change, file, row), change, (kept, moved) => kept.Moved += moved, cancellation), cancellation));
            done(batch.Length);
        }
    }

    internal async Task Undo(Actor by, Guid changeId, string reason, Action<int> done, CancellationToken cancellation)
    {
        List<PromiseChangeLine> lines;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            lines = await db.PromiseChangeLines.AsNoTracking().Where(line => line.ChangeId == changeId).OrderBy(line => line.DossierId).ToListAsync(cancellation);
        }
        foreach (var batch in lines.Chunk(Batch))
        {
            var sequences = batch.ToDictionary(line => line.DossierId, line => line.Sequence);
            await Retried(() => writer.Write<int>((db, changes) => Each(db, changes, [.. sequences.Keys], (file, row) =>
            {
                if (!by.May(Role.Supervisor, row.ReceivingUnit)) return;
                file.RestorePromise(Act.Now(by, Role.Supervisor, row.ReceivingUnit, time), sequences[row.Id], reason);
                if (file.Appended.Count > 0) audit.Add(db, by, "promise-restored", row.Number, reason);
            }, changeId, (kept, undone) => kept.Undone += undone, cancellation), cancellation));
            done(batch.Length);
        }
        await Retried(() => writer.Write<int>(async (db, _) =>
        {
            (await db.PromiseChanges.SingleAsync(change => change.Id == changeId, cancellation)).UndoneAt = time.GetUtcNow().UtcDateTime;
            audit.Add(db, by, "promises-restored", changeId.ToString(), reason);
            return 0;
        }, cancellation));
    }

    private void Move(WorkbenchDb db, Actor by, ImpactMeasure measure, Guid change, DossierFile file, Dossier row)
    {
        if (!row.IsOpen || !by.May(Role.Supervisor, row.ReceivingUnit)) return;
        DateTime? before = row.Due is { } utc ? LocalTime.FromUtc(utc) : null;
        var (effect, answer, limit) = measure.Of(row.ReceivingUnit, before, file.History);
        if (!effect.Moves()) return;
        file.MovePromise(Act.Now(by, Role.Supervisor, row.ReceivingUnit, time), answer!.Due!.Value, answer.SoonFrom, Reason(db, change), limit);
        if (file.Appended is not [var moved, ..]) return;
        db.Add(new PromiseChangeLine { ChangeId = change, DossierId = row.Id, Sequence = moved.Sequence });
        audit.Add(db, by, "promise-moved", row.Number, $"{before:HH:mm dd'/'MM'/'yyyy} → {answer.Due:HH:mm dd'/'MM'/'yyyy}");
    }

    private static string Reason(WorkbenchDb db, Guid change) => db.PromiseChanges.Local.First(kept => kept.Id == change).Reason;

    private static async Task<Outcome<int>> Each(
        WorkbenchDb db, Changes changes, long[] ids, Action<DossierFile, Dossier> work, Guid changeId, Action<PromiseChange, int> count, CancellationToken cancellation)
    {
        var change = await db.PromiseChanges.SingleAsync(kept => kept.Id == changeId, cancellation);
        var rows = await db.Dossiers.Where(dossier => ids.Contains(dossier.Id)).ToListAsync(cancellation);
        var events = (await db.DossierEvents.AsNoTracking().Where(past => ids.Contains(past.DossierId)).OrderBy(past => past.Sequence).ToListAsync(cancellation)).ToLookup(past => past.DossierId);
        var changed = 0;
        foreach (var row in rows)
        {
            var file = new DossierFile(row, [.. events[row.Id]]);
            work(file, row);
            if (file.Appended.Count == 0) continue;
            db.AddRange(file.Appended);
            changes.Announce(row);
            changed++;
        }
        count(change, changed);
        return changed;
    }

    private async Task<Guid> Open(Actor by, string unitCode, string reason, CancellationToken cancellation)
    {
        var change = new PromiseChange
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            At = time.GetUtcNow().UtcDateTime,
            StaffName = by.Name,
            UnitCode = unitCode,
            Reason = reason.Length <= 400 ? reason : reason[..400],
        };
        await Retried(() => writer.Write<int>((db, _) =>
        {
            db.PromiseChanges.Add(change);
            return Task.FromResult<Outcome<int>>(0);
        }, cancellation));
        return change.Id;
    }

    /// <summary>Somebody worked on one of the dossiers at that moment: the batch is read and asked again.</summary>
    private static async Task Retried(Func<Task<Outcome<int>>> write)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await write();
            if (!outcome.Refused) return;
            if (outcome.Refusal != Writer.Stale || attempt == Attempts) throw new InvalidOperationException($"A batch of promises was refused: {outcome.Refusal}");
        }
    }
}
