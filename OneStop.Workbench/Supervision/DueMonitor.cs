namespace OneStop.Workbench.Supervision;

/// <summary>Turns the lights: looks every minute, as long as the program serves.</summary>
public sealed class DueMonitor(DueWatch watch, TimeProvider time, ILogger<DueMonitor> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await watch.Round(stoppingToken);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                if (stoppingToken.IsCancellationRequested) return;
                // The next minute tries again; the board itself does not depend on it.
                log.LogError(failure, "The watch over due dates failed");
            }
        }
        while (await Next(tick, stoppingToken));
    }

    /// <summary>A program that ends is no fault of the watch, and is not told as one.</summary>
    private static async Task<bool> Next(PeriodicTimer tick, CancellationToken stoppingToken)
    {
        try
        {
            return await tick.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
