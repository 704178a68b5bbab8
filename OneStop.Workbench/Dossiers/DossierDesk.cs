using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>What staff do to one dossier after its reception. Each method authorises, loads, lets the domain decide, saves, announces.</summary>
public sealed class DossierDesk(Writer writer, TimeProvider time)
{
    private static readonly Role[] AnyHand = [Role.Counter, Role.Cashier, Role.Officer, Role.Approver, Role.Supervisor];

    public Task<Outcome<Dossier>> HandOver(Actor by, string number, string toUnitCode, string? note = null, CancellationToken cancellation = default) =>
        Do(number, dossier => RoleFor(by, (Role.Counter, dossier.ReceivingUnit), (Role.Officer, dossier.HolderUnit), (Role.Supervisor, dossier.HolderUnit)), by, (file, act) =>
        {
            if (by.Units.Find(toUnitCode) is not { } to) return new Refusal("unit-unknown", toUnitCode) { Place = "to" };
            return file.HandOver(act, to, note);
        }, cancellation);

    public Task<Outcome<Dossier>> Take(Actor by, string number, CancellationToken cancellation = default) =>
        Do(number, dossier => RoleFor(by, (Role.Officer, dossier.HolderUnit), (Role.Approver, dossier.HolderUnit)), by,
            (file, act) => file.Take(act, by.StaffId, by.Name), cancellation);

    public Task<Outcome<Dossier>> Finish(Actor by, string number, FinishedPayload result, CancellationToken cancellation = default) =>
        Do(number, dossier => RoleFor(by, (Role.Officer, dossier.HolderUnit), (Role.Approver, dossier.HolderUnit)), by,
            (file, act) => file.Finish(act, result), cancellation);

    public Task<Outcome<Dossier>> Refuse(Actor by, string number, string? reason, CancellationToken cancellation = default) =>
        Do(number, dossier => RoleFor(by, (Role.Approver, dossier.HolderUnit)), by, (file, act) => file.Refuse(act, reason), cancellation);

    public Task<Outcome<Dossier>> Withdraw(Actor by, string number, string? reason, CancellationToken cancellation = default) =>
        Do(number, dossier => RoleFor(by, (Role.Counter, dossier.ReceivingUnit)), by, (file, act) => file.Withdraw(act, reason), cancellation);

    public Task<Outcome<Dossier>> Return(Actor by, string number, ReturnedPayload returned, CancellationToken cancellation = default) =>
        Do(number, dossier => RoleFor(by, (Role.Counter, dossier.ReceivingUnit)), by, (file, act) => file.Return(act, returned), cancellation);

    public Task<Outcome<Dossier>> Reverse(Actor by, string number, int sequence, string? reason, CancellationToken cancellation = default) =>
        Do(number, dossier => RoleFor(by, (Role.Supervisor, dossier.ReceivingUnit), (Role.Officer, dossier.HandlingUnit)), by,
            (file, act) => act.Role == Role.Supervisor || file.History.Any(past => past.Sequence == sequence && past.StaffId == by.StaffId)
                ? file.Reverse(act, sequence, reason)
                : Actor.NotAllowed,
            cancellation);

    public Task<Outcome<Dossier>> Comment(Actor by, string number, string? text, CancellationToken cancellation = default) =>
        Do(number, dossier => Hand(by, dossier), by, (file, act) => file.Comment(act, text), cancellation);

    /// <summary>Notes that a form was printed; the bytes themselves are drawn from the history.</summary>
    public Task<Outcome<Dossier>> RecordPrint(Actor by, string number, string form, CancellationToken cancellation = default) =>
        Do(number, dossier => Hand(by, dossier), by, (file, act) => file.Print(act, form), cancellation);

    private Task<Outcome<Dossier>> Do(
        string number, Func<Dossier, (Role Role, string Unit)?> roleFor, Actor by, Func<DossierFile, Act, Outcome<Done>> work, CancellationToken cancellation) =>
        writer.Write<Dossier>(async (db, changes) =>
        {
            if (await db.Dossiers.SingleOrDefaultAsync(row => row.Number == number, cancellation) is not { } dossier) return new Refusal("dossier-unknown", number);
            if (roleFor(dossier) is not { } hand) return Actor.NotAllowed;
            var history = await db.DossierEvents.AsNoTracking().Where(past => past.DossierId == dossier.Id).OrderBy(past => past.Sequence).ToListAsync(cancellation);
            var file = new DossierFile(dossier, history);
            var formerHolder = dossier.HolderUnit;
            var outcome = work(file, Act.Now(by, hand.Role, hand.Unit, time));
            if (outcome.Refused) return outcome.Refusal;
            db.AddRange(file.Appended);
            changes.Announce(dossier, formerHolder);
            return dossier;
        }, cancellation);

    private static (Role Role, string Unit)? Hand(Actor by, Dossier dossier)
    {
        foreach (var role in AnyHand)
        {
            if (RoleFor(by, (role, dossier.ReceivingUnit), (role, dossier.HolderUnit), (role, dossier.HandlingUnit)) is { } hand) return hand;
        }
        return null;
    }

    /// <summary>The first of the roles that the actor holds over its unit: the hand that signs the event.</summary>
    private static (Role Role, string Unit)? RoleFor(Actor by, params ReadOnlySpan<(Role Role, string? Unit)> hands)
    {
        foreach (var (role, unit) in hands)
        {
            if (unit is not null && by.May(role, unit)) return (role, unit);
        }
        return null;
    }
}
