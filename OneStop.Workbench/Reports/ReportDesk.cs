using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Import;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Counting;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Reports.Register;
using OneStop.Workbench.Reports.Workbooks;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>Counts reports from the event history and opens each of their numbers. Everything is cut to what the asking person may report on.</summary>
public sealed class ReportDesk(FigureCounts counts, CellRows rows, IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    public async Task<Outcome<Ii06aReport>> Ii06a(Actor by, ReportRequest request, CancellationToken cancellation = default)
    {
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        var question = Question(request);
        var count = await counts.Ii06a(scope.Value.Units, by.Units, question, cancellation);
        return count.Table().Then<Ii06aReport>(table => new Ii06aReport(request, question.AsOf, scope.Value.Name, table));
    }

    /// <summary>The dossiers that one number of the form counts, as of the same moment.</summary>
    public async Task<Outcome<Page<CellDossier>>> Behind(Actor by, ReportRequest request, Ii06aCell cell, int page, int size, CancellationToken cancellation = default)
    {
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        var question = Question(request);
        return await rows.Page(page, size, (from, count) => counts.PageBehind(scope.Value.Units, by.Units, question, NumberBehind.Of(cell, question), from, count, cancellation), cancellation);
    }

    /// <summary>The form as a workbook; the same request as of the same moment gives the same bytes.</summary>
    public async Task<Outcome<byte[]>> Ii06aWorkbook(Actor by, ReportRequest request, CancellationToken cancellation = default)
    {
        var report = await Ii06a(by, request, cancellation);
        return report.Refused ? report.Refusal : Workbooks.Ii06aWorkbook.Write(report.Value);
    }

    /// <summary>The register of dossiers received in the period, of any length; the same request as of the same moment gives the same bytes. Returns how many lines it has.</summary>
    public async Task<Outcome<int>> WriteRegister(
        Actor by, ReportRequest request, Stream to, RegisterWish wish = default, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return wish.Kind == RegisterKind.File
            ? await Write(new RegisterFileLayout(), ToldEntry.Of)
            : await Write(new Form07Layout(scope.Value.Name, request), (number, _, history) => RegisterLine.Of(number, history, by.Units));

        async Task<int> Write<TLine>(RegisterLayout<TLine> layout, RegisterTelling<TLine> tell)
            where TLine : class
        {
            var (days, lines) = await Lines(db, scope.Value, request, tell, cancellation);
            return wish.Format == RegisterFormat.Csv
                ? await RegisterCsv.Write(layout, lines, to, progress, cancellation)
                : await RegisterWorkbook.Write(layout, days.Sum(day => day.Dossiers), lines, to, progress, cancellation);
        }
    }

    /// <summary>The register of one unit as PDF (form 07).</summary>
    public async Task<Outcome<byte[]>> RegisterPaper(Actor by, ReportRequest request, CancellationToken cancellation = default)
    {
        if (request.Unit is null) return new Refusal("register-needs-unit") { Place = "unit" };
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (_, lines) = await Lines(db, scope.Value, request, (number, _, history) => RegisterLine.Of(number, history, by.Units), cancellation);
        return Register.RegisterPaper.Print(request, by.Units, await lines.ToListAsync(cancellation));
    }

    private async Task<(IReadOnlyList<(DateOnly Day, int Dossiers)> Days, IAsyncEnumerable<TLine> Lines)> Lines<TLine>(
        WorkbenchDb db, ReportScope scope, ReportRequest request, RegisterTelling<TLine> tell, CancellationToken cancellation)
        where TLine : class
    {
        var question = Question(request);
        var days = await RegisterLines.Days(db, scope.Units, question, cancellation);
        return (days, RegisterLines.Read(db, scope.Units, question, days.Select(day => day.Day), tell, cancellation));
    }

    private Ii06aQuestion Question(ReportRequest request) => new(request.Period, request.AsOf ?? time.GetUtcNow().UtcDateTime, request.Due);
}
