using System.Diagnostics;
using MiniExcelLibs;
using OneStop.Workbench.Dossiers.Import;
using OneStop.Workbench.Platform.Files;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Reports.Register;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>A province's year: imported, reported beside DuckDB's plain scan of the same rows, and its register written beside bare MiniExcel.</summary>
internal static class ReportBenchmark
{
    private const int Runs = 3;

    public static async Task Run(WholeProgram program, int dossiers)
    {
        var folder = Directory.CreateTempSubdirectory("onestop-year-").FullName;
        try
        {
            await Import(program, Path.Combine(folder, "year.csv"), dossiers);
            var scan = await Scanned(program);
            await Reports(program, scan);
            await Register(program, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Import(WholeProgram program, string path, int dossiers)
    {
        await YearRegister.Write(path, dossiers, [.. program.Units.All.Where(unit => unit is { Kind: UnitKind.CommuneCentre, To: null }).Select(unit => unit.Code)]);
        var (importing, cpu) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var made = await program.Get<RegisterImport>().Run(SystemActor.Of(program.Units), new(path, Check: false, CreateMissing: true), fault => throw new InvalidOperationException(fault.ToString()), new Progress<int>());
        var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        Console.WriteLine(FormattableString.Invariant($"imported {made.Value.Dossiers} dossiers, {made.Value.Events} events in {importing.Elapsed.TotalSeconds:0.0} s: {dossiers / importing.Elapsed.TotalSeconds:0} rows a second ({used.TotalSeconds:0.0} s of processor)"));
    }

    private static async Task<Measurement> Scanned(WholeProgram program)
    {
        using var duck = await DuckYardstick.Fill(program);
        var scan = await Several("DuckDB scans the same rows", () =>
        {
            duck.ScanAll();
            return Task.CompletedTask;
        });
        Console.WriteLine(Measurement.Head);
        Console.WriteLine(scan.Line(scan));
        return scan;
    }

    private static async Task Reports(WholeProgram program, Measurement scan)
    {
        var (desk, indicators, forms, system) = (program.Get<ReportDesk>(), program.Get<IndicatorDesk>(), program.Get<ReportFormDesk>(), SystemActor.Of(program.Units));
        var year = new ReportRequest(new(new(YearRegister.Year, 1, 1), new(YearRegister.Year, 12, 31)));
        var quarter = new ReportRequest(new(new(YearRegister.Year, 3, 15), new(YearRegister.Year, 6, 14)));
        Console.WriteLine((await Several("II.06a, year, all units", () => desk.Ii06a(system, year))).Line(scan));
        Console.WriteLine((await Several("II.06a, quarter, all units", () => desk.Ii06a(system, quarter))).Line(scan));
        Console.WriteLine((await Several("II.06a, year, one unit", () => desk.Ii06a(system, year with { Unit = WholeProgram.Centre }))).Line(scan));
        Console.WriteLine((await Several("every indicator, year, all units", () => indicators.Indicators(system, year))).Line(scan));
        Console.WriteLine((await Several("every indicator, year, one unit", () => indicators.Indicators(system, year with { Unit = WholeProgram.Centre }))).Line(scan));
        foreach (var form in await program.Get<ReportFormShelf>().InForce(year.Period.To, CancellationToken.None))
            if (form.Source == FormSource.Dossiers) Console.WriteLine((await Several($"form {form.Code} ({form.Rows}), year, all units", () => forms.Fill(system, year, form.Code))).Line(scan));
        Console.WriteLine((await Several("list behind an indicator, first page", () => indicators.Behind(system, year, new("online-reception", Whole: false), 1, 50))).Line(scan));
        Console.WriteLine((await Several("list behind II.06a's total, first page", () => desk.Behind(system, year, new(null, null, Ii06aColumn.Received), 1, 50))).Line(scan));
        Console.WriteLine((await Several("overdue dossiers with causes, year, all units", () => program.Get<OverdueDesk>().Overdue(system, year))).Line(scan));
    }

    private static async Task Register(WholeProgram program, string folder)
    {
        var (desk, system) = (program.Get<ReportDesk>(), SystemActor.Of(program.Units));
        var year = new ReportRequest(new(new(YearRegister.Year, 1, 1), new(YearRegister.Year, 12, 31)));
        foreach (var kind in Enum.GetValues<RegisterKind>())
        {
            var csv = Path.Combine(folder, "register.csv");
            var asCsv = await Peak($"register ({kind}) as CSV", () => Written(csv, file => desk.WriteRegister(system, year, file, new(kind, RegisterFormat.Csv))));
            var asWorkbook = await Peak($"register ({kind}) as workbook", () => Written(Path.Combine(folder, "register.xlsx"), file => desk.WriteRegister(system, year, file, new(kind, RegisterFormat.Workbook))));
            var bare = await Peak("bare MiniExcel writing the same cells", () => MiniExcel.SaveAsAsync(Path.Combine(folder, $"bare-{kind}.xlsx"), Cells(csv), printHeader: false));
            Console.WriteLine(FormattableString.Invariant($"ratio to bare MiniExcel: workbook {asWorkbook / bare:0.00}, CSV {asCsv / bare:0.00}"));
        }
    }

    private static async Task Written<T>(string path, Func<Stream, Task<T>> write)
    {
        await using var file = File.Create(path);
        await write(file);
    }

    private static IEnumerable<Dictionary<string, object>> Cells(string csv)
    {
        var cells = new List<string>();
        foreach (var line in File.ReadLines(csv))
        {
            CsvCells.Split(line, cells);
            yield return cells.Index().ToDictionary(cell => $"c{cell.Index:00}", cell => (object)cell.Item, StringComparer.Ordinal);
        }
    }

    /// <summary>Seconds it took, with what the process held at most above what it held before.</summary>
    private static async Task<double> Peak(string name, Func<Task> work)
    {
        GC.Collect();
        var (before, peak) = (Environment.WorkingSet, 0L);
        var watch = Stopwatch.StartNew();
        await using (new Timer(_ => peak = Math.Max(peak, Environment.WorkingSet), null, 0, 50)) await work();
        Console.WriteLine(FormattableString.Invariant($"{name,-46} {watch.Elapsed.TotalSeconds:0.0} s, {(peak - before) >> 20} MB above the {before >> 20} MB before"));
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<Measurement> Several(string name, Func<Task> work)
    {
        await work();
        var times = new double[Runs];
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var run = 0; run < Runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            await work();
            times[run] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        Array.Sort(times);
        return new(name, times, (GC.GetTotalAllocatedBytes(precise: true) - before) / Runs);
    }
}
