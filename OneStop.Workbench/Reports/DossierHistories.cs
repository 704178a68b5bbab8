using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>How much of each history a report reads.</summary>
public enum HistoryDepth
{
    /// <summary>What decides the columns of form II.06a.</summary>
    Columns,

    /// <summary>What decides any figure: also money, files, hands and returns.</summary>
    Everything,
}

/// <summary>
/// Streams histories in order of dossier: any number of them takes the memory of one. Where only the columns of form II.06a are asked,
/// dossiers of a straight life are told from their rows, and the events of the others are read.
/// </summary>
public sealed class DossierHistories(IDbContextFactory<WorkbenchDb> contexts, CatalogueShelf shelf)
{
    /// <summary>Beyond so many units a list in the question costs more than reading past the others.</summary>
    internal const int FewUnits = 30;

    // The cross join keeps the order of reading: dossiers by key, then the few events of each, so that nothing has to be sorted.
    // A dossier may be left out by its row only when the row says all that the as-of moment knows and nothing was ever taken back.
    private const string Question = """
        SELECT d."Id", d."Number", d."ReceivingUnit", e."Sequence", e."Kind", e."Occurred", e."Recorded", e."Reverses",
            CASE WHEN e."Kind" IN ({0}) THEN e."Payload" END
        FROM "Dossiers" d CROSS JOIN "DossierEvents" e
        WHERE e."DossierId" = d."Id" AND e."Recorded" <= @asOf {2}
            AND (d."LastRecorded" > @asOf OR (d."ReceivedOn" <= @last AND ({1}d."FinishedOn" IS NULL OR d."FinishedOn" >= @first))
                OR d."Id" IN (SELECT r."DossierId" FROM "DossierEvents" r WHERE r."Kind" = 'reversed'))
        """;

    private const string Promising = "'received', 'competent-received', 're-appointed', 'resumed', 'supplement-received', 'duty-settled', 'corrected'";

    private const string Telling = Promising + ", 'handed-over', 'taken', 'assigned', 'returned', 'fee-charged', 'fee-paid', 'fee-cancelled', 'file-added', 'file-hidden'";

    // Results may be returned, and money taken, long after the dossier was finished.
    private const string ReturnedLater = "d.\"ReturnedAt\" >= @firstMoment OR (d.\"FeePaid\" > 0 AND d.\"LastRecorded\" >= @firstMoment) OR ";

    private static readonly HashSet<DossierEventKind> Columns = [.. DossierHistory.KindsThatCount];
    private static readonly HashSet<DossierEventKind> Everything = [.. DossierHistory.AllKindsThatCount];

    public IAsyncEnumerable<DossierHistory> Read(
        IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, HistoryDepth depth = HistoryDepth.Columns, CancellationToken cancellation = default) =>
        depth == HistoryDepth.Everything ? Events(units, tree, question, depth, cancellation)
            : InOrder.Of(StraightLives.Read(contexts, units, tree, question, cancellation), Events(units, tree, question, depth, cancellation), history => history.Id, cancellation);

    /// <summary>Counts form II.06a: straight lives by the database itself, where it is a matter of comparing days, the others by their events.</summary>
    public async Task<Ii06aCount> Count(IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, CancellationToken cancellation)
    {
        var count = new Ii06aCount(question);
        await StraightCounts.Add(contexts, units, tree, question, count, cancellation);
        await foreach (var history in Events(units, tree, question, HistoryDepth.Columns, cancellation)) count.Add(history);
        return count;
    }

    private async IAsyncEnumerable<DossierHistory> Events(
        IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, HistoryDepth depth, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = Command(db, units, question, depth);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (counting, said) = (depth == HistoryDepth.Columns ? Columns : Everything, new EventWords(shelf));
        var wanted = units.ToHashSet(StringComparer.Ordinal);
        DossierHistory? history = null;
        var events = new List<PastEvent>();
        for (long id = 0; await reader.ReadAsync(cancellation);)
        {
            if (reader.GetInt64(0) is var next && next != id)
            {
                if (history is not null) yield return history;
                id = next;
                events = [];
                var unit = reader.GetString(2);
                history = wanted.Contains(unit) ? new(id, reader.GetString(1), unit, tree.Find(unit)?.Level ?? UnitLevel.Commune, "", Channel.Counter, events) : null;
            }
            if (history is not null) history = Take(reader, history, events, counting, said);
        }
        if (history is not null) yield return history;
    }

    private static DossierHistory Take(DbDataReader reader, DossierHistory history, List<PastEvent> events, HashSet<DossierEventKind> counting, EventWords said)
    {
        var kind = DossierEventKinds.Parse(reader.GetString(4));
        if (!counting.Contains(kind)) return history;
        var (due, words) = reader.IsDBNull(8) ? default : said.Read(kind, reader.GetString(8));
        events.Add(new PastEvent(
            reader.GetInt32(3), kind, LocalTime.FromUtc(reader.GetDateTime(5)), DateTime.SpecifyKind(reader.GetDateTime(6), DateTimeKind.Utc),
            reader.IsDBNull(7) ? null : reader.GetInt32(7), due, words));
        return kind == DossierEventKind.Received ? history with { Field = words!.Subject!.Field, Channel = words.Channel!.Value } : history;
    }

    private static DbCommand Command(WorkbenchDb db, IReadOnlyCollection<string> units, Ii06aQuestion question, HistoryDepth depth)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = depth == HistoryDepth.Columns
            ? string.Format(CultureInfo.InvariantCulture, Question, Promising, "", $"AND NOT ({StraightLives.Condition})")
            : string.Format(CultureInfo.InvariantCulture, Question, Telling, ReturnedLater, "");
        Give("@asOf", question.AsOf);
        if (depth == HistoryDepth.Everything) Give("@firstMoment", LocalTime.ToUtc(question.Period.From.ToDateTime(TimeOnly.MinValue)));
        Give("@first", question.Period.From);
        Give("@last", question.Period.To);
        if (units.Count <= FewUnits)
        {
            foreach (var (index, unit) in units.Index()) Give($"@unit{index}", unit);
            command.CommandText += $" AND d.\"ReceivingUnit\" IN ({string.Join(", ", units.Select((_, index) => $"@unit{index}"))})";
        }
        command.CommandText += " ORDER BY d.\"Id\", e.\"Sequence\"";
        return command;

        void Give(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
