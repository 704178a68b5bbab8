using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>
/// The columns of form II.06a over straight lives, summed up by the database from one index: a clock that never stood and an end at most
/// leave nothing but days to compare. What it says is what <see cref="Ii06aRule"/> says of each of them.
/// </summary>
internal static class StraightCounts
{
    private const string Question = """
        SELECT d."ReceivingUnit", d."Field",
            COUNT(*) FILTER (WHERE d."ReceivedOn" >= @first AND d."Channel" IN ('Online', 'AssistedOnline')),
            COUNT(*) FILTER (WHERE d."ReceivedOn" >= @first AND d."Channel" NOT IN ('Online', 'AssistedOnline')),
            COUNT(*) FILTER (WHERE d."ReceivedOn" < @first),
            COUNT(*) FILTER (WHERE d."FinishedOn" <= @last AND d."EndedBy" = 'Finished' AND d."FinishedOn" < d."DueOn"),
            COUNT(*) FILTER (WHERE d."FinishedOn" <= @last AND d."EndedBy" = 'Finished' AND d."FinishedOn" > d."DueOn"),
            COUNT(*) FILTER (WHERE d."FinishedOn" <= @last),
            COUNT(*) FILTER (WHERE (d."FinishedOn" IS NULL OR d."FinishedOn" > @last) AND d."DueOn" < @judged),
            COUNT(*)
        FROM "Dossiers" d {0}
        WHERE {1} AND d."ReceivedOn" <= @last AND (d."FinishedOn" IS NULL OR d."FinishedOn" >= @first)
        """;

    public static async Task Add(
        IDbContextFactory<WorkbenchDb> contexts, IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, Ii06aCount count, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        // Left to itself SQLite looks for the days first and then sorts for the units.
        command.CommandText = Question.Replace("{0}", db.Database.IsSqlite() ? $"INDEXED BY \"{DossierTables.ForReports}\"" : "", StringComparison.Ordinal)
            .Replace("{1}", StraightLives.Condition, StringComparison.Ordinal);
        var judged = command.CreateParameter();
        (judged.ParameterName, judged.Value) = ("@judged", question.Judged);
        command.Parameters.Add(judged);
        StraightLives.Ask(command, units, question);
        command.CommandText += " GROUP BY d.\"ReceivingUnit\", d.\"Field\"";
        var levels = units.ToDictionary(unit => unit, unit => tree.Find(unit)?.Level ?? UnitLevel.Commune, StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            if (levels.TryGetValue(reader.GetString(0), out var level)) count.Add(level, reader.GetString(1), Figures(reader));
    }

    private static Ii06aFigures Figures(DbDataReader reader)
    {
        var (online, counter, carried, early, late, finished, overdue, all) =
            (reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6), reader.GetInt64(7), reader.GetInt64(8), reader.GetInt64(9));
        return new(online, counter, carried, early, finished - early - late, late, all - finished - overdue, overdue);
    }
}
