using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Supervision;

/// <summary>How many open dossiers a person of a unit has in one light.</summary>
internal sealed record OpenShare(string Centre, string Unit, Guid? PersonId, string? PersonName, Light Light, int Count);

/// <summary>The open dossiers, counted by one grouped query instead of by loading them.</summary>
internal static class OpenShares
{
    public static async Task<IReadOnlyList<OpenShare>> Read(IQueryable<Dossier> seen, DateTime now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(LocalTime.FromUtc(now));
        // The same conditions as DossierLight.Of, in words that a database can group by.
        return await seen.Where(DossierLight.Open)
            .GroupBy(dossier => new
            {
                dossier.ReceivingUnit,
                dossier.HolderUnit,
                dossier.AssigneeId,
                dossier.AssigneeName,
                Light = dossier.Status == DossierStatus.Supplement || dossier.Status == DossierStatus.Payment ? (int)Light.Paused
                    : dossier.Due < now ? (int)Light.Overdue
                    : dossier.DueOn == today ? (int)Light.DueToday
                    : dossier.SoonFrom <= today ? (int)Light.DueSoon
                    : (int)Light.InTime,
            })
            .Select(group => new OpenShare(group.Key.ReceivingUnit, group.Key.HolderUnit, group.Key.AssigneeId, group.Key.AssigneeName, (Light)group.Key.Light, group.Count()))
            .ToListAsync(cancellation);
    }

    public static IReadOnlyDictionary<Light, int> ByLight(IEnumerable<OpenShare> shares) =>
        shares.GroupBy(share => share.Light).ToDictionary(group => group.Key, group => group.Sum(share => share.Count));
}
