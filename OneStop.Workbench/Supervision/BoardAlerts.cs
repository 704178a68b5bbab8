using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Supervision;

/// <summary>What the monitor told today about a dossier that is still open; the moment is local.</summary>
public sealed record BoardAlert(string Number, string ProcedureName, string Holder, string? AssigneeName, AlertKind Kind, DateTime At);

/// <summary>Today's alerts that are still true, newest first: a promise moved since is not told of by its old date.</summary>
/// <param name="InAll">How many there are; only the first few are listed.</param>
public sealed record BoardAlerts(IReadOnlyList<BoardAlert> Latest, int InAll)
{
    private const int Shown = 6;

    internal static async Task<BoardAlerts> Read(WorkbenchDb db, IQueryable<Dossier> seen, DateOnly today, CancellationToken cancellation)
    {
        var since = LocalTime.ToUtc(today.ToDateTime(TimeOnly.MinValue));
        var alerts = from alert in db.Alerts.AsNoTracking()
                     join dossier in seen.Where(DossierLight.Open) on alert.DossierId equals dossier.Id
                     where alert.RaisedAt >= since && (alert.Kind == AlertKind.HandOver ? dossier.HandlingUnit == null : alert.About == dossier.DueOn)
                     orderby alert.RaisedAt descending, alert.Id descending
                     select new BoardAlert(dossier.Number, dossier.ProcedureName, dossier.HolderUnit, dossier.AssigneeName, alert.Kind, alert.RaisedAt);
        var latest = await alerts.Take(Shown).ToListAsync(cancellation);
        return new([.. latest.Select(alert => alert with { At = LocalTime.FromUtc(alert.At) })], latest.Count < Shown ? latest.Count : await alerts.CountAsync(cancellation));
    }
}
