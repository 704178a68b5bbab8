using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>Dossiers that belong together say so in each other's history: the parts of a bundle.</summary>
public sealed class DossierLinks(Writer writer, TimeProvider time)
{
    /// <summary>Each of the dossiers named is linked to each other one, once.</summary>
    public Task<Outcome<Done>> Link(Actor by, IReadOnlyList<string> numbers, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        if (numbers.Count < 2) return default(Done);
        var dossiers = await db.Dossiers.Where(row => numbers.Contains(row.Number)).ToListAsync(cancellation);
        foreach (var dossier in dossiers)
        {
            if (!by.MayAny(dossier.ReceivingUnit, Role.Counter, Role.Officer)) return Actor.NotAllowed;
            var history = await db.DossierEvents.AsNoTracking().Where(past => past.DossierId == dossier.Id).OrderBy(past => past.Sequence).ToListAsync(cancellation);
            var file = new DossierFile(dossier, history);
            foreach (var other in numbers.Where(other => other != dossier.Number)) file.Link(Act.Now(by, Role.Counter, dossier.ReceivingUnit, time), other);
            db.AddRange(file.Appended);
            changes.Announce(dossier);
        }
        return default(Done);
    }, cancellation);
}
