using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>Turns a complete sitting into a dossier. Asked twice, it gives the same dossier twice.</summary>
public sealed class Acceptance(IntakeBoard board, ReceptionDesk reception, Writer writer, TimeProvider time)
{
    private readonly AuditTrail _audit = new(time);

    public async Task<Outcome<Accepted>> Accept(Actor by, Guid draftId, CancellationToken cancellation = default)
    {
        var look = await board.Look(by, draftId, cancellation);
        if (look.Refused) return look.Refusal;
        var now = look.Value;
        if (now.State == DraftState.Discarded) return new Refusal("draft-closed");
        if (now.State != DraftState.Accepted && Refuse(now) is { } refusal) return refusal;
        var accepted = await reception.Accept(by, AcceptanceRequests.Of(now), now.SomethingSame ? Decided(by, now) : null, cancellation);
        if (accepted.Refused) return accepted.Refusal;
        await Close(draftId, accepted.Value.Number, now.Sitting.Procedure?.Code ?? "", cancellation);
        return accepted;
    }

    /// <summary>Whether nothing stands in the way of accepting it now.</summary>
    public async Task<Outcome<Done>> Complete(Actor by, Guid draftId, CancellationToken cancellation = default)
    {
        var look = await board.Look(by, draftId, cancellation);
        if (look.Refused) return look.Refusal;
        return look.Value.State == DraftState.Discarded ? new Refusal("draft-closed") : Refuse(look.Value) is { } refusal ? refusal : default(Done);
    }

    /// <summary>To receive the same thing once more is a decision; the audit trail says whose and why.</summary>
    private AlongWith Decided(Actor by, SittingNow now) => (db, _, number, received) =>
    {
        _audit.Add(db, by, "received-again", number, received.Again?.Reason ?? now.Sitting.Sheet[Fields.AgainReason]);
        return Task.FromResult(received);
    };

    private static Refusal? Refuse(SittingNow now)
    {
        var blocking = now.Sitting.Blocking.ToList();
        if (blocking is [var only]) return only.Refusal with { Place = only.Field };
        if (blocking.Count > 0) return new Refusal("not-complete", blocking.Count) { Place = blocking[0].Field };
        return now.Promise?.Refusal;
    }

    /// <summary>The draft has become the dossier, whichever page it was taken in on.</summary>
    internal Task<Outcome<Done>> Close(Guid draftId, string number, string procedureCode, CancellationToken cancellation) => writer.Write<Done>(async (db, changes) =>
    {
        var draft = await db.IntakeDrafts.SingleAsync(draft => draft.Id == draftId, cancellation);
        if (draft.State == DraftState.Accepted) return default(Done);
        var at = time.GetUtcNow().UtcDateTime;
        (draft.State, draft.DossierNumber, draft.ChangedAt) = (DraftState.Accepted, number, at);
        db.Add(Times.SittingTimes.RowOf(draft, procedureCode, at));
        changes.Add(IntakeDesk.ParkedTopic(draft.StaffId), draftId.ToString());
        return default(Done);
    }, cancellation);
}
