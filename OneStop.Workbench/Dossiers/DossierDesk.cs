using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>What staff do to one dossier after its reception. Each method authorises, loads, lets the domain decide, saves, announces.</summary>
public sealed class DossierDesk(Writer writer, TimeProvider time)
{
    public Task<Outcome<Dossier>> HandOver(Actor by, string number, string toUnitCode, string? note = null, CancellationToken cancellation = default) =>
        Do(by, number, DossierStep.HandOver, (file, act) =>
        {
            if (by.Units.Find(toUnitCode) is not { } to) return new Refusal("unit-unknown", toUnitCode) { Place = "to" };
            return file.HandOver(act, to, note);
        }, cancellation);

    public Task<Outcome<Dossier>> Take(Actor by, string number, CancellationToken cancellation = default) =>
        Do(by, number, DossierStep.Take, (file, act) => file.Take(act, by.StaffId, by.Name), cancellation);

    public Task<Outcome<Dossier>> Finish(Actor by, string number, FinishedPayload result, CancellationToken cancellation = default) =>
        Do(by, number, DossierStep.Finish, (file, act) => file.Finish(act, result), cancellation);

    public Task<Outcome<Dossier>> Refuse(Actor by, string number, string? reason, CancellationToken cancellation = default) =>
        Do(by, number, DossierStep.Refuse, (file, act) => file.Refuse(act, reason), cancellation);

    public Task<Outcome<Dossier>> Withdraw(Actor by, string number, string? reason, CancellationToken cancellation = default) =>
        Do(by, number, DossierStep.Withdraw, (file, act) => file.Withdraw(act, reason), cancellation);

    public Task<Outcome<Dossier>> Return(Actor by, string number, ReturnedPayload returned, CancellationToken cancellation = default) =>
        Do(by, number, DossierStep.Return, (file, act) => file.Return(act, returned), cancellation);

    public Task<Outcome<Dossier>> Reverse(Actor by, string number, int sequence, string? reason, CancellationToken cancellation = default) =>
        Do(by, number, DossierStep.Reverse, (file, act) =>
            file.History.FirstOrDefault(past => past.Sequence == sequence) is { } past && new Hand(act.Role, act.UnitCode).MayTakeBack(by, past)
                ? file.Reverse(act, sequence, reason)
                : Actor.NotAllowed,
            cancellation);

    public Task<Outcome<Dossier>> Comment(Actor by, string number, string? text, CancellationToken cancellation = default) =>
        Do(by, number, DossierStep.Comment, (file, act) => file.Comment(act, text), cancellation);

    /// <summary>Notes that a form was printed; the bytes themselves are drawn from the history.</summary>
    public Task<Outcome<Dossier>> RecordPrint(Actor by, string number, string form, CancellationToken cancellation = default) =>
        Do(by, number, DossierStep.Print, (file, act) => file.Print(act, form), cancellation);

    /// <summary>Notes that somebody looked at a masked number; the page shows it only after this is kept.</summary>
    public Task<Outcome<Dossier>> RecordLook(Actor by, string number, string what, CancellationToken cancellation = default) =>
        Do(by, number, DossierStep.Reveal, (file, act) => file.Reveal(act, what), cancellation);

    private Task<Outcome<Dossier>> Do(
        Actor by, string number, DossierStep step, Func<DossierFile, Act, Outcome<Done>> work, CancellationToken cancellation) =>
        writer.Step(time, by, number, dossier => by.HandFor(step, dossier), work, cancellation);
}
