using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Times;

/// <summary>Clears away, once an hour, what the office no longer keeps: sittings given up for longer than a day, times older than the setting.</summary>
public sealed class DraftSweep(Writer writer, IConfiguration settings, TimeProvider time, ILogger<DraftSweep> log) : BackgroundService
{
    public const int DaysOfTimes = 400;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
            {
                log.LogError(failure, "Old drafts and times were not cleared away");
            }
        }
        while (await tick.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One round; returns how many rows went.</summary>
    public async Task<int> Sweep(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var regret = now - IntakeDesk.Regret;
        var day = DateOnly.FromDateTime(LocalTime.FromUtc(now)).AddDays(-settings.GetValue("Intake:KeepTimesDays", DaysOfTimes));
        var gone = await writer.Write<int>(async (db, _) =>
            await db.IntakeDrafts.Where(draft => draft.State == DraftState.Discarded && (draft.DiscardedAt ?? draft.ChangedAt) < regret).ExecuteDeleteAsync(cancellation)
            + await db.SittingTimes.Where(row => row.Day < day).ExecuteDeleteAsync(cancellation), cancellation);
        return gone.Value;
    }
}
