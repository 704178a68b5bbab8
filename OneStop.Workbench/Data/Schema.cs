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

    /// <summary>A start that was killed while migrating leaves its lock behind, and the next would wait for ever.</summary>
    private static async Task ClearStaleLock(WorkbenchDb db, CancellationToken cancellation)
    {
        var present = await db.Database
            .SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellation);
        if (present > 0) await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < datetime('now', '-5 minutes')", cancellation);
    }
}
