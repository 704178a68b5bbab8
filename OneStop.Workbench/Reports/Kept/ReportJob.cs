using System.Diagnostics;
using Microsoft.Extensions.Localization;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Register;
using OneStop.Workbench.Reports.Workbooks;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Kept;

/// <summary>Makes one report from the shell. A file is there whole or not at all.</summary>
internal sealed class ReportJob(IServiceProvider services, VerbConsole console, string? file, bool json)
{
    private readonly Actor _by = SystemActor.Of(services.GetRequiredService<UnitDirectory>().Current);

    public Task<int> Run(string form, ReportRequest request, CancellationToken cancellation)
    {
        // Now is fixed once, so that what is shown says as of when; what is written does not depend on it.
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return form switch
        {
            "ii06a" => Give(Of<ReportDesk>().Ii06a(_by, request, cancellation), Ii06aWorkbook.Write, ReportJson.Of),
            "indicators" => Give(Of<IndicatorDesk>().Indicators(_by, request, cancellation), IndicatorWorkbook.Write, ReportJson.Of),
            "overdue" => Give(Of<OverdueDesk>().Overdue(_by, request, cancellation), OverdueWorkbook.Write, ReportJson.Of),
            "register" => Register(request, request.AsOf ?? now, RegisterKind.Form07, cancellation),
            "register-file" => Register(request, request.AsOf ?? now, RegisterKind.File, cancellation),
            _ => Give(Of<ReportFormDesk>().Fill(_by, request, form, cancellation), FormWorkbook.Write, ReportJson.Of),
        };
    }

    public async Task<int> Refuse(Refusal refusal)
    {
        await console.Error.WriteLineAsync(services.GetRequiredService<RefusalWords>().Say(refusal));
        // A form that nobody defined is asked for by mistake.
        return refusal.Code == "form-unknown" ? ExitCode.Usage : ExitCode.Refused;
    }

    private T Of<T>() where T : notnull => services.GetRequiredService<T>();

    private async Task<int> Give<T>(Task<Outcome<T>> asked, Func<T, byte[]> workbook, Func<T, string> figures)
    {
        var report = await asked;
        if (report.Refused) return await Refuse(report.Refusal);
        if (file is not null) await Put(target => target.WriteAsync(workbook(report.Value)).AsTask());
        if (json) await console.Out.WriteLineAsync(figures(report.Value));
        return ExitCode.Done;
    }

    private async Task<int> Register(ReportRequest request, DateTime asOf, RegisterKind kind, CancellationToken cancellation)
    {
        var outcome = default(Outcome<int>);
        var format = Path.GetExtension(file ?? "").Equals(".csv", StringComparison.OrdinalIgnoreCase) ? RegisterFormat.Csv : RegisterFormat.Workbook;
        var said = new Lines(console.Error, services.GetRequiredService<IStringLocalizer<ReportsText>>());
        await Put(async target => outcome = await Of<ReportDesk>().WriteRegister(_by, request, target, new(kind, format), said, cancellation), () => !outcome.Refused);
        if (outcome.Refused) return await Refuse(outcome.Refusal);
        if (json) await console.Out.WriteLineAsync(ReportJson.OfRegister(request, asOf, outcome.Value));
        return ExitCode.Done;
    }

    private async Task Put(Func<Stream, Task> write, Func<bool>? keep = null)
    {
        if (file is null)
        {
            await write(Stream.Null);
            return;
        }
        var unfinished = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var target = File.Create(unfinished)) await write(target);
            if (keep?.Invoke() ?? true) File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>A line every few seconds.</summary>
    private sealed class Lines(TextWriter error, IStringLocalizer<ReportsText> texts) : IProgress<int>
    {
        private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

        private long _last = Stopwatch.GetTimestamp();

        public void Report(int value)
        {
            if (Stopwatch.GetElapsedTime(_last) < Between) return;
            _last = Stopwatch.GetTimestamp();
            error.WriteLine(texts["Register.progress", value]);
        }
    }
}
