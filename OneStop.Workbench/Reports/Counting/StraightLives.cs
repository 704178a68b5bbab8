using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Counting;

/// <summary>What straight lives are told apart by when they are summed up.</summary>
internal enum LivesBy
{
    Fields,
    Procedures,

    /// <summary>Handling units and persons.</summary>
    Hands,
}

/// <summary>
/// Straight lives, summed up or found by the database itself: a province's year is nearly all of these, and one index holds what every
/// measure asks of them.
/// </summary>
/// <param name="mostTogether">How many rows a group may have for its counts to share sums.</param>
internal sealed class StraightLives(IDbContextFactory<WorkbenchDb> contexts, CatalogueShelf shelf, long mostTogether = MeasureSums.MostTogether)
{
    private const int NamesAtOnce = 500;

    private const string Of = "d.\"ReceivingUnit\", d.\"Field\"";
    private const string OfProcedures = Of + ", d.\"ProcedureCode\", d.\"ProcedureVersion\"";
    private const string OfHands = OfProcedures + ", d.\"HandlingUnit\", d.\"AssigneeName\"";

    /// <summary>What groups of rows add to the measures asked for.</summary>
    public async Task<IReadOnlyList<(RowFacts Facts, long[] Adds)>> Sums(
        IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, IReadOnlyList<Measure> measures, LivesBy by, CancellationToken cancellation)
    {
        var shares = await Shares(units, cancellation);
        return [.. (await Task.WhenAll(shares.Select(share => Task.Run(() => SumsOf(share, tree, question, measures, by, cancellation), cancellation)))).SelectMany(share => share)];
    }

    private async Task<IReadOnlyList<(RowFacts Facts, long[] Adds)>> SumsOf(
        IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, IReadOnlyList<Measure> measures, LivesBy by, CancellationToken cancellation, bool together = true)
    {
        var sums = new MeasureSums(measures, together);
        var groups = new List<(Key Key, long[] Adds)>();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var grouped = Grouping(by);
        await using var command = Question(db, units, question, by, [grouped, by == LivesBy.Fields ? "0" : "MIN(d.\"Id\")", "COUNT(*)", .. sums.Sql], "", $"GROUP BY {grouped}");
        await db.Database.OpenConnectionAsync(cancellation);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (keys, one) = (new Keys(units, tree, by), grouped.Count(mark => mark == ',') + 1);
        while (await reader.ReadAsync(cancellation))
        {
            if (together && reader.GetInt64(one + 1) > mostTogether) return await SumsOf(units, tree, question, measures, by, cancellation, together: false);
            if (keys.Read(reader, reader.GetInt64(one)) is { } key) groups.Add((key, sums.Read(reader, one + 2, () => FullProcess(key))));
        }
        await reader.DisposeAsync();
        var names = await Names(db, groups.Select(group => group.Key), cancellation);
        return [.. groups.Select(group => (group.Key.Facts(names), group.Adds))];
    }

