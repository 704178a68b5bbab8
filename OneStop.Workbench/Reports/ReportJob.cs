using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>Makes one report from the shell. A file is there whole or not at all.</summary>
internal sealed class ReportJob(IServiceProvider services, VerbConsole console, string? file, bool json)
{
    private readonly ReportDesk _desk = services.GetRequiredService<ReportDesk>();
    private readonly Actor _by = SystemActor.Of(services.GetRequiredService<UnitDirectory>().Current);

    public Task<int> Run(string form, ReportRequest request, CancellationToken cancellation)
    {
        // Now is fixed once, so that what is shown says as of when; what is written does not depend on it.
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return form == "ii06a" ? Ii06a(request, cancellation) : Register(request, request.AsOf ?? now, cancellation);
    }

    public async Task<int> Refuse(Refusal refusal)
    {
        await console.Error.WriteLineAsync(services.GetRequiredService<RefusalWords>().Say(refusal));
        return ExitCode.Refused;
    }

    private async Task<int> Ii06a(ReportRequest request, CancellationToken cancellation)
    {
        var report = await _desk.Ii06a(_by, request, cancellation);
        if (report.Refused) return await Refuse(report.Refusal);
        if (file is not null) await Put(target => target.WriteAsync(Ii06aWorkbook.Write(report.Value), cancellation).AsTask());
        if (json) await console.Out.WriteLineAsync(ReportJson.Of(report.Value));
        return ExitCode.Done;
    }

    private async Task<int> Register(ReportRequest request, DateTime asOf, CancellationToken cancellation)
    {
        var outcome = default(Outcome<int>);
        await Put(async target => outcome = await _desk.WriteRegister(_by, request, target, cancellation), () => !outcome.Refused);
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
}
