using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.Localization;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary><c>dossiers import FILE [--check] [--create-missing]</c>: a register from an older system.</summary>
public static class ImportVerb
{
    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The register (.csv or .xlsx)" };
        var check = new Option<bool>("--check") { Description = "Only report, write nothing" };
        var create = new Option<bool>("--create-missing") { Description = "Make units and procedures that are not known" };
        var import = new Command("import", "Takes a register over, all or nothing") { file, check, create };
        import.SetAction((parsed, cancellation) => host.Run(
            (services, console, stop) => Import(services, console, new(parsed.GetValue(file)!, parsed.GetValue(check), parsed.GetValue(create)), stop), cancellation));
        return new Command("dossiers", "Dossiers from other systems") { import };
    }

    private static async Task<int> Import(IServiceProvider services, VerbConsole console, ImportOrder order, CancellationToken cancellation)
    {
        var texts = services.GetRequiredService<IStringLocalizer<DossiersText>>();
        var words = services.GetRequiredService<RefusalWords>();
        if (!File.Exists(order.Path))
        {
            await console.Error.WriteLineAsync(texts["Import.NoFile", order.Path]);
            return ExitCode.Refused;
        }
        var faults = 0;
        var made = await services.GetRequiredService<RegisterImport>().Run(
            SystemActor.Of(services.GetRequiredService<UnitDirectory>().Current), order, Tell, new Lines(console.Error, texts), cancellation);
        if (made.Refused)
        {
            await console.Error.WriteLineAsync(faults > 0 ? texts["Import.Faults", faults] : words.Say(made.Refusal));
            return ExitCode.Refused;
        }
        var done = made.Value;
        await console.Out.WriteLineAsync(texts[order.Check ? "Import.Would" : "Import.Done", done.Dossiers, done.Known, done.Events, done.NewUnits, done.NewProcedures]);
        return ExitCode.Done;

        void Tell(RegisterFault fault)
        {
            faults++;
            console.Error.WriteLine(texts["Import.Fault", Path.GetFileName(order.Path), fault.Row, fault.Column, words.Say(fault.Refusal)]);
        }
    }

    /// <summary>A line every few seconds.</summary>
    private sealed class Lines(TextWriter error, IStringLocalizer<DossiersText> texts) : IProgress<int>
    {
        private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

        private long _last = Stopwatch.GetTimestamp();

        public void Report(int value)
        {
            if (Stopwatch.GetElapsedTime(_last) < Between) return;
            _last = Stopwatch.GetTimestamp();
            error.WriteLine(texts["Import.Progress", value]);
        }
    }
}