    /// <summary>The dossiers that a measure counts in the rows asked for; null for all rows. In no order.</summary>
    public async Task<IReadOnlyList<long>> Behind(
        IReadOnlyCollection<string> units, UnitTree tree, Ii06aQuestion question, Measure measure, LivesBy by, Func<RowFacts, bool>? row, CancellationToken cancellation)
    {
        if (MeasureSql.Holds(measure) is not { } holds) return [];
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var command = Question(db, units, question, by, [Grouping(by), "d.\"Id\""], $"AND {holds}", "");
        await db.Database.OpenConnectionAsync(cancellation);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (keys, id, full) = (new Keys(units, tree, by), Grouping(by).Count(mark => mark == ',') + 1, MeasureSql.AsksFullProcess(measure));
        var found = new List<(Key Key, long Id)>();
        for (var rows = 0; reader.Read(); rows++)
        {
            // Rows come without waiting, so that giving up has to be looked for.
            if (rows % 1000 == 0) cancellation.ThrowIfCancellationRequested();
            if (keys.Read(reader, reader.GetInt64(id)) is { } key && (!full || FullProcess(key))) found.Add((key, reader.GetInt64(id)));
        }
        await reader.DisposeAsync();
        if (row is null) return [.. found.Select(one => one.Id)];
        var names = await Names(db, keys.All, cancellation);
        var wanted = keys.All.Where(key => row(key.Facts(names))).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. found.Where(one => wanted.Contains(one.Key)).Select(one => one.Id)];
    }

    /// <summary>How many dossiers any of the measures counts, whatever row they stand in.</summary>
    public Task<int> CountBehind(IReadOnlyCollection<string> units, Ii06aQuestion question, IReadOnlyList<Measure> measures, CancellationToken cancellation) =>
        Read(units, question, measures, "COUNT(*)", "", async reader => await reader.ReadAsync(cancellation) ? reader.GetInt32(0) : 0, cancellation);

    /// <summary>Some of them by key.</summary>
    public Task<IReadOnlyList<long>> SomeBehind(IReadOnlyCollection<string> units, Ii06aQuestion question, IReadOnlyList<Measure> measures, int from, int count, CancellationToken cancellation) =>
        Read<IReadOnlyList<long>>(units, question, measures, "d.\"Id\"", string.Create(CultureInfo.InvariantCulture, $"ORDER BY d.\"Id\" LIMIT {count} OFFSET {from}"), async reader =>
        {
            var ids = new List<long>(count);
            while (await reader.ReadAsync(cancellation)) ids.Add(reader.GetInt64(0));
            return ids;
        }, cancellation);

    private async Task<T> Read<T>(
        IReadOnlyCollection<string> units, Ii06aQuestion question, IReadOnlyList<Measure> measures, string column, string end, Func<DbDataReader, Task<T>> read, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var holds = string.Join(" OR ", measures.Select(MeasureSql.Holds).OfType<string>().Select(holds => $"({holds})").DefaultIfEmpty("FALSE"));
        await using var command = Question(db, units, question, LivesBy.Fields, [column], $"AND ({holds})", end, eachUnit: true);
        await db.Database.OpenConnectionAsync(cancellation);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await read(reader);
    }

    /// <summary>
    /// The dossiers whose rows do not tell what is asked, or that one of the measures counts. Of a few units one index has them all beside
    /// each other; of many, each way of not telling is a source of its own with an index that finds the few.
    /// </summary>
    public static IEnumerable<string> Others(WorkbenchDb db, LivesBy by, IReadOnlyList<Measure> also, bool fewUnits)
    {
        var counted = also.Select(measure => $"({MeasureSql.Holds(measure)})").ToArray();
        if (fewUnits) return [$"FROM \"Dossiers\" d {Index(db, by)} WHERE ({string.Join(" OR ", counted.Prepend($"NOT ({Told(by)})"))})"];
        var sources = MeasureSql.Untold.Select(untold => $"FROM \"Dossiers\" d {Index(db, untold.Index)} WHERE {untold.Holds}").ToList();
        if (by == LivesBy.Hands) sources.Add($"FROM \"Dossiers\" d WHERE {MeasureSql.MovedLater}");
        if (counted.Length > 0) sources.Add($"FROM \"Dossiers\" d {Index(db, by)} WHERE ({string.Join(" OR ", counted)})");
        return sources;
    }

    /// <summary>The dossiers of which something was recorded after the question's moment.</summary>
    public static string Since(WorkbenchDb db) => $"FROM \"Dossiers\" d {Index(db, DossierTables.ByLastRecorded)} WHERE d.\"LastRecorded\" > @asOf";

    private static string Told(LivesBy by) => by == LivesBy.Hands ? MeasureSql.StraightInHand : MeasureSql.Straight;

    // Left to itself SQLite looks for days first, and then sorts for the units. Hands are not in the index.
    private static string Index(WorkbenchDb db, LivesBy by) => by == LivesBy.Hands ? "" : Index(db, DossierTables.ForReports);

    private static string Index(WorkbenchDb db, string name) => db.Database.IsSqlite() ? $"INDEXED BY \"{name}\"" : "";

    private static string Grouping(LivesBy by) => by switch { LivesBy.Procedures => OfProcedures, LivesBy.Hands => OfHands, _ => Of };

    /// <param name="eachUnit">Says every unit however many they are, for rows that are taken as they come.</param>
    private static DbCommand Question(
        WorkbenchDb db, IReadOnlyCollection<string> units, Ii06aQuestion question, LivesBy by, IEnumerable<string> columns, string also, string end, bool eachUnit = false)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        var few = MeasureSql.Ask(command, units, question, eachUnit);
        if (few.Length == 0 && db.Database.IsSqlite()) few = MeasureSql.Stretch(command, units);
