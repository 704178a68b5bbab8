using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Counting;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>One number of some report; exactly one of the cells is given.</summary>
public sealed record AnyCell(Ii06aCell? Ii06a = null, IndicatorCell? Indicator = null, string? Form = null, FormCell? FormCell = null);

/// <summary>The whole list behind a number, as of the same moment, for a file of its own.</summary>
public sealed class CellListDesk(FigureCounts counts, ReportFormShelf shelf, CellRows rows, TimeProvider time)
{
    public async Task<Outcome<CellDossier[]>> List(Actor by, ReportRequest request, AnyCell cell, CancellationToken cancellation = default)
    {
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        var question = new Ii06aQuestion(request.Period, request.AsOf ?? time.GetUtcNow().UtcDateTime, request.Due);
        if (await Number(by, request, cell, question, cancellation) is not { } number) return new Refusal("form-unknown", cell.Form ?? "");
        return (await rows.Read(await counts.Behind(scope.Value.Units, by.Units, question, number, cancellation), cancellation)).ToArray();
    }

    private async Task<NumberBehind?> Number(Actor by, ReportRequest request, AnyCell cell, Ii06aQuestion question, CancellationToken cancellation)
    {
        if (cell.Ii06a is { } ii06a) return NumberBehind.Of(ii06a, question);
        if (cell.Indicator is { } indicator) return IndicatorDesk.MeasureOf(indicator) is { } measure ? NumberBehind.Of(measure, question) : null;
        if (cell is not { Form: { } code, FormCell: { } place } || await shelf.Find(code, request.Period.To, cancellation) is not { Source: FormSource.Dossiers } form) return null;
        return NumberBehind.Of(form, place, by.Units, question);
    }
}
