using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Data;

/// <summary>Brings the database to the schema of this program.</summary>
public sealed class Schema(IDbContextFactory<WorkbenchDb> contexts) : ISchema
{
    public async Task Migrate(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        // An ordinary start takes no lock, so that one that is killed leaves none behind.
        if (!(await db.Database.GetPendingMigrationsAsync(cancellation)).Any()) return;
        if (db.Database.IsSqlite()) await ClearStaleLock(db, cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    /// <summary>
    /// A start that was killed while migrating leaves its lock behind, and the next would wait for ever. A lock that is young may be
    /// another process at work: it is waited for until it goes or is old.
    /// </summary>
    private static async Task ClearStaleLock(WorkbenchDb db, CancellationToken cancellation)
    {
        if (await Count(db, "SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'", cancellation) == 0) return;
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        do
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < datetime('now', '-30 seconds')", cancellation);
            if (await Count(db, "SELECT COUNT(*) AS Value FROM \"__EFMigrationsLock\"", cancellation) == 0) return;
        }
        while (await tick.WaitForNextTickAsync(cancellation));
    }

    private static Task<int> Count(WorkbenchDb db, string sql, CancellationToken cancellation) =>
        db.Database.SqlQueryRaw<int>(sql).SingleAsync(cancellation);
}
