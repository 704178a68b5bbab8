using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Kept;

/// <summary>Prepares the reports of periods that have ended: looks every half hour, as long as the program serves.</summary>
public sealed class ReportPreparing(ReportDutyDesk duties, UnitDirectory units, TimeProvider time, ILogger<ReportPreparing> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await duties.Prepare(SystemActor.Of(units.Current), stoppingToken);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException) && !stoppingToken.IsCancellationRequested)
            {
                // The next round tries again; the officer may prepare by hand meanwhile.
                log.LogError(failure, "Preparing reports failed");
            }
        }
        while (await tick.WaitForNextTickAsync(stoppingToken));
    }
}
