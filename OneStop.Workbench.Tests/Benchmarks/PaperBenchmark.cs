using System.Diagnostics;
using System.Globalization;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Tests.Printing;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>
/// Receipts of as many people as asked for, drawn by the program and made by LibreOffice from documents that say the same, in one run.
/// LibreOffice is started once for as many documents as it takes at a time; what its starts take is told apart.
/// </summary>
internal static class PaperBenchmark
{
    private const int Warm = 20;

    /// <summary>LibreOffice 7.4 leaves out what is named after the first 246 documents.</summary>
    private const int AtATime = 240;

    public static async Task Run(int count)
    {
        ReceiptSheet[] sheets = [.. Enumerable.Range(1, count).Select(Sheet)];
        foreach (var sheet in sheets.Take(Warm)) SheetPrinter.Print(sheet);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{$"{count} receipts, A5, two copies",-46} {"seconds",9} {"a second",9} {"CPU ms",8} {"KB each",8} {"peak MB",8}"));

        var (watch, bytes, before) = (Stopwatch.StartNew(), 0L, ProcessUse.OfSelf());
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        foreach (var sheet in sheets) bytes += SheetPrinter.Print(sheet).Length;
        Line("this program, one thread", watch.Elapsed, count, bytes, Since(before));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / count:0} KB of managed memory allocated for each"));

        (watch, bytes, before) = (Stopwatch.StartNew(), 0, ProcessUse.OfSelf());
        Parallel.ForEach(sheets, sheet => Interlocked.Add(ref bytes, SheetPrinter.Print(sheet).Length));
        Line($"this program, {Environment.ProcessorCount} threads", watch.Elapsed, count, bytes, Since(before));
        await ByLibreOffice(sheets);
    }

    private static async Task ByLibreOffice(ReceiptSheet[] sheets)
    {
        // The word processor is a package of its own beside the launcher.
        await SystemPackage.Program("libreoffice-writer-nogui", "/usr/lib/libreoffice/program/libswlo.so", "/opt/libreoffice/program/libswlo.so");
        var office = await SystemPackage.Program("libreoffice-writer-nogui", "/usr/bin/soffice", "/usr/bin/libreoffice");
        var folder = Directory.CreateTempSubdirectory("onestop-paper-").FullName;
        try
        {
            string[] sources = [.. sheets.Select((sheet, index) => Write(folder, index, sheet))];
            // The very first start makes a profile, which no later one does.
            await Convert(office, folder, sources[..1]);
            var (one, _) = await Convert(office, folder, sources[..1]);
            var (all, use, starts) = (TimeSpan.Zero, default(ProcessUse), 0);
            foreach (var some in sources.Chunk(AtATime))
            {
                var (took, most) = await Convert(office, folder, some);
                (all, use, starts) = (all + took, new(Math.Max(use.PeakKilobytes, most.PeakKilobytes), use.Processor + most.Processor), starts + 1);
            }
            long[] sizes = [.. sources.Select(source => new FileInfo(Path.ChangeExtension(source, "pdf")).Length)];
            Line($"LibreOffice, {starts} starts", all, sheets.Length, sizes.Sum(), use);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  a start with its first document takes {one.TotalSeconds:0.0} s; without them {(sheets.Length - starts) / (all - (one * starts)).TotalSeconds:0.0} a second"));
            Same(sheets[^1], File.ReadAllBytes(Path.ChangeExtension(sources[^1], "pdf")));
        }
        finally
        {
            TempFolder.Remove(folder);
        }
    }

    private static async Task<(TimeSpan Took, ProcessUse Use)> Convert(string office, string folder, string[] sources)
    {
        foreach (var source in sources) File.Delete(Path.ChangeExtension(source, "pdf"));
        var watch = Stopwatch.StartNew();
        using var process = Child.Start(office, [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, .. sources], folder: folder);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var use = await ProcessUse.OfTree(process);
        await said;
        if (process.ExitCode != 0 || !File.Exists(Path.ChangeExtension(sources[^1], "pdf"))) throw new InvalidOperationException($"LibreOffice ended with {process.ExitCode}: {string.Join('\n', (await said).Select(text => text[Math.Max(0, text.Length - 500)..]))}");
        return (watch.Elapsed, use);
    }

    /// <summary>A comparison of different papers would be none.</summary>
    private static void Same(ReceiptSheet sheet, byte[] theirs)
    {
        using var ours = ReadBack.Open(SheetPrinter.Print(sheet));
        using var other = ReadBack.Open(theirs);
        if (ours.NumberOfPages != other.NumberOfPages) throw new InvalidOperationException($"{ours.NumberOfPages} pages against {other.NumberOfPages}.");
        foreach (var said in new[] { sheet.Code, sheet.Submitter, sheet.Request, sheet.Due, sheet.Papers[^1].Name, sheet.ReceiverName })
        {
            if (!ours.Words().Contains(said, StringComparison.Ordinal) || !other.Words().Contains(said, StringComparison.Ordinal)) throw new InvalidOperationException($"One of the two does not say '{said}'.");
        }
    }

    private static string Write(string folder, int index, ReceiptSheet sheet)
    {
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"receipt-{index:00000}.fodt"));
        File.WriteAllText(file, FlatDocument.Of(sheet));
        return file;
    }

    private static ReceiptSheet Sheet(int person)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"H38.02683-261122-{person:0000}");
        return SampleSheets.Receipt() with { Title = $"Giấy tiếp nhận {code}", Code = code, Submitter = $"GIÀNG THỊ MẪU ỔN ẨM {person}", BookNumber = person.ToString(CultureInfo.InvariantCulture) };
    }

    private static ProcessUse Since(ProcessUse before)
    {
        var now = ProcessUse.OfSelf();
        return now with { Processor = now.Processor - before.Processor };
    }

    private static void Line(string name, TimeSpan took, int count, long bytes, ProcessUse use) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-46} {took.TotalSeconds,9:0.00} {count / took.TotalSeconds,9:0.0} {use.Processor.TotalMilliseconds / count,8:0.0} {bytes / 1024.0 / count,8:0.0} {use.PeakKilobytes / 1024,8}"));
}
