using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Platform.Verification;

namespace OneStop.Workbench.Data;

/// <summary>SQLite's own examination of its file: pages, indexes, and rows that point to nothing. PostgreSQL watches over itself.</summary>
public sealed class DatabaseCheck(IDbContextFactory<WorkbenchDb> contexts) : ICheck
{
    public async Task Run(Findings findings, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!db.Database.IsSqlite()) return;
        foreach (var line in await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(cancellation))
        {
            if (line != "ok") findings.Add("database", "integrity", line);
        }
        foreach (var line in await db.Database.SqlQueryRaw<string>("""SELECT "table" || ' ' || rowid || ' → ' || parent AS Value FROM pragma_foreign_key_check""").ToListAsync(cancellation))
            findings.Add("database", "reference", line);
    }
}
