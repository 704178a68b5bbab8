using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>One dossier of a list, with the event that put it there.</summary>
internal sealed record Listed(Dossier Dossier, ReceivedPayload Received, DossierEvent Past, FinishedPayload? Result);

/// <summary>What one step did to many dossiers of a centre on one day.</summary>
internal static class DayLists
{
    public static async Task<IReadOnlyList<Listed>> Of(IDbContextFactory<WorkbenchDb> contexts, Actor by, DateOnly day, DossierEventKind kind, Func<DossierEvent, bool> which, CancellationToken cancellation)
    {
        var (first, next) = (LocalTime.ToUtc(day.ToDateTime(TimeOnly.MinValue)), LocalTime.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var seen = db.Dossiers.For(by);
        var ids = await db.DossierEvents.AsNoTracking().Where(past => past.Kind == kind && past.Occurred >= first && past.Occurred < next)
            .Join(seen, past => past.DossierId, dossier => dossier.Id, (past, _) => past.DossierId).Distinct().ToListAsync(cancellation);
        var rows = await db.Dossiers.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        var histories = (await db.DossierEvents.AsNoTracking().Where(past => ids.Contains(past.DossierId)).OrderBy(past => past.Sequence).ToListAsync(cancellation)).GroupBy(past => past.DossierId);
        return
        [
            .. from history in histories
               let standing = DossierFold.Standing([.. history])
               from past in standing
               where past.Kind == kind && past.Occurred >= first && past.Occurred < next && which(past)
               orderby past.Occurred, past.Id
               select new Listed(rows[history.Key], DossierFold.Received([.. history])!, past, standing.LastOrDefault(one => one.Kind == DossierEventKind.Finished)?.Read<FinishedPayload>()),
        ];
    }
}
