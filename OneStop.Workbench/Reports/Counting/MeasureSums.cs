using System.Data.Common;
using System.Globalization;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Counting;

/// <summary>
/// What is summed up for the measures asked for, and where each of them is found in it. Counts of which a row is in one at most share a
/// sum, each with digits of its own, for a database spends its time on the number of sums.
/// </summary>
internal sealed class MeasureSums
{
    /// <summary>Beyond so many rows in a group the digits of one count would run into those of the next.</summary>
    public const long MostTogether = (1L << Bits) - 1;

    private const int Bits = 21;

    private readonly Dictionary<Measure, (int Sum, int Shift)> _together = [];
    private readonly List<string> _sql = [];
    private readonly (Measure Measure, int Sum)[] _alone;

    /// <param name="together">Whether sums may be shared; not where a group has more than <see cref="MostTogether"/> rows.</param>
    public MeasureSums(IReadOnlyList<Measure> measures, bool together)
    {
        Asked = [.. measures.Where(measure => MeasureSql.Holds(measure) is not null)];
        if (together)
            foreach (var family in MeasureSql.Exclusive.Select(family => family.Intersect(Asked).ToArray()).Where(family => family.Length > 1)) Share(family);
        // Measures that differ only in what the catalogue knows are summed up once.
        _alone = [.. Asked.Where(measure => !_together.ContainsKey(measure)).Select(measure => (measure, Place(MeasureSql.Sum(measure))))];
    }

    public IReadOnlyList<Measure> Asked { get; }

    public IReadOnlyList<string> Sql => _sql;

    /// <param name="first">The column of the first sum.</param>
    /// <param name="fullProcess">Whether the row's procedure is one of full process.</param>
    public long[] Read(DbDataReader reader, int first, Func<bool> fullProcess)
    {
        var adds = new long[Measures.Count];
        foreach (var (measure, (sum, shift)) in _together) adds[(int)measure] = (reader.GetInt64(first + sum) >> shift) & MostTogether;
        foreach (var (measure, sum) in _alone)
            if (!MeasureSql.AsksFullProcess(measure) || fullProcess()) adds[(int)measure] = reader.GetInt64(first + sum);
        return adds;
    }

    private void Share(IReadOnlyList<Measure> family)
    {
        var cases = family.Index().Select(one => string.Create(CultureInfo.InvariantCulture, $"WHEN {MeasureSql.Holds(one.Item)} THEN {1L << (Bits * one.Index)}"));
        var sum = Place($"CAST(SUM(CASE {string.Join(' ', cases)} ELSE 0 END) AS BIGINT)");
        foreach (var (index, measure) in family.Index()) _together[measure] = (sum, Bits * index);
    }

    private int Place(string sum)
    {
        if (!_sql.Contains(sum)) _sql.Add(sum);
        return _sql.IndexOf(sum);
    }
}
