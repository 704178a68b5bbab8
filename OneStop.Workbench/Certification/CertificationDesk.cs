using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Certification;

/// <summary>The fast lane: one citizen, many documents, one dossier, one slip; done at once it is returned by one key.</summary>
public sealed class CertificationDesk(
    IntakeDesk intake, IntakeBoard sittings, DraftPen pen, CertificationBoard board, ReceptionDesk reception, Acceptance acceptance, CertificationLists lists, Writer writer, TimeProvider time)
{
    /// <summary>The certification in hand, or a new one.</summary>
    public async Task<Outcome<Guid>> Open(Actor by, CancellationToken cancellation = default)
    {
        var open = await intake.Open(by, cancellation);
        if (open.Refused) return open;
        var look = await sittings.Look(by, open.Value, cancellation);
        if (look is { Refused: false, Value.Sitting.Sheet: var sheet } && sheet[Fields.Lane] == Fields.CertifyLane) return open;
        return await Next(by, cancellation);
    }

    /// <summary>The next citizen: what is unfinished is parked, what is empty goes.</summary>
    public async Task<Outcome<Guid>> Next(Actor by, CancellationToken cancellation = default)
    {
        var next = await intake.Next(by, cancellation);
        if (next.Refused) return next;
        var lane = await pen.Write(by, next.Value, new Dictionary<string, string>(StringComparer.Ordinal) { [Fields.Lane] = Fields.CertifyLane }, cancellation);
        return lane.Then<Guid>(_ => next.Value);
    }

    /// <summary>Received, numbered in its book and charged in one transaction. Asked twice, it gives the same dossier twice.</summary>
    public async Task<Outcome<Accepted>> Accept(Actor by, Guid draftId, CancellationToken cancellation = default)
    {
        var look = await board.Look(by, draftId, cancellation);
        if (look.Refused) return look.Refusal;
        var now = look.Value;
        if (now.Sitting.State == DraftState.Discarded) return new Refusal("draft-closed");
        if (now.Sitting.State != DraftState.Accepted && Refuse(now) is { } refusal) return refusal;
        var entries = new CertificationEntries(lists, now, by);
        var accepted = await reception.Accept(by, CertificationRequests.Of(now), entries.Enter, cancellation);
        if (accepted.Refused) return accepted.Refusal;
        await acceptance.Close(draftId, accepted.Value.Number, now.Reading.Facts.Matter.Procedure, cancellation);
        return accepted;
    }

    /// <summary>Signed and handed out on the spot: result and return are recorded in one step, to whoever asked for it and shows who they are.</summary>
    public Task<Outcome<Dossier>> HandOut(Actor by, string number, CancellationToken cancellation = default) =>
        writer.Step(time, by, number, dossier => by.May(Role.Counter, dossier.ReceivingUnit) ? new Hand(Role.Counter, dossier.ReceivingUnit) : null, HandOut, cancellation);

    private static Outcome<Done> HandOut(DossierFile file, Act act)
    {
        if (DossierFold.Received(file.History) is not { Certified: { } certified } received) return new Refusal("certification-none", file.Dossier.Number);
        if (file.Dossier.IsOpen)
        {
            var finished = file.Finish(act, new(received.ResultName, string.Join(", ", certified.Lines.Select(line => line.Number))));
            if (finished.Refused) return finished;
        }
        return file.Return(act, new(received.Submitter.Name, "counter", IdentityChecked: true));
    }

    private static Refusal? Refuse(CertificationNow now)
    {
        var blocking = now.Reading.Blocking.ToList();
        if (blocking is [var only]) return only.Refusal with { Place = only.Field };
        if (blocking.Count > 0) return new Refusal("not-complete", blocking.Count) { Place = blocking[0].Field };
        return now.Promise?.Refusal;
    }
}
