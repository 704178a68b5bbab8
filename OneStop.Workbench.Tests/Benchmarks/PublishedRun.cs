using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OneStop.Workbench.Tests.Reports;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>What the provinces published about their registers, each at its true size: made, imported and reported by the published program.</summary>
internal static class PublishedRun
{
    private static readonly (int Online, int Received, decimal Published)[] Registers = [(90_975, 164_044, 55.46m), (106_264, 151_376, 70.20m), (214_718, 743_828, 28.87m)];

    public static async Task<int> Start(string[] wanted)
    {
        var wrong = 0;
        foreach (var (online, received, published) in Registers.Where(register => wanted.Length == 0 || wanted.Contains(register.Received.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal)))
        {
            var folder = Directory.CreateTempSubdirectory("onestop-published-").FullName;
            try
            {
                var value = await Reported(folder, online, received);
                Console.WriteLine(FormattableString.Invariant($"{online} / {received}: {value}, published {published}"));
                if (value != published) wrong++;
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        return wrong == 0 ? 0 : 1;
    }

    private static async Task<decimal> Reported(string folder, int online, int received)
    {
        var program = new PublishedProgram();
        await program.Executable;
        await PublishedRegister.Write(Path.Combine(folder, "so.csv"), "2025", received, index => new(1, Online: index < online));
        (await program.Run(folder, "verify")).MustSucceed();
        var importing = Stopwatch.StartNew();
        (await program.Run(folder, "dossiers", "import", "so.csv", "--create-missing")).MustSucceed();
        Console.WriteLine(FormattableString.Invariant($"imported {received} rows in {importing.Elapsed.TotalSeconds:0.0} s ({received / importing.Elapsed.TotalSeconds:0} a second, start of the program included)"));
        var reporting = Stopwatch.StartNew();
        var report = (await program.Run(folder, "report", "indicators", "--from", "2025-01-01", "--to", "2025-12-31", "--json")).MustSucceed();
        Console.WriteLine(FormattableString.Invariant($"every indicator in {reporting.Elapsed.TotalSeconds:0.0} s"));
        return JsonDocument.Parse(report.Output).RootElement.GetProperty("indicators").EnumerateArray().First().GetProperty("value").GetDecimal();
    }
}
