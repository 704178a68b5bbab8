using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace OneStop.Workbench.Data;

/// <summary>
/// Tables into which rows are about to pour: on SQLite their plain indexes and triggers are laid aside and made again at the end, sorted
/// instead of row by row, several times quicker. All of it belongs to the caller's transaction, so that giving up leaves nothing changed.
/// </summary>
public sealed class BulkTables
{
    private readonly WorkbenchDb _db;
    private readonly List<string> _again = [];

    private BulkTables(WorkbenchDb db) => _db = db;

    /// <param name="tables">Worth it only where most rows of these tables will be new ones.</param>
    public static async Task<BulkTables> LayAside(WorkbenchDb db, IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        var bulk = new BulkTables(db);
        if (!db.Database.IsSqlite()) return bulk;
        // Pages of the tables and of the indexes that stay should not travel to disk and back between two rows; two hands sort what is made again.
        await bulk.Execute("PRAGMA cache_size = -262144; PRAGMA threads = 2", cancellation);
        foreach (var (kind, name, sql) in await bulk.Parts(tables, cancellation))
        {
            await bulk.Execute($"DROP {kind} \"{name}\"", cancellation);
            bulk._again.Add(sql);
        }
        return bulk;
    }

    /// <summary>Makes indexes and triggers again, then does what the triggers would have done.</summary>
    public async Task PutBack(string? instead, CancellationToken cancellation)
    {
        if (_again.Count == 0) return;
        foreach (var sql in _again) await Execute(sql, cancellation);
        if (instead is not null) await Execute(instead, cancellation);
    }

    private async Task<List<(string Kind, string Name, string Sql)>> Parts(IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        var parts = new List<(string, string, string)>();
        await using var command = Command("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY type, name");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            // A unique index is a rule, not a shortcut: it stays and speaks up at the row that breaks it.
            if (tables.Contains(reader.GetString(2)) && !reader.GetString(3).StartsWith("CREATE UNIQUE", StringComparison.OrdinalIgnoreCase))
                parts.Add((reader.GetString(0).ToUpperInvariant(), reader.GetString(1), reader.GetString(3)));
        }
        return parts;
    }

    private async Task Execute(string sql, CancellationToken cancellation)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private DbCommand Command(string sql)
    {
        var command = _db.Database.GetDbConnection().CreateCommand();
        command.Transaction = _db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("Bulk tables are laid aside inside a transaction.");
#pragma warning disable CA2100 // Names and statements come from the schema itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
