using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>How a dossier passes through hands: given on, taken, assigned, taken back, remarked upon.</summary>
public sealed class DossierDesk(DossierWork work)
{
    public Task<Outcome<Dossier>> HandOver(Actor by, SeenDossier seen, string toUnitCode, string? note = null, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.HandOver, open =>
        {
            if (by.Units.Find(toUnitCode) is not { } to) return new Refusal("unit-unknown", toUnitCode) { Place = "to" };
            return open.File.HandOver(open.Act, to, note);
        }, cancellation);

    public Task<Outcome<Dossier>> Take(Actor by, SeenDossier seen, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Take, open => open.File.Take(open.Act, by.StaffId, by.Name), cancellation);

    /// <summary>To somebody who may handle dossiers of the unit that has it.</summary>
    public Task<Outcome<Dossier>> Assign(Actor by, SeenDossier seen, Guid personId, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Assign, async open =>
        {
            var person = await open.Db.Staff.AsNoTracking().Include(staff => staff.Grants).SingleOrDefaultAsync(staff => staff.Id == personId && !staff.Disabled, cancellation);
            var handles = person?.Grants.Select(row => row.ToGrant()).Any(grant => grant.Role == Role.Officer && grant.HoldsOn(open.Act.Day) && by.Units.IsWithin(open.File.Dossier.HolderUnit, grant.UnitCode));
            if (handles != true) return new Refusal("assign-not-an-officer", by.Units.NameOf(open.File.Dossier.HolderUnit)) { Place = "person" };
            return open.File.Assign(open.Act, person!.Id, person.DisplayName);
        }, cancellation);

    public Task<Outcome<Dossier>> Reverse(Actor by, SeenDossier seen, int sequence, string? reason, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Reverse, open =>
            open.File.History.FirstOrDefault(past => past.Sequence == sequence) is { } past && new Hand(open.Act.Role, open.Act.UnitCode).MayTakeBack(by, past)
                ? open.File.Reverse(open.Act, sequence, reason)
                : Actor.NotAllowed,
            cancellation);

    /// <summary>Ghi chú; colleagues named with <c>@user</c> find it among their reminders, and so does the writer on a day of choice.</summary>
    public Task<Outcome<Dossier>> Comment(Actor by, SeenDossier seen, string? text, DateOnly? remindOn = null, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Comment, async open =>
        {
            if (remindOn < open.Act.Day) return new Refusal("remind-in-past") { Place = "remindOn" };
            var mentioned = await NudgeDesk.Mentioned(open.Db, by, open.File.Dossier, text, open.Act.Day, cancellation);
            if (mentioned.Refused) return mentioned.Refusal;
            var said = open.File.Comment(open.Act, text, [.. mentioned.Value.Select(staff => staff.DisplayName)]);
            if (said.Refused) return said;
            foreach (var staff in mentioned.Value) open.Nudge(staff.Id, open.Act.Day, text!);
            if (remindOn is { } day) open.Nudge(by.StaffId, day, text!);
            return said;
        }, cancellation);

    /// <summary>The folder lies at the unit where the acting person works.</summary>
    public Task<Outcome<Dossier>> SeeFolder(Actor by, SeenDossier seen, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.SeeFolder, open => by.Units.Find(by.HomeUnitCode) is { } place ? open.File.SeeFolder(open.Act, place) : new Refusal("unit-unknown", by.HomeUnitCode), cancellation);

    /// <summary>Notes that a form was printed; the bytes themselves are drawn from the history.</summary>
    public Task<Outcome<Dossier>> RecordPrint(Actor by, SeenDossier seen, string form, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Print, open => open.File.Print(open.Act, form), cancellation);

    /// <summary>Notes that somebody looked at a masked number; the page shows it only after this is kept.</summary>
    public Task<Outcome<Dossier>> RecordLook(Actor by, SeenDossier seen, string what, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Reveal, open => open.File.Reveal(open.Act, what), cancellation);
}
