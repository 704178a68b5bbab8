using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake;

/// <summary>How long what was typed outlives its sitting: <c>Intake:KeepDays</c>, on the server and in browsers.</summary>
/// <param name="SameWithinDays">A dossier of the same person and procedure received within so many days is shown although it is finished.</param>
public sealed record IntakeOptions(int KeepDays = 30, int SameWithinDays = 30);

/// <summary>
/// What was typed in a sitting is the citizen's: once it is in a dossier, or was given up, the draft's text goes after the time set.
/// The row of an accepted draft stays, without text: it says which dossier it became.
/// </summary>
public sealed class DraftPurge(Writer writer, IntakeOptions options, TimeProvider time, ILogger<DraftPurge> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    /// <summary>One round; returns how many drafts lost their text.</summary>
    public async Task<int> Round(CancellationToken cancellation)
    {
        var limit = time.GetUtcNow().UtcDateTime.AddDays(-options.KeepDays);
        var purged = await writer.Write<int>(async (db, _) =>
        {
            var entries = db.DraftEntries;
            var closed = db.IntakeDrafts.Where(draft => (draft.State == DraftState.Accepted || draft.State == DraftState.Discarded) && draft.ChangedAt < limit);
            var emptied = await closed.CountAsync(draft => entries.Any(entry => entry.DraftId == draft.Id), cancellation);
            await entries.Where(entry => closed.Any(draft => draft.Id == entry.DraftId)).ExecuteDeleteAsync(cancellation);
            await db.DraftHands.Where(hand => closed.Any(draft => draft.Id == hand.DraftId)).ExecuteDeleteAsync(cancellation);
            return emptied;
        }, cancellation);
        return purged.Refused ? 0 : purged.Value;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                var purged = await Round(stoppingToken);
                if (purged > 0) log.LogInformation("Text of {Count} closed drafts was purged", purged);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
            {
                // The next round tries again; nothing at the counter depends on it.
                log.LogError(failure, "The purge of closed drafts failed");
            }
        }
        while (await tick.WaitForNextTickAsync(stoppingToken));
    }
}
