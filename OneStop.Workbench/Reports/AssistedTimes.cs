using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Intake;

namespace OneStop.Workbench.Reports;

/// <summary>How long staff sat with citizens whose online dossiers they entered for them: from the sitting's start to the acceptance, without what was parked.</summary>
public sealed class AssistedTimes(IDbContextFactory<WorkbenchDb> contexts)
{
    private const int AtOnce = 5000;

    /// <summary>Minutes of those dossiers whose sitting is known; imported ones have none.</summary>
    public async Task<IReadOnlyList<decimal>> Minutes(IReadOnlyList<long> dossiers, CancellationToken cancellation)
    {
        var minutes = new List<decimal>();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var some in dossiers.Chunk(AtOnce))
        {
            var sat = await (
                from dossier in db.Dossiers.AsNoTracking()
                where EF.Parameter(some).Contains(dossier.Id)
                join draft in db.IntakeDrafts.AsNoTracking() on dossier.DraftId equals draft.Id
                select new { dossier.ReceivedAt, draft.StartedAt, draft.ParkedSeconds }).ToListAsync(cancellation);
            minutes.AddRange(sat.Select(one => Math.Max(0, (decimal)((one.ReceivedAt - one.StartedAt).TotalSeconds - one.ParkedSeconds) / 60)));
        }
        return minutes;
    }
}
