using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Counting;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>Every indicator of a request. <paramref name="AsOf"/> is UTC.</summary>
public sealed record IndicatorReport(ReportRequest Request, DateTime AsOf, string UnitName, IReadOnlyList<IndicatorFigure> Figures);

/// <summary>Which number of which indicator.</summary>
/// <param name="Whole">Its denominator.</param>
public sealed record IndicatorCell(string Code, bool Whole);

/// <summary>Indicators with their targets and the year before, and the dossiers behind each number.</summary>
public sealed class IndicatorDesk(
    FigureCounts counts, AssistedTimes times, CellRows rows, CatalogueShelf shelf, IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    public async Task<Outcome<IndicatorReport>> Indicators(Actor by, ReportRequest request, CancellationToken cancellation = default)
    {
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        var asOf = request.AsOf ?? time.GetUtcNow().UtcDateTime;
        var decided = await Decided(cancellation);
        var above = Above(by, request.Unit);
        var before = Task.Run(() => Count(by, scope.Value, request with { Period = YearBefore(request.Period) }, asOf, decided, above, cancellation), cancellation);
        var now = await Count(by, scope.Value, request, asOf, decided, above, cancellation);
        var figures = now.Zip(await before, (figure, earlier) => figure with
        {
            Before = earlier.Value,
            Target = DecidedFigure.For(decided, figure.Indicator.Code, above, request.Period.To),
        });
        return new IndicatorReport(request, asOf, scope.Value.Name, [.. figures]);
    }

    /// <summary>The dossiers that a numerator or a denominator counts, as of the same moment.</summary>
    public async Task<Outcome<Page<CellDossier>>> Behind(Actor by, ReportRequest request, IndicatorCell cell, int page, int size, CancellationToken cancellation = default)
    {
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        if (MeasureOf(cell) is not { } measure) return new Refusal("indicator-without-dossiers", cell.Code);
        var question = new Ii06aQuestion(request.Period, request.AsOf ?? time.GetUtcNow().UtcDateTime, request.Due);
        return await rows.Page(page, size, (from, count) => counts.PageBehind(scope.Value.Units, by.Units, question, NumberBehind.Of(measure, question), from, count, cancellation), cancellation);
    }

    /// <summary>The procedures behind an indicator of the catalogue, on the period's last day.</summary>
    public IReadOnlyList<CellProcedure> Procedures(Actor by, ReportRequest request, IndicatorCell cell) => ReportScope.Of(by, request.Unit).Refused ? [] :
        [.. CatalogueCount.Behind(shelf.Current.InForce(request.Period.To), cell.Code, request.Period.To, cell.Whole).Select(version => new CellProcedure(version.Code, version.Name, version.Field))];

    /// <summary>What decides an indicator's number; null for those that are no dossiers.</summary>
    public static Measure? MeasureOf(IndicatorCell cell) => Indicator.Find(cell.Code) switch
    {
        { Code: Indicator.AssistedMinutes or Indicator.AssistedMedian } => Measure.Assisted,
        { Code: Indicator.MoneySaved } => Measure.SavedHundredths,
        { } indicator => cell.Whole ? indicator.Denominator : indicator.Numerator,
        _ => null,
    };

    /// <summary>The same dates one year earlier; 29 February becomes the 28th.</summary>
    public static ReportPeriod YearBefore(ReportPeriod period) => new(period.From.AddYears(-1), period.To.AddYears(-1));

    private async Task<IReadOnlyList<IndicatorFigure>> Count(
        Actor by, ReportScope scope, ReportRequest request, DateTime asOf, IReadOnlyList<DecidedFigure> decided, IReadOnlyList<string> above, CancellationToken cancellation)
    {
        var question = new Ii06aQuestion(request.Period, asOf, request.Due);
        var count = await counts.Measured(scope.Units, by.Units, question, Indicator.Measured, cancellation);
        var minutes = await times.Minutes(scope.Units, question, count.Assisted, cancellation);
        var dayValue = DecidedFigure.For(decided, DecidedFigure.DayValue, above, request.Period.To)?.Value;
        return [.. count.Figures(minutes, dayValue), .. CatalogueCount.Of(shelf.Current.InForce(request.Period.To), request.Period.To)];
    }

    private async Task<IReadOnlyList<DecidedFigure>> Decided(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return [.. (await db.DecidedFigures.AsNoTracking().ToListAsync(cancellation)).Select(row => row.Figure)];
    }

    /// <summary>From the unit up; without a unit from where the asking person reports.</summary>
    private static IReadOnlyList<string> Above(Actor by, string? unit)
    {
        var first = unit ?? by.Grants.FirstOrDefault(grant => ReportScope.Asking.Contains(grant.Role))?.UnitCode;
        List<string> codes = [];
        for (var next = by.Units.Find(first); next is not null; next = by.Units.Find(next.ParentCode)) codes.Add(next.Code);
        return codes;
    }
}

/// <summary>A procedure behind a number.</summary>
public sealed record CellProcedure(string Code, string Name, string Field);
