using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Counting;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>A dossier that was finished late in the period or is overdue at its end.</summary>
/// <param name="DaysLate">Working days of the unit's calendar after the promised day, to the result or to the period's end.</param>
/// <param name="Reason">What was written on the apology, where there was one.</param>
public sealed record OverdueDossier(
    string Number, string Owner, string Procedure, string Field, string ReceivingUnit, string Handler, string Person,
    DateTime Received, DateOnly Due, DateOnly? Finished, int? DaysLate, IReadOnlyList<OverdueCause> Causes, string? Reason);

/// <summary>The overdue list of a request. <paramref name="AsOf"/> is UTC.</summary>
public sealed record OverdueReport(ReportRequest Request, DateTime AsOf, string UnitName, IReadOnlyList<OverdueDossier> Dossiers);

/// <summary>Lists what is late with its causes as the histories tell them.</summary>
public sealed class OverdueDesk(FigureCounts counts, IDbContextFactory<WorkbenchDb> contexts, CalendarBook calendars, TimeProvider time)
{
    private const int AtOnce = 500;

    public async Task<Outcome<OverdueReport>> Overdue(Actor by, ReportRequest request, CancellationToken cancellation = default)
    {
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        var question = new Ii06aQuestion(request.Period, request.AsOf ?? time.GetUtcNow().UtcDateTime, request.Due);
        var late = new List<(DossierHistory History, LateDossier Late)>();
        await foreach (var history in counts.Told(scope.Value.Units, by.Units, question, [Measure.Late, Measure.OpenOverdue], cancellation))
            if (LateDossier.Of(history, question) is { } one) late.Add((history, one));
        var owners = await Owners([.. late.Select(one => one.History.Id)], cancellation);
        var listed = late
            .OrderBy(one => one.History.Unit, StringComparer.Ordinal).ThenBy(one => one.Late.Due).ThenBy(one => one.History.Number, StringComparer.Ordinal)
            .Select(one => Listed(one.History, one.Late, owners, by.Units, question));
        return new OverdueReport(request, question.AsOf, scope.Value.Name, [.. listed]);
    }

    private OverdueDossier Listed(DossierHistory history, LateDossier late, Dictionary<long, string> owners, UnitTree units, Ii06aQuestion question)
    {
        var until = late.Finished ?? question.Judged;
        int? days = calendars.For(history.Unit, late.Due) is { } calendar && calendar.Covers(late.Due) && calendar.Covers(until) ? calendar.WorkingDaysBetween(late.Due, until) : null;
        return new(
            history.Number, owners.GetValueOrDefault(history.Id, ""), late.Procedure, late.Field, units.NameOf(history.Unit), units.NameOf(late.Handler ?? history.Unit), late.Person,
            late.Received, late.Due, late.Finished, days, late.Causes, late.Reason);
    }

    private async Task<Dictionary<long, string>> Owners(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var owners = new Dictionary<long, string>();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var some in ids.Chunk(AtOnce))
            foreach (var one in await db.Dossiers.AsNoTracking().Where(dossier => some.Contains(dossier.Id)).Select(dossier => new { dossier.Id, dossier.OwnerName }).ToListAsync(cancellation))
                owners[one.Id] = one.OwnerName;
        return owners;
    }
}
