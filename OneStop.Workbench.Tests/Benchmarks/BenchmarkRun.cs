using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Sample;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>
/// The main work on 50,000 generated dossiers (or as many as asked for), each beside a yardstick of the same run: machines differ,
/// ratios stay.
/// </summary>
internal static class BenchmarkRun
{
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly DateOnly To = new(2026, 11, 20);

    public static async Task<int> Start(string[] wanted)
    {
        if (wanted is ["sitting", ..])
        {
            await SittingBenchmark.Run();
            return 0;
        }
        if (wanted is ["paper", .. var papers])
        {
            await PaperBenchmark.Run(papers is [var many] && int.TryParse(many, out var receipts) ? receipts : 1_000);
            return 0;
        }
        var dossiers = wanted.Length > 0 && int.TryParse(wanted[0], out var asked) ? asked : 50_000;
        var impactOnly = wanted.Contains("impact", StringComparer.Ordinal);
        await using var program = await WholeProgram.Start();
        if (wanted.Contains("clock", StringComparer.Ordinal))
        {
            await ClockBenchmark.Run(program.Get<CalendarBook>().For(WholeProgram.Centre)!);
            return 0;
        }
        if (wanted.Contains("reports", StringComparer.Ordinal))
        {
            await ReportBenchmark.Run(program, dossiers);
            return 0;
        }
        var making = System.Diagnostics.Stopwatch.StartNew();
        if (impactOnly) await OpenDossiers.Make(program, dossiers, To);
        else await program.Get<SampleLoad>().Make(new SampleOrder(dossiers, 1, From, To), new Progress<int>(), CancellationToken.None);
        Console.WriteLine($"{dossiers} dossiers generated in {making.Elapsed.TotalSeconds:0.0} s ({dossiers / making.Elapsed.TotalSeconds:0} a second)");
        Console.WriteLine(Measurement.Head);
        if (impactOnly)
        {
            await ImpactBenchmark.Run(program, To.AddDays(5));
            return 0;
        }
        await ClockBenchmark.Run(program.Get<CalendarBook>().For(WholeProgram.Centre)!);
        await Acceptance(program);
        await Lists(program);
        await Paper(program);
        await Reports(program);
        await ImpactBenchmark.Run(program, To.AddDays(5));
        return 0;
    }

    private static async Task Acceptance(WholeProgram program)
    {
        var contexts = program.Get<IDbContextFactory<WorkbenchDb>>();
        var commit = await Measurement.Of("one row committed", 200, async run =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            db.Add(new BundledLoadRow { Name = $"yardstick {run}", Hash = "", LoadedAt = DateTime.SpecifyKind(DateTime.UnixEpoch, DateTimeKind.Utc) });
            await db.SaveChangesAsync();
        });
        var desk = program.Get<ReceptionDesk>();
        Write(commit, commit);
        Write(await Measurement.Of("acceptance", 200, _ => desk.Accept(program.Clerk, WholeProgram.Request(Guid.NewGuid()))), commit);
    }

    private static async Task Lists(WholeProgram program)
    {
        var (board, clerk, province) = (program.Get<DossierBoard>(), program.Clerk, SystemActor.Of(program.Units));
        var number = (await board.Search(clerk, "on mau", 1))[0].Number;
        var one = await Measurement.Of("one dossier with its history", 200, _ => board.Find(clerk, number));
        Write(one, one);
        Write(await Measurement.Of("work list, one centre, first page and counts", 100, _ => Page(board, clerk, new WorkListQuery())), one);
        Write(await Measurement.Of("work list, whole province, page 50", 30, _ => Page(board, province, new WorkListQuery { Tab = WorkTab.All, Page = 50 })), one);
        Write(await Measurement.Of("search, two words without marks", 100, _ => board.Search(clerk, "giang mau")), one);
        Write(await Measurement.Of("search, two words, whole province", 100, _ => board.Search(province, "giang on")), one);
        Write(await Measurement.Of("search, part of a phone", 100, _ => board.Search(clerk, "00123")), one);
    }

    private static async Task Page(DossierBoard board, Actor by, WorkListQuery query)
    {
        await board.WorkList(by, query);
        await board.Counts(by, query);
    }

    private static async Task Paper(WholeProgram program)
    {
        var number = (await program.Get<DossierBoard>().Search(program.Clerk, "on mau", 1))[0].Number;
        var find = await Measurement.Of("dossier read", 100, _ => program.Get<DossierBoard>().Find(program.Clerk, number));
        Write(find, find);
        Write(await Measurement.Of("receipt PDF, A5, both copies", 100, _ => program.Get<DossierPaper>().Receipt(program.Clerk, number, PaperSize.A5)), find);
        Write(await Measurement.Of("receipt PDF, A4, both copies", 100, _ => program.Get<DossierPaper>().Receipt(program.Clerk, number, PaperSize.A4)), find);
    }

    private static async Task Reports(WholeProgram program)
    {
        var contexts = program.Get<IDbContextFactory<WorkbenchDb>>();
        var scan = await Measurement.Of("all events read plainly", 3, async _ =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            await foreach (var past in db.DossierEvents.AsNoTracking().AsAsyncEnumerable()) _ = past.Sequence;
        });
        Write(scan, scan);
        var request = new ReportRequest(ReportPeriod.Between(From, To).Value);
        Write(await Measurement.Of("II.06a, whole province, the whole year", 5, _ => program.Get<ReportDesk>().Ii06a(SystemActor.Of(program.Units), request)), scan);
        Write(await Measurement.Of("II.06a as a workbook", 5, _ => program.Get<ReportDesk>().Ii06aWorkbook(SystemActor.Of(program.Units), request)), scan);
    }

    private static void Write(Measurement measured, Measurement yardstick) => Console.WriteLine(measured.Line(yardstick));
}
