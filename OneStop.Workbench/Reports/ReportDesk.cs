using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>Counts reports from the event history and opens each of their numbers. Everything is cut to what the asking person may report on.</summary>
public sealed class ReportDesk(DossierHistories histories, CellRows rows, IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    public async Task<Outcome<Ii06aReport>> Ii06a(Actor by, ReportRequest request, CancellationToken cancellation = default)
    {
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        var question = Question(request);
        var count = new Ii06aCount(question);
        await foreach (var history in histories.Read(scope.Value.Units, by.Units, question, cancellation: cancellation)) count.Add(history);
        return count.Table().Then<Ii06aReport>(table => new Ii06aReport(request, question.AsOf, scope.Value.Name, table));
    }

    /// <summary>The dossiers that one number of the form counts, as of the same moment.</summary>
    public async Task<Outcome<Page<CellDossier>>> Behind(Actor by, ReportRequest request, Ii06aCell cell, int page, int size, CancellationToken cancellation = default)
    {
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        var question = Question(request);
        var found = histories.Read(scope.Value.Units, by.Units, question, cancellation: cancellation);
        return await rows.Page(found, history => cell.Holds(history, question), page, size, cancellation);
    }

    /// <summary>The form as a workbook; the same request as of the same moment gives the same bytes.</summary>
    public async Task<Outcome<byte[]>> Ii06aWorkbook(Actor by, ReportRequest request, CancellationToken cancellation = default)
    {
        var report = await Ii06a(by, request, cancellation);
        return report.Refused ? report.Refusal : Reports.Ii06aWorkbook.Write(report.Value);
    }

    /// <summary>The register of dossiers received in the period, as a workbook of any length. Returns how many lines it has.</summary>
    public async Task<Outcome<int>> WriteRegister(Actor by, ReportRequest request, Stream to, CancellationToken cancellation = default)
    {
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var lines = RegisterLines.Read(db, scope.Value.Units, by.Units, Question(request), cancellation);
        return await RegisterWorkbook.Write(new RegisterHeading(scope.Value.Name, request), lines, to, cancellation);
    }

    /// <summary>The register of one unit as PDF (form 07).</summary>
    public async Task<Outcome<byte[]>> RegisterPaper(Actor by, ReportRequest request, CancellationToken cancellation = default)
    {
        if (request.Unit is null) return new Refusal("register-needs-unit") { Place = "unit" };
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var lines = await RegisterLines.Read(db, scope.Value.Units, by.Units, Question(request), cancellation).ToListAsync(cancellation);
        return Reports.RegisterPaper.Print(request, by.Units, lines);
    }

    private Ii06aQuestion Question(ReportRequest request) => new(request.Period, request.AsOf ?? time.GetUtcNow().UtcDateTime, request.Due);
}
