using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>What a counter clerk does with sittings: start, park, recall, discard. Typing itself goes through the journal.</summary>
public sealed class IntakeDesk(Writer writer, TimeProvider time)
{
    /// <summary>For so long a discarded sitting can be had back.</summary>
    public static readonly TimeSpan Regret = TimeSpan.FromDays(1);

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

    public Task<Outcome<Done>> Park(Actor by, Guid draftId, CancellationToken cancellation = default) => Change(by, draftId, (db, draft, changes) => Aside(db, draft, cancellation), cancellation);

    /// <summary>Takes a parked sitting up again; the one in hand is parked instead, or goes when it says nothing that the recalled one does not say.</summary>
    public Task<Outcome<Done>> Recall(Actor by, Guid draftId, CancellationToken cancellation = default) => Change(by, draftId, async (db, draft, changes) =>
    {
        await ParkOthers(db, by, except: draftId, changes, cancellation);
        TakeUp(draft);
        foreach (var part in await db.IntakeDrafts.Where(part => draft.BundleId != null && part.BundleId == draft.BundleId && part.State == DraftState.Parked && part.Id != draftId).ToListAsync(cancellation)) TakeUp(part);
    }, cancellation);

    /// <summary>The citizen is back with the ticket: takes that sitting up. Refused for a ticket of another clerk's.</summary>
    public async Task<Outcome<Guid>> RecallByTicket(Actor by, string text, CancellationToken cancellation = default)
    {
        var found = await writer.Write<Guid>(async (db, _) =>
        {
            if (CounterOf(by) is not { } unit) return new Refusal("no-counter");
            var ticket = Ticket.Read(text);
            if (ticket is null || await db.IntakeDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.UnitCode == unit && draft.Ticket == ticket, cancellation) is not { } draft)
                return new Refusal("ticket-unknown", CleanText.Of(text));
            if (draft.State == DraftState.Accepted) return new Refusal("ticket-accepted", ticket, draft.DossierNumber ?? "");
            return draft.StaffId == by.StaffId ? draft.Id : new Refusal("ticket-of-colleague", ticket);
        }, cancellation);
        if (found.Refused) return found.Refusal;
        var recalled = await Recall(by, found.Value, cancellation: cancellation);
        return recalled.Then<Guid>(_ => found.Value);
    }

    /// <summary>Gives a sitting up, with the reason. For a day it can be had back; later it is cleared away with its entries.</summary>
    public Task<Outcome<Done>> Discard(Actor by, Guid draftId, string? reason, CancellationToken cancellation = default) => CleanText.Of(reason) is not { Length: > 0 } why
        ? Task.FromResult<Outcome<Done>>(new Refusal("discard-reason"))
        : Change(by, draftId, (db, draft, changes) =>
        {
            GiveUp(draft, why.Length > 300 ? why[..300] : why);
            return Task.CompletedTask;
        }, cancellation);

    /// <summary>Has a discarded sitting back among the parked ones.</summary>
    public Task<Outcome<Done>> TakeBack(Actor by, Guid draftId, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        if (await db.IntakeDrafts.SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation) is not { } draft) return new Refusal("draft-unknown");
        if (draft.StaffId != by.StaffId || !by.May(Role.Counter, draft.UnitCode)) return Actor.NotAllowed;
        if (draft.State != DraftState.Discarded || draft.DiscardedAt < time.GetUtcNow().UtcDateTime - Regret) return new Refusal("draft-closed");
        (draft.DiscardedAt, draft.DiscardReason) = (null, null);
        await Aside(db, draft, cancellation);
        changes.Add(ParkedTopic(by.StaffId), draftId.ToString());
        return default(Done);
    }, cancellation);

    /// <summary>Topic of the clerk's own list of parked sittings.</summary>
    public static string ParkedTopic(Guid staffId) => $"parked/{staffId}";

    internal static string? CounterOf(Actor by) => by.Centre is { } centre && by.May(Role.Counter, centre.Code) ? centre.Code : null;

    internal static IntakeDraft Start(WorkbenchDb db, Actor by, string unit, DateTime now)
    {
        var draft = new IntakeDraft { Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero)), StaffId = by.StaffId, UnitCode = unit, State = DraftState.Open, StartedAt = now, ChangedAt = now };
        db.Add(draft);
        return draft;
    }

    private IntakeDraft Start(WorkbenchDb db, Actor by, string unit) => Start(db, by, unit, time.GetUtcNow().UtcDateTime);

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

    internal void TakeUp(IntakeDraft draft)
    {
        if (draft.ParkedAt is { } since) draft.ParkedSeconds += (int)(time.GetUtcNow().UtcDateTime - since).TotalSeconds;
        (draft.State, draft.ParkedAt) = (DraftState.Open, null);
    }

    internal async Task ParkOthers(WorkbenchDb db, Actor by, Guid? except, Changes changes, CancellationToken cancellation)
    {
        var others = await db.IntakeDrafts.Where(draft => draft.StaffId == by.StaffId && draft.State == DraftState.Open && draft.Id != except).ToListAsync(cancellation);
        foreach (var draft in others.Where(draft => draft.State == DraftState.Open))
        {
            if (await SaysMoreThan(db, draft.Id, except, cancellation)) await Aside(db, draft, cancellation);
            else GiveUp(draft, null);
            changes.Add(ParkedTopic(by.StaffId), draft.Id.ToString());
        }
    }

    /// <summary>Only who sits here may be known there as well, to the letter; what somebody wants is never taken for the same.</summary>
    private static Task<bool> SaysMoreThan(WorkbenchDb db, Guid draft, Guid? other, CancellationToken cancellation)
    {
        var there = db.DraftEntries.Where(entry => entry.DraftId == other);
        return db.DraftEntries
            .Where(entry => entry.DraftId == draft && entry.Text != "" && entry.Field != Fields.Place && entry.Field != Fields.Lane)
            .AnyAsync(entry => !entry.Field.StartsWith(Fields.Applicant + ".") || !there.Any(same => same.Field == entry.Field && same.Text == entry.Text), cancellation);
    }

    /// <summary>Put aside, with a number for its ticket.</summary>
    private async Task Aside(WorkbenchDb db, IntakeDraft draft, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        (draft.State, draft.ParkedAt) = (DraftState.Parked, draft.ParkedAt ?? now);
        if (draft.Ticket is not null) return;
        var day = DateOnly.FromDateTime(LocalTime.FromUtc(now));
        var begins = Ticket.Day(day);
        // Counted with what this very step has numbered and not yet saved.
        var given = await db.IntakeDrafts.CountAsync(other => other.UnitCode == draft.UnitCode && other.Ticket != null && other.Ticket.StartsWith(begins), cancellation)
            + db.ChangeTracker.Entries<IntakeDraft>().Count(entry => entry.State == EntityState.Modified && entry.OriginalValues[nameof(IntakeDraft.Ticket)] is null && entry.Entity.Ticket is not null && entry.Entity.UnitCode == draft.UnitCode);
        draft.Ticket = Ticket.Of(day, given + 1);
    }

    private void GiveUp(IntakeDraft draft, string? reason) =>
        (draft.State, draft.DiscardedAt, draft.DiscardReason, draft.ParkedAt) = (DraftState.Discarded, time.GetUtcNow().UtcDateTime, reason, null);
}
