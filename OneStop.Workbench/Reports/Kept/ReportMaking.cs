using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Counting;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Reports.Workbooks;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Kept;

/// <summary>A report's figures as JSON and its workbook.</summary>
public sealed record MadeReport(string Figures, byte[] Workbook);

/// <summary>Makes any report by its code, and tells which dossiers count otherwise at another moment.</summary>
public sealed class ReportMaking(ReportDesk ii06a, IndicatorDesk indicators, OverdueDesk overdue, ReportFormDesk forms, ReportFormShelf shelf, DossierHistories histories, CellRows rows)
{
    public const string Ii06a = "ii06a";

    public const string Indicators = "indicators";

    public async Task<Outcome<MadeReport>> Make(Actor by, ReportRequest request, string form, CancellationToken cancellation) => form switch
    {
        Ii06a => (await ii06a.Ii06a(by, request, cancellation)).Then<MadeReport>(report => new MadeReport(ReportJson.Of(report), Ii06aWorkbook.Write(report))),
        Indicators => (await indicators.Indicators(by, request, cancellation)).Then<MadeReport>(report => new MadeReport(ReportJson.Of(report), IndicatorWorkbook.Write(report))),
        ReportAddress.Overdue => (await overdue.Overdue(by, request, cancellation)).Then<MadeReport>(report => new MadeReport(ReportJson.Of(report), OverdueWorkbook.Write(report))),
        _ => (await forms.Fill(by, request, form, cancellation)).Then<MadeReport>(report => new MadeReport(ReportJson.Of(report), FormWorkbook.Write(report))),
    };

    /// <summary>The dossiers that count otherwise now than they did as of the request's moment.</summary>
    public async Task<Outcome<CellDossier[]>> Changed(Actor by, ReportRequest request, string form, DateTime now, CancellationToken cancellation)
    {
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        var definition = form is Ii06a or Indicators or ReportAddress.Overdue ? null : await shelf.Find(form, request.Period.To, cancellation);
        if (definition is { Source: FormSource.Procedures }) return Array.Empty<CellDossier>();
        var (then, today) = (new Ii06aQuestion(request.Period, request.AsOf ?? now, request.Due), new Ii06aQuestion(request.Period, now, request.Due));
        var (before, after) = (Standing(by, then, definition, form), Standing(by, today, definition, form));
        var changed = new List<long>();
        await foreach (var history in histories.Since(scope.Value.Units, by.Units, today, then, cancellation))
            if (before(history) != after(history)) changed.Add(history.Id);
        return (await rows.Read(changed, cancellation)).ToArray();
    }

    /// <summary>How a dossier counts in the form as of the question's moment; null where it does not.</summary>
    private static Func<DossierHistory, string?> Standing(Actor by, Ii06aQuestion question, ReportForm? definition, string form)
    {
        if (definition is not null) return new FormRowRule(definition, by.Units, question).Standing;
        return history => form switch
        {
            Ii06a => Reading.Of(history, question) is { Place: { Counts: true } place } reading ? $"{place.In} {place.Out} {reading.Field}" : null,
            ReportAddress.Overdue => LateDossier.Of(history, question) is { } late ? $"{late.Due:O} {late.Finished:O} {string.Join(' ', late.Causes)}" : null,
            _ => MeasureCount.Standing(history, question),
        };
    }
}
