using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>How every desk takes a step with one dossier: load, authorise, let the domain decide, save, announce.</summary>
internal static class DossierWriting
{
    /// <param name="hand">In which role and unit the person may do it; null for not at all.</param>
    public static Task<Outcome<Dossier>> Step(
        this Writer writer, TimeProvider time, Actor by, SeenDossier seen, Func<Dossier, Hand?> hand, Func<DossierFile, Act, Outcome<Done>> work, CancellationToken cancellation) =>
        writer.Step(time, by, seen, hand, (_, _, file, act) => Task.FromResult(work(file, act)), cancellation);

    /// <param name="work">Also what it needs from the database in the same transaction: a number for a form, somebody's roles.</param>
    public static Task<Outcome<Dossier>> Step(
        this Writer writer, TimeProvider time, Actor by, SeenDossier seen, Func<Dossier, Hand?> hand, Func<WorkbenchDb, Changes, DossierFile, Act, Task<Outcome<Done>>> work, CancellationToken cancellation) =>
        writer.Write<Dossier>(async (db, changes) =>
        {
            if (await db.Dossiers.SingleOrDefaultAsync(row => row.Number == seen.Number, cancellation) is not { } dossier) return new Refusal("dossier-unknown", seen.Number);
            if (hand(dossier) is not { } taken) return Actor.NotAllowed;
            var history = await db.DossierEvents.AsNoTracking().Where(past => past.DossierId == dossier.Id).OrderBy(past => past.Sequence).ToListAsync(cancellation);
            if (seen.Overtaken(by, history) is { } overtaken) return overtaken;
            var file = new DossierFile(dossier, history);
            var formerHolder = dossier.HolderUnit;
            var outcome = await work(db, changes, file, Act.Now(by, taken.Role, taken.Unit, time));
            if (outcome.Refused) return outcome.Refusal;
            db.AddRange(file.Appended);
            changes.Announce(dossier, formerHolder);
            return dossier;
        }, cancellation);
}
