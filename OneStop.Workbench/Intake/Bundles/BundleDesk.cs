using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake.Bundles;

/// <summary>Several procedures for the same people in one sitting: opened together, filled from one another, accepted in one go.</summary>
public sealed class BundleDesk(Writer writer, IntakeBoard board, Acceptance acceptance, DossierLinks links, CounterRules rules, CatalogueShelf shelf, TimeProvider time)
{
    /// <summary>Bundles of which this procedure is part.</summary>
    public IReadOnlyList<Bundle> Offered(Actor by, string procedureCode) => by.Has(Role.Counter)
        ? [.. rules.Bundles(LocalTime.Today(time)).Where(bundle => bundle.Members.Any(member => member.Procedure == procedureCode) && bundle.Members.All(member => shelf.Find(member.Procedure) is not null))]
        : [];

    /// <summary>The sitting in hand becomes part of a bundle, and the others are opened beside it.</summary>
    public async Task<Outcome<Done>> Start(Actor by, Guid draftId, string code, CancellationToken cancellation = default)
    {
        var look = await board.Look(by, draftId, cancellation);
        if (look.Refused) return look.Refusal;
        if (look.Value.BundleId is not null || rules.Bundle(code, LocalTime.Today(time)) is not { } bundle) return new Refusal("bundle-unknown", code);
        var sitting = look.Value.Sitting;
        return await writer.Write<Done>(async (db, changes) =>
        {
            var draft = await db.IntakeDrafts.SingleAsync(draft => draft.Id == draftId, cancellation);
            if (!draft.TakesEntries) return new Refusal("draft-closed");
            (draft.BundleId, draft.BundleCode) = (Guid.NewGuid(), code);
            var (now, mine) = (time.GetUtcNow().UtcDateTime, sitting.Procedure?.Code);
            foreach (var (member, at) in bundle.Members.Where(member => member.Procedure != mine).Select((member, at) => (member, at)))
            {
                // A millisecond apart, so that they keep the order of the bundle.
                var other = IntakeDesk.Start(db, by, draft.UnitCode, now.AddMilliseconds(at + 1));
                (other.BundleId, other.BundleCode, other.FirstFieldAt) = (draft.BundleId, code, now);
                await db.SaveChangesAsync(cancellation);
                var texts = new Dictionary<string, string>(BundleCarry.Of(sitting, new EntrySheet([]), shelf.Form(member.Procedure), member.Carry), StringComparer.Ordinal) { [Fields.Procedure] = member.Procedure };
                await DraftPen.Into(db, other.Id, texts, now, cancellation);
            }
            // The one in hand stays the latest: the page opens it again.
            draft.ChangedAt = now.AddSeconds(1);
            changes.Add(DraftJournal.Topic(draftId), draftId.ToString());
            return default(Done);
        }, cancellation);
    }

    /// <summary>On to another part; what was typed here about the same people goes along.</summary>
    public async Task<Outcome<Done>> Switch(Actor by, Guid fromDraft, Guid toDraft, CancellationToken cancellation = default)
    {
        var look = await board.Look(by, fromDraft, cancellation);
        return look.Refused ? look.Refusal : await Carry(by, look.Value, toDraft, cancellation);
    }

    /// <summary>The bundle is taken apart: this sitting stays, the others go unless they became dossiers.</summary>
    public Task<Outcome<Done>> Dissolve(Actor by, Guid draftId, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        if (await db.IntakeDrafts.SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation) is not { BundleId: { } bundle } draft) return new Refusal("draft-unknown");
        if (draft.StaffId != by.StaffId || !by.May(Role.Counter, draft.UnitCode)) return Actor.NotAllowed;
        foreach (var other in await db.IntakeDrafts.Where(other => other.BundleId == bundle && other.Id != draftId).ToListAsync(cancellation))
        {
            if (other.TakesEntries) (other.State, other.DiscardedAt, other.DiscardReason) = (DraftState.Discarded, time.GetUtcNow().UtcDateTime, draft.BundleCode);
            if (other.State != DraftState.Accepted) (other.BundleId, other.BundleCode) = (null, null);
        }
        (draft.BundleId, draft.BundleCode) = (null, null);
        changes.Add(DraftJournal.Topic(draftId), draftId.ToString());
        return default(Done);
    }, cancellation);

    /// <summary>All parts become dossiers, or none while one of them is not complete; the refusal's place is then a field of the draft named.</summary>
    public async Task<(Outcome<BundleAccepted> Outcome, Guid Draft)> Accept(Actor by, Guid draftId, CancellationToken cancellation = default)
    {
        var look = await board.Look(by, draftId, cancellation);
        if (look.Refused) return (look.Refusal, draftId);
        var parts = look.Value.Bundle;
        foreach (var part in parts.Where(part => part.DraftId != draftId && part.State != DraftState.Accepted))
        {
            var carried = await Carry(by, look.Value, part.DraftId, cancellation);
            if (carried.Refused) return (carried.Refusal, part.DraftId);
        }
        // The one on screen first: its faults are the nearest to mend.
        foreach (var part in parts.OrderBy(part => part.DraftId != draftId).Where(part => part.State != DraftState.Accepted))
        {
            var complete = await acceptance.Complete(by, part.DraftId, cancellation);
            if (complete.Refused) return (complete.Refusal, part.DraftId);
        }
        return (await AcceptEach(by, parts, cancellation), draftId);
    }

    private async Task<BundleAccepted> AcceptEach(Actor by, IReadOnlyList<BundlePart> parts, CancellationToken cancellation)
    {
        var numbers = new List<string>();
        (Guid, Refusal)? stopped = null;
        foreach (var part in parts)
        {
            var accepted = await acceptance.Accept(by, part.DraftId, cancellation);
            if (accepted.Refused)
            {
                stopped = (part.DraftId, accepted.Refusal);
                break;
            }
            numbers.Add(accepted.Value.Number);
        }
        await links.Link(by, numbers, cancellation);
        return new(numbers, stopped);
    }

    private async Task<Outcome<Done>> Carry(Actor by, SittingNow from, Guid toDraft, CancellationToken cancellation) => await writer.Write<Done>(async (db, changes) =>
    {
        if (await db.IntakeDrafts.SingleOrDefaultAsync(draft => draft.Id == toDraft, cancellation) is not { } to) return new Refusal("draft-unknown");
        if (to.StaffId != by.StaffId || !by.May(Role.Counter, to.UnitCode)) return Actor.NotAllowed;
        if (to.BundleId != from.BundleId || to.BundleId is null || !to.TakesEntries) return new Refusal("draft-closed");
        var rows = await db.DraftEntries.AsNoTracking().Where(row => row.DraftId == toDraft).Select(row => new Entry(row.Field, row.Text, row.Pen, row.Sequence)).ToListAsync(cancellation);
        var sheet = new EntrySheet(rows);
        var member = rules.Bundle(to.BundleCode!, LocalTime.Today(time))?.Members.FirstOrDefault(member => member.Procedure == sheet[Fields.Procedure]);
        await DraftPen.Into(db, toDraft, BundleCarry.Of(from.Sitting, sheet, shelf.Form(sheet[Fields.Procedure]), member?.Carry), time.GetUtcNow().UtcDateTime, cancellation);
        (to.State, to.ChangedAt) = (DraftState.Open, time.GetUtcNow().UtcDateTime);
        changes.Add(DraftJournal.Topic(toDraft), toDraft.ToString());
        return default(Done);
    }, cancellation);
}
