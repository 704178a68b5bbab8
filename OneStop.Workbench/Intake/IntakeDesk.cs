using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>What a counter clerk does with sittings: start, park, recall, discard. Typing itself goes through the journal.</summary>
public sealed class IntakeDesk(Writer writer, TimeProvider time)
{
    /// <summary>The clerk's own sitting as it was left, or a new one.</summary>
    public Task<Outcome<Guid>> Open(Actor by, CancellationToken cancellation = default) => writer.Write<Guid>(async (db, _) =>
    {
        if (CounterOf(by) is not { } unit) return new Refusal("no-counter");
        var open = await db.IntakeDrafts.Where(draft => draft.StaffId == by.StaffId && draft.State == DraftState.Open && draft.UnitCode == unit)
            .OrderByDescending(draft => draft.ChangedAt).FirstOrDefaultAsync(cancellation);
        return open?.Id ?? Start(db, by, unit).Id;
    }, cancellation);

    /// <summary>The next citizen: what is unfinished is parked, what is empty goes.</summary>
    public Task<Outcome<Guid>> Next(Actor by, CancellationToken cancellation = default) => writer.Write<Guid>(async (db, changes) =>
    {
        if (CounterOf(by) is not { } unit) return new Refusal("no-counter");
        await ParkOthers(db, by, except: null, changes, cancellation);
        return Start(db, by, unit).Id;
    }, cancellation);

    public Task<Outcome<Done>> Park(Actor by, Guid draftId, CancellationToken cancellation = default) => Change(by, draftId, (db, draft, changes) =>
    {
        draft.State = DraftState.Parked;
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Takes a parked sitting up again; the one in hand is parked instead.</summary>
    public Task<Outcome<Done>> Recall(Actor by, Guid draftId, CancellationToken cancellation = default) => Change(by, draftId, async (db, draft, changes) =>
    {
        await ParkOthers(db, by, except: draftId, changes, cancellation);
        draft.State = DraftState.Open;
    }, cancellation);

    /// <summary>Gives a sitting up. Its entries stay until the office clears old drafts.</summary>
    public Task<Outcome<Done>> Discard(Actor by, Guid draftId, CancellationToken cancellation = default) => Change(by, draftId, (db, draft, changes) =>
    {
        draft.State = DraftState.Discarded;
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Topic of the clerk's own list of parked sittings.</summary>
    public static string ParkedTopic(Guid staffId) => $"parked/{staffId}";

    internal static string? CounterOf(Actor by) => by.Centre is { } centre && by.May(Role.Counter, centre.Code) ? centre.Code : null;

    private Task<Outcome<Done>> Change(Actor by, Guid draftId, Func<WorkbenchDb, IntakeDraft, Changes, Task> work, CancellationToken cancellation) => writer.Write<Done>(async (db, changes) =>
    {
        if (await db.IntakeDrafts.SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation) is not { } draft) return new Refusal("draft-unknown");
        if (draft.StaffId != by.StaffId || !by.May(Role.Counter, draft.UnitCode)) return Actor.NotAllowed;
        if (!draft.TakesEntries) return new Refusal("draft-closed");
        await work(db, draft, changes);
        draft.ChangedAt = time.GetUtcNow().UtcDateTime;
        changes.Add(ParkedTopic(by.StaffId), draftId.ToString());
        return default(Done);
    }, cancellation);

    private static async Task ParkOthers(WorkbenchDb db, Actor by, Guid? except, Changes changes, CancellationToken cancellation)
    {
        var others = await db.IntakeDrafts.Where(draft => draft.StaffId == by.StaffId && draft.State == DraftState.Open && draft.Id != except).ToListAsync(cancellation);
        foreach (var draft in others)
        {
            var typed = await db.DraftEntries.AnyAsync(entry => entry.DraftId == draft.Id && entry.Text != "", cancellation);
            draft.State = typed ? DraftState.Parked : DraftState.Discarded;
            changes.Add(ParkedTopic(by.StaffId), draft.Id.ToString());
        }
    }

    private IntakeDraft Start(WorkbenchDb db, Actor by, string unit)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var draft = new IntakeDraft { Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero)), StaffId = by.StaffId, UnitCode = unit, State = DraftState.Open, StartedAt = now, ChangedAt = now };
        db.Add(draft);
        return draft;
    }
}
