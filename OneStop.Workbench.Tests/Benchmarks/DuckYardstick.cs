using System.Data.Common;
using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>The same dossiers and events in DuckDB, scanned plainly: what a machine can do that has nothing else to think of.</summary>
internal sealed class DuckYardstick : IDisposable
{
    private const string Scan = """
        SELECT count(*), max(Occurred), max(Recorded), sum(length(Kind)), sum(strlen(Payload)) FROM events;
        SELECT count(*), max(ReceivedAt), max(Due), max(FinishedAt), sum(length(Number)), sum(length(Field)) FROM dossiers
        """;

    private readonly DuckDBConnection _duck = new("DataSource=:memory:");

    public static async Task<DuckYardstick> Fill(WholeProgram program)
    {
        var yardstick = new DuckYardstick();
        yardstick._duck.Open();
        yardstick.Run("CREATE TABLE dossiers (Number VARCHAR, Field VARCHAR, ReceivedAt VARCHAR, Due VARCHAR, FinishedAt VARCHAR); CREATE TABLE events (Dossier VARCHAR, Kind VARCHAR, Occurred VARCHAR, Recorded VARCHAR, Payload VARCHAR)");
        await using var db = await program.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        await yardstick.Copy(db, "dossiers", """SELECT "Number", "Field", "ReceivedAt", "Due", "FinishedAt" FROM "Dossiers" ORDER BY "Id" """);
        await yardstick.Copy(db, "events", """SELECT "DossierId", "Kind", "Occurred", "Recorded", "Payload" FROM "DossierEvents" ORDER BY "Id" """);
        return yardstick;
    }

    public void ScanAll() => Run(Scan);

    public void Dispose() => _duck.Dispose();

    private async Task Copy(WorkbenchDb db, string table, string query)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Both are written above.
        command.CommandText = query;
#pragma warning restore CA2100
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        using var appender = _duck.CreateAppender(table);
        while (await reader.ReadAsync())
        {
            var row = appender.CreateRow();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.IsDBNull(column)) row.AppendNullValue();
                else row.AppendValue(reader.GetString(column));
            }
            row.EndRow();
        }
    }

    private void Run(string sql)
    {
        using var command = _duck.CreateCommand();
#pragma warning disable CA2100 // Written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        do
        {
            while (reader.Read()) _ = reader.FieldCount;
        }
        while (reader.NextResult());
    }
}
