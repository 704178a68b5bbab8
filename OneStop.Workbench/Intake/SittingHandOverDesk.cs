using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>A sitting that one could take over, by what people at the counter know of it.</summary>
/// <param name="Offered">Its clerk has offered it; otherwise one may take it as a supervisor.</param>
public sealed record OtherSitting(Guid DraftId, string Clerk, string Citizen, DateTime StartedAt, bool Offered);

/// <summary>
/// A sitting passes to a colleague of the same centre: offered by its clerk, or taken by a supervisor who works at that counter.
/// It is whole at every moment and in one hand; both screens are told, the audit trail says who took it from whom.
/// </summary>
public sealed class SittingHandOverDesk(Writer writer, IDbContextFactory<WorkbenchDb> contexts, AuditTrail audit, IntakeDesk desk, TimeProvider time)
{
    private const int Most = 20;

    /// <summary>Topic of what is offered to a person.</summary>
    public static string OfferedTopic(Guid staffId) => $"offered/{staffId}";

    public Task<Outcome<Done>> Offer(Actor by, Guid draftId, Guid colleague, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        var found = await Own(db, by, draftId, cancellation);
        if (found.Refused) return found.Refusal;
        var draft = found.Value;
        if (await db.Staff.AsNoTracking().Include(staff => staff.Grants).SingleOrDefaultAsync(staff => staff.Id == colleague && !staff.Disabled, cancellation) is not { } other
            || other.Id == by.StaffId || !WorksAt(by, other, draft.UnitCode)) return new Refusal("hand-over-colleague");
        if (draft.OfferedTo is { } before) changes.Add(OfferedTopic(before), draftId.ToString());
        draft.OfferedTo = colleague;
        audit.Add(db, by, "sitting-offered", draftId.ToString(), other.DisplayName);
        Tell(changes, draft, colleague);
        return default(Done);
    }, cancellation);

    /// <summary>Takes the offer back; nobody else has the sitting yet.</summary>
    public Task<Outcome<Done>> Withdraw(Actor by, Guid draftId, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        var found = await Own(db, by, draftId, cancellation);
        if (found.Refused) return found.Refusal;
        if (found.Value.OfferedTo is not { } colleague) return default(Done);
        found.Value.OfferedTo = null;
        Tell(changes, found.Value, colleague);
        return default(Done);
    }, cancellation);

    /// <summary>The sitting comes into the actor's hand as it stands; what she had in hand herself is put aside.</summary>
    public Task<Outcome<Done>> Take(Actor by, Guid draftId, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        if (await db.IntakeDrafts.SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation) is not { } draft) return new Refusal("draft-unknown");
        if (draft.StaffId == by.StaffId) return default(Done);
        if (!by.May(Role.Counter, draft.UnitCode) || draft.OfferedTo != by.StaffId && !by.May(Role.Supervisor, draft.UnitCode)) return Actor.NotAllowed;
        if (!draft.TakesEntries) return new Refusal("draft-closed");
        var now = time.GetUtcNow().UtcDateTime;
        await desk.ParkOthers(db, by, draftId, changes, cancellation);
        await Leave(db, draft, now, cancellation);
        var former = draft.StaffId;
        (draft.StaffId, draft.OfferedTo, draft.ChangedAt) = (by.StaffId, null, now);
        desk.TakeUp(draft);
        audit.Add(db, by, "sitting-taken", draftId.ToString(), await NameOf(db, former, cancellation));
        changes.Add(IntakeDesk.ParkedTopic(former), draftId.ToString());
        Tell(changes, draft, by.StaffId);
        return default(Done);
    }, cancellation);

    /// <summary>What is offered to the actor and, for a supervisor at the counter, what colleagues of the centre have in hand.</summary>
    public async Task<IReadOnlyList<OtherSitting>> Takeable(Actor by, CancellationToken cancellation = default)
    {
        if (IntakeDesk.CounterOf(by) is not { } unit) return [];
        var supervises = by.May(Role.Supervisor, unit);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var drafts = await db.IntakeDrafts.AsNoTracking()
            .Where(draft => draft.UnitCode == unit && draft.StaffId != by.StaffId && (draft.State == DraftState.Open || draft.State == DraftState.Parked) && (supervises || draft.OfferedTo == by.StaffId))
            .OrderByDescending(draft => draft.OfferedTo == by.StaffId).ThenByDescending(draft => draft.ChangedAt).Take(Most).ToListAsync(cancellation);
        var (ids, people) = (drafts.ConvertAll(draft => draft.Id), drafts.ConvertAll(draft => draft.StaffId));
        var citizen = Fields.Of(Fields.Applicant, "name");
        var citizens = await db.DraftEntries.AsNoTracking().Where(entry => ids.Contains(entry.DraftId) && entry.Field == citizen).ToDictionaryAsync(entry => entry.DraftId, entry => entry.Text, cancellation);
        var clerks = await db.Staff.AsNoTracking().Where(staff => people.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellation);
        return [.. drafts.Where(draft => draft.OfferedTo == by.StaffId || citizens.ContainsKey(draft.Id))
            .Select(draft => new OtherSitting(draft.Id, clerks.GetValueOrDefault(draft.StaffId, ""), citizens.GetValueOrDefault(draft.Id, ""), LocalTime.FromUtc(draft.StartedAt), draft.OfferedTo == by.StaffId))];
    }

    /// <summary>To whom the sitting is offered at this moment.</summary>
    public async Task<Guid?> OfferedTo(Actor by, Guid draftId, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.IntakeDrafts.AsNoTracking().Where(draft => draft.Id == draftId && draft.StaffId == by.StaffId).Select(draft => draft.OfferedTo).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Why a sitting that one had is no longer in one's hand: who took it.</summary>
    internal static async Task<Refusal?> TakenFrom(WorkbenchDb db, Actor by, IntakeDraft draft, CancellationToken cancellation) =>
        draft.StaffId != by.StaffId && await db.DraftHands.AnyAsync(hand => hand.DraftId == draft.Id && hand.StaffId == by.StaffId, cancellation)
            ? new Refusal("sitting-taken", await NameOf(db, draft.StaffId, cancellation)) : null;

    private static async Task Leave(WorkbenchDb db, IntakeDraft draft, DateTime now, CancellationToken cancellation)
    {
        if (await db.DraftHands.SingleOrDefaultAsync(hand => hand.DraftId == draft.Id && hand.StaffId == draft.StaffId, cancellation) is { } before) before.Until = now;
        else db.Add(new DraftHandRow { DraftId = draft.Id, StaffId = draft.StaffId, Until = now });
    }

    private static async Task<Outcome<IntakeDraft>> Own(WorkbenchDb db, Actor by, Guid draftId, CancellationToken cancellation)
    {
        if (await db.IntakeDrafts.SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation) is not { } draft) return new Refusal("draft-unknown");
        if (draft.StaffId != by.StaffId || !by.May(Role.Counter, draft.UnitCode)) return Actor.NotAllowed;
        return draft.TakesEntries ? draft : new Refusal("draft-closed");
    }

    private bool WorksAt(Actor by, StaffAccount other, string unit) =>
        other.Grants.Select(row => row.ToGrant()).Any(grant => grant.Role == Role.Counter && grant.HoldsOn(LocalTime.Today(time)) && by.Units.IsWithin(unit, grant.UnitCode));

    private static void Tell(Changes changes, IntakeDraft draft, Guid colleague)
    {
        changes.Add(DraftJournal.Topic(draft.Id), draft.Id.ToString());
        changes.Add(OfferedTopic(colleague), draft.Id.ToString());
    }

    private static async Task<string> NameOf(WorkbenchDb db, Guid staffId, CancellationToken cancellation) =>
        await db.Staff.Where(staff => staff.Id == staffId).Select(staff => staff.DisplayName).SingleOrDefaultAsync(cancellation) ?? "";
}
