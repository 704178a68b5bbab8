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

namespace OneStop.Workbench.Reports.Counting;

/// <summary>How much of each history a report reads.</summary>
public enum HistoryDepth
{
    /// <summary>What decides the columns of form II.06a.</summary>
    Columns,

    /// <summary>What decides any figure: also money, files, hands and returns.</summary>
    Everything,
}

/// <summary>Streams histories in order of dossier: any number of them takes the memory of one.</summary>
public sealed class DossierHistories(IDbContextFactory<WorkbenchDb> contexts, CatalogueShelf shelf)
{
    // The cross join keeps the order of reading: dossiers by key, then the few events of each, so that nothing has to be sorted.
    // A dossier may be left out by its row only when the row says all that the as-of moment knows and nothing was ever taken back.
    private const string Question = """
        SELECT o."Id", o."Number", o."ReceivingUnit", e."Sequence", e."Kind", e."Occurred", e."Recorded", e."Reverses",
            CASE WHEN e."Kind" IN ({0}) THEN e."Payload" END
        FROM "Dossiers" o CROSS JOIN "DossierEvents" e
        WHERE o."Id" IN ({1}) AND e."DossierId" = o."Id" AND e."Recorded" <= @known
        ORDER BY o."Id", e."Sequence"
        """;

    private const string Source = """
        SELECT d."Id" {0}
            AND (d."LastRecorded" > @asOf
                OR (d."ReceivedOn" <= @last AND (d."LastRecorded" >= @firstMoment OR d."FinishedOn" IS NULL OR d."FinishedOn" >= @first))
                OR d."Id" IN (SELECT r."DossierId" FROM "DossierEvents" r WHERE r."Kind" = 'reversed')) {1}
        """;

    private const string Whole = "FROM \"Dossiers\" d WHERE TRUE";

    private const string Promising = "'received', 'competent-received', 're-appointed', 'resumed', 'supplement-received', 'duty-settled', 'corrected'";

    private const string Telling = Promising + ", 'handed-over', 'taken', 'assigned', 'returned', 'fee-charged', 'fee-paid', 'fee-cancelled', 'file-added', 'file-hidden'";

    private static readonly HashSet<DossierEventKind> Columns = [.. DossierHistory.KindsThatCount];
    private static readonly HashSet<DossierEventKind> Everything = [.. DossierHistory.AllKindsThatCount];

    /// <summary>Every dossier that may count, with all that decides any figure.</summary>
    public IAsyncEnumerable<DossierHistory> All(IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, CancellationToken cancellation = default) =>
        Read(units, tree, question, HistoryDepth.Everything, (_, _) => [Whole], cancellation);

    /// <summary>Only the dossiers that may count otherwise than in the earlier question of the same period: something was recorded since, or the day that judges has moved on.</summary>
    public IAsyncEnumerable<DossierHistory> Since(
        IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, Ii06aQuestion earlier, CancellationToken cancellation = default) =>
        Read(units, tree, earlier, HistoryDepth.Everything, (db, _) => earlier.Judged == question.Judged ? [StraightLives.Since(db)] : [Whole], cancellation, question.AsOf);

    /// <summary>Only the dossiers whose rows do not tell what is asked, and those that one of the measures counts.</summary>
    internal IAsyncEnumerable<DossierHistory> Others(
        IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, HistoryDepth depth, LivesBy by, IReadOnlyList<Measure> also, CancellationToken cancellation) =>
        Read(units, tree, question, depth, (db, fewUnits) => StraightLives.Others(db, by, also, fewUnits), cancellation);

    /// <param name="known">The moment up to which events are read; that of the question where it is not given.</param>
    private async IAsyncEnumerable<DossierHistory> Read(
        IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, HistoryDepth depth, Func<WorkbenchDb, bool, IEnumerable<string>> which,
        [EnumeratorCancellation] CancellationToken cancellation, DateTime? known = null)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var few = MeasureSql.Ask(command, units, question);
        MeasureSql.Give(command, "@known", known ?? question.AsOf);
        var sources = which(db, few.Length > 0).Select(source => string.Format(CultureInfo.InvariantCulture, Source, source, few));
        command.CommandText = string.Format(CultureInfo.InvariantCulture, Question, depth == HistoryDepth.Columns ? Promising : Telling, string.Join(" UNION ", sources));
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
}
