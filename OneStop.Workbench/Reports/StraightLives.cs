using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>
/// Dossiers whose rows tell all that the columns of form II.06a ask: as a history of reception and ending, so that the one rule counts
/// them too. A province's year is nearly all of these, and a row is a tenth of its events.
/// </summary>
internal static class StraightLives
{
    /// <summary>The row says what was known as of the moment; where something was recorded later, the events are asked.</summary>
    public const string Condition = "d.\"Straight\" AND d.\"LastRecorded\" <= @asOf";

    private const string Question = $"""
        SELECT d."Id", d."Number", d."ReceivingUnit", d."Field", d."Channel", d."ReceivedAt", d."Due", d."FinishedAt", d."EndedBy"
        FROM "Dossiers" d
        WHERE {Condition} AND d."ReceivedOn" <= @last AND (d."FinishedOn" IS NULL OR d."FinishedOn" >= @first)
        """;

    private static readonly Dictionary<string, Channel> Channels = Enum.GetValues<Channel>().ToDictionary(channel => channel.ToString(), StringComparer.Ordinal);

    private static readonly Dictionary<string, DossierEventKind> Endings = Enum.GetValues<DossierEventKind>().ToDictionary(kind => kind.ToString(), StringComparer.Ordinal);

    public static async IAsyncEnumerable<DossierHistory> Read(
        IDbContextFactory<WorkbenchDb> contexts, IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Question;
        Ask(command, units, question);
        command.CommandText += " ORDER BY d.\"Id\"";
        var levels = units.ToDictionary(unit => unit, unit => tree.Find(unit)?.Level ?? UnitLevel.Commune, StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        for (var rows = 0; reader.Read(); rows++)
        {
            // Rows come without waiting, so that giving up has to be looked for.
            if (rows % 1000 == 0) cancellation.ThrowIfCancellationRequested();
            var unit = reader.GetString(2);
            if (!levels.TryGetValue(unit, out var level)) continue;
            var reception = new PastEvent(1, DossierEventKind.Received, Local(5), question.AsOf, null, reader.IsDBNull(6) ? null : Local(6));
            PastEvent[] events = reader.IsDBNull(7) ? [reception] : [reception, new PastEvent(2, Endings[reader.GetString(8)], Local(7), question.AsOf)];
            yield return new(reader.GetInt64(0), reader.GetString(1), unit, level, reader.GetString(3), Channels[reader.GetString(4)], events);
        }

        DateTime Local(int column) => LocalTime.FromUtc(reader.GetDateTime(column));
    }

    /// <summary>Gives the values of the question, and the units where they are few.</summary>
    public static void Ask(DbCommand command, IReadOnlyCollection<string> units, Ii06aQuestion question)
    {
        Give("@asOf", question.AsOf);
        Give("@first", question.Period.From);
        Give("@last", question.Period.To);
        if (units.Count > DossierHistories.FewUnits) return;
        foreach (var (index, unit) in units.Index()) Give($"@unit{index}", unit);
        command.CommandText += $" AND d.\"ReceivingUnit\" IN ({string.Join(", ", units.Select((_, index) => $"@unit{index}"))})";

        void Give(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
