using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>Dossiers that belong together say so in each other's history: the parts of a bundle.</summary>
public sealed class DossierLinks(Writer writer, TimeProvider time)
{
    /// <summary>Another dossier of the same citizen or matter, by its number: each says so in its history.</summary>
    public async Task<Outcome<Done>> LinkTo(Actor by, string number, string? other, CancellationToken cancellation = default)
    {
        var wanted = (other ?? "").Trim().ToUpperInvariant();
        if (wanted.Length == 0) return new Refusal("link-number-needed") { Place = "link" };
        if (wanted == number) return new Refusal("link-to-itself") { Place = "link" };
        var linked = await Link(by, [number, wanted], cancellation);
        return linked.Refused ? linked.Refusal with { Place = "link" } : linked;
    }

    /// <summary>Each of the dossiers named is linked to each other one, once.</summary>
    public Task<Outcome<Done>> Link(Actor by, IReadOnlyList<string> numbers, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        if (numbers.Count < 2) return default(Done);
        var dossiers = await db.Dossiers.Where(row => numbers.Contains(row.Number)).ToListAsync(cancellation);
        if (numbers.FirstOrDefault(number => dossiers.TrueForAll(dossier => dossier.Number != number)) is { } unknown) return new Refusal("dossier-unknown", unknown);
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