#pragma warning disable CA2100 // Made of the constants above and of MeasureSql; what was asked for goes in as parameters.
        command.CommandText = $"SELECT {string.Join(", ", columns)} FROM \"Dossiers\" d {Index(db, by)} WHERE {Told(by)} AND {MeasureSql.Concerned} {also} {few} {end}";
#pragma warning restore CA2100
        return command;
    }

    /// <summary>Many units in two stretches of the index, one for each of two cores. PostgreSQL shares the work out itself.</summary>
    private async Task<IReadOnlyList<IReadOnlyCollection<string>>> Shares(IReadOnlyCollection<string> units, CancellationToken cancellation)
    {
        if (units.Count <= 2 * MeasureSql.FewUnits) return [units];
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return db.Database.IsSqlite() ? [.. units.Order(StringComparer.Ordinal).Chunk((units.Count + 1) / 2)] : [units];
    }

    private bool FullProcess(Key key) => shelf.Current.Version(key.Code, key.Version)?.ServiceLevel == ServiceLevel.Full;

    /// <summary>What procedures were called: a version has one name, so that one of its dossiers tells it.</summary>
    private static async Task<IReadOnlyDictionary<(string Code, int Version), string>> Names(WorkbenchDb db, IEnumerable<Key> keys, CancellationToken cancellation)
    {
        var names = new Dictionary<(string Code, int Version), string>();
        foreach (var some in keys.Where(key => key.Code.Length > 0).DistinctBy(key => (key.Code, key.Version)).Select(key => key.One).Chunk(NamesAtOnce))
            foreach (var one in await db.Dossiers.AsNoTracking().Where(dossier => some.Contains(dossier.Id)).Select(dossier => new { dossier.ProcedureCode, dossier.ProcedureVersion, dossier.ProcedureName }).ToListAsync(cancellation))
                names[(one.ProcedureCode, one.ProcedureVersion)] = one.ProcedureName;
        return names;
    }

    /// <param name="One">One of the dossiers that have it.</param>
    private sealed record Key(string Unit, UnitLevel Level, string Field, string Code, int Version, string? Handler, string? Person, long One)
    {
        public RowFacts Facts(IReadOnlyDictionary<(string Code, int Version), string> names) => new(Unit, Level, Field, Code, names.GetValueOrDefault((Code, Version), ""), Handler, Person);
    }

    /// <summary>The keys of rows, one of each kind.</summary>
    private sealed class Keys(IReadOnlyCollection<string> units, UnitTree tree, LivesBy by)
    {
        private readonly Dictionary<string, UnitLevel> _levels = units.ToDictionary(unit => unit, unit => tree.Find(unit)?.Level ?? UnitLevel.Commune, StringComparer.Ordinal);
        private readonly Dictionary<(string, string, string, int, string?, string?), Key> _known = [];

        public IReadOnlyCollection<Key> All => _known.Values;

        /// <summary>Null for a unit that was not asked for.</summary>
        public Key? Read(DbDataReader reader, long one)
        {
            if (reader.GetString(0) is var unit && !_levels.TryGetValue(unit, out var level)) return null;
            var field = reader.GetString(1);
            var (code, version) = by == LivesBy.Fields ? ("", 0) : (reader.GetString(2), reader.GetInt32(3));
            var (handler, person) = by == LivesBy.Hands ? (Text(reader, 4), Text(reader, 5)) : (null, null);
            var same = (unit, field, code, version, handler, person);
            if (!_known.TryGetValue(same, out var key)) _known[same] = key = new(unit, level, field, code, version, handler, person, one);
            return key;
        }

        private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }
}
