using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Data;

/// <summary>What a transaction will announce once it is committed.</summary>
public sealed class Changes
{
    private readonly List<Change> _all = [];

    public IReadOnlyList<Change> All => _all;

    public void Add(string topic, string id) => _all.Add(new(topic, id));
}

/// <summary>
/// How desks write: gate, one context, one transaction, save, commit, then publish. A refusal rolls everything back; a lost race
/// comes back as <c>stale</c>.
/// </summary>
public sealed class Writer(IDbContextFactory<WorkbenchDb> contexts, WriteGate gate, ChangeFeed feed)
{
    public static readonly Refusal Stale = new("stale");

    private const int Attempts = 5;

    public async Task<Outcome<T>> Write<T>(Func<WorkbenchDb, Changes, Task<Outcome<T>>> work, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var changes = new Changes();
            try
            {
                var outcome = await Once(work, changes, cancellation);
                if (!outcome.Refused) feed.Publish(changes.All);
                return outcome;
            }
            catch (DbUpdateConcurrencyException)
            {
                return Stale;
            }
            catch (Exception failure) when (attempt < Attempts && MayPass(failure))
            {
                // Somebody else held the row or took the number first: the whole work is run again on what is there now.
            }
        }
    }

    private async Task<Outcome<T>> Once<T>(Func<WorkbenchDb, Changes, Task<Outcome<T>>> work, Changes changes, CancellationToken cancellation)
    {
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var outcome = await work(db, changes);
        if (outcome.Refused) return outcome;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return outcome;
    }

    private static bool MayPass(Exception failure) => (failure is DbUpdateException { InnerException: { } inner } ? inner : failure) switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } => true,
        SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } => true,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation } => true,
        _ => false,
    };
}
