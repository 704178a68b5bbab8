using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>What those who answer for dates see of their units: open work by light, the day's coming and going, what waits for a decision.</summary>
public sealed class SupervisionBoard(IDbContextFactory<WorkbenchDb> contexts, DossierBoard dossiers, CalendarBook calendars, TimeProvider time)
{
    private const int OverdueShown = 6;
    private const int ArrivalDays = 5;

    private static readonly Role[] Watching = [Role.Supervisor, Role.Approver, Role.Auditor];

    /// <summary>The centres the person may watch, by name.</summary>
    public IReadOnlyList<Unit> Centres(Actor by) =>
        [.. Scope(by, null).Select(by.Units.Find).OfType<Unit>().Where(unit => unit is { Receives: true, To: null }).OrderBy(unit => unit.Level).ThenBy(unit => unit.ShortName, StringComparer.CurrentCulture)];

    /// <summary>The board of one centre, or of everything in scope.</summary>
    public async Task<BoardView> Look(Actor by, string? centreCode, CancellationToken cancellation = default)
    {
        var scope = Scope(by, centreCode);
        if (scope.Count == 0) throw new UnauthorizedAccessException("No unit of this board is in the person's scope.");
        var now = time.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(LocalTime.FromUtc(now));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var seen = db.Dossiers.AsNoTracking().Within(scope, by.Units);
        var shares = await OpenShares.Read(seen, now, cancellation);
        var lines = new BoardLines(by.Units, centreCode);
        return new(
            centreCode,
            LocalTime.FromUtc(now),
            await Totals(seen, shares, today, cancellation),
            lines.ByUnit(shares),
            lines.ByPerson(shares),
            await Waiting(by, seen, centreCode, today, shares, cancellation),
            await Arrivals(seen, today, cancellation),
            await BoardAlerts.Read(db, seen, today, cancellation));
    }

    private static IReadOnlySet<string> Scope(Actor by, string? centreCode)
    {
        var all = by.Scope(Watching);
        if (centreCode is null) return all;
        return WorkPlaces.Under(by.Units, centreCode).Where(all.Contains).ToHashSet(StringComparer.Ordinal);
    }

    private static async Task<BoardTotals> Totals(IQueryable<Dossier> seen, IReadOnlyList<OpenShare> shares, DateOnly today, CancellationToken cancellation)
    {
        var received = await seen.Where(dossier => dossier.ReceivedOn == today).GroupBy(dossier => dossier.Channel)
            .Select(group => new { Channel = group.Key, Count = group.Count() }).ToListAsync(cancellation);
        var finished = await seen.Where(dossier => dossier.FinishedOn == today).GroupBy(dossier => dossier.DueOn == today)
            .Select(group => new { DueToday = group.Key, Count = group.Count() }).ToListAsync(cancellation);
        return new(
            OpenShares.ByLight(shares),
            received.Sum(part => part.Count),
            received.Where(part => part.Channel == Channel.AssistedOnline).Sum(part => part.Count),
            finished.Sum(part => part.Count),
            finished.Where(part => part.DueToday).Sum(part => part.Count));
    }

    private async Task<Decisions> Waiting(Actor by, IQueryable<Dossier> seen, string? centreCode, DateOnly today, IReadOnlyList<OpenShare> shares, CancellationToken cancellation)
    {
        var overdue = await dossiers.WorkList(by, new() { Tab = WorkTab.Overdue, CentreCode = centreCode, Size = OverdueShown }, cancellation);
        var cutOff = HandOverRule.LastCutOff(calendars.For(centreCode ?? by.HomeUnitCode), today);
        var (moment, dayBefore) = (LocalTime.ToUtc(cutOff), today.AddDays(-1));
        var atCounter = seen.Where(DossierLight.Open).Where(dossier => dossier.HandlingUnit == null && dossier.ReceivedOn < today);
        var late = await atCounter.CountAsync(dossier => dossier.ReceivedAt > moment, cancellation);
        var forgotten = await atCounter.CountAsync(dossier => dossier.ReceivedAt <= moment, cancellation);
        var list = new WorkListQuery { Tab = WorkTab.NotHandedOver, CentreCode = centreCode };
        return new(
            overdue.Rows,
            OpenShares.ByLight(shares).GetValueOrDefault(Light.Overdue),
            new(late, list with { ReceivedAfter = cutOff, ReceivedTo = dayBefore }),
            new(forgotten, list with { ReceivedBefore = cutOff }));
    }

    private static async Task<IReadOnlyList<HourArrivals>> Arrivals(IQueryable<Dossier> seen, DateOnly today, CancellationToken cancellation)
    {
        var from = today.AddDays(1 - 2 * ArrivalDays);
        var hours = await seen.Where(dossier => dossier.ReceivedOn >= from && dossier.ReceivedOn <= today)
            .GroupBy(dossier => new { dossier.ReceivedOn, Hour = dossier.ReceivedAt.AddHours(LocalTime.Offset.TotalHours).Hour })
            .Select(group => new HourArrivals(group.Key.ReceivedOn, group.Key.Hour, group.Count()))
            .ToListAsync(cancellation);
        var days = hours.Select(hour => hour.Day).Distinct().OrderDescending().Take(ArrivalDays).ToHashSet();
        return [.. hours.Where(hour => days.Contains(hour.Day)).OrderBy(hour => hour.Day).ThenBy(hour => hour.Hour)];
    }
}
