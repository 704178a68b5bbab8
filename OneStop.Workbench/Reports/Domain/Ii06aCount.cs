using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>Counts histories one after the other, so that any number of them needs no more memory than the form itself.</summary>
public sealed class Ii06aCount(Ii06aQuestion question)
{
    private const int Named = 20;
    private readonly Dictionary<(UnitLevel Level, string Field), long[]> _rows = [];
    private readonly List<string> _broken = [];
    private int _brokenCount;

    public void Add(DossierHistory history)
    {
        if (Reading.Of(history, question) is not { Place: { Counts: true } place } reading) return;
        var row = Row(history.Level, reading.Field);
        if (place.Broken && ++_brokenCount <= Named) _broken.Add(history.Number);
        if (place.In is { } entered) row[(int)entered]++;
        if (place.Out is { } left) row[(int)left]++;
    }

    /// <summary>Dossiers that were counted together.</summary>
    public void Add(UnitLevel level, string field, Ii06aFigures figures)
    {
        var row = Row(level, field);
        for (var column = Ii06aColumn.Online; column <= Ii06aColumn.Overdue; column++) row[(int)column] += figures[column];
    }

    /// <summary>The form, or <c>identity-broken</c> with how many dossiers break (3) = (7) + (11) and the numbers of the first of them.</summary>
    public Outcome<Ii06aTable> Table()
    {
        var levels = _rows
            .Select(row => new Ii06aRow(row.Key.Level, row.Key.Field, Figures(row.Value)))
            .GroupBy(row => row.Level)
            .OrderBy(level => level.Key)
            .Select(level => new Ii06aLevel(level.Key, [.. InOrder(level)], Sum(level.Select(row => row.Figures))))
            .ToArray();
        var table = new Ii06aTable(levels, Sum(levels.Select(level => level.Subtotal)));
        return _brokenCount > 0 || !table.Rows.All(row => row.Figures.Balanced) || !table.Total.Balanced
            ? new Refusal("identity-broken", _brokenCount, string.Join(", ", _broken))
            : table;
    }

    private long[] Row(UnitLevel level, string field)
    {
        if (!_rows.TryGetValue((level, field), out var row)) _rows[(level, field)] = row = new long[14];
        return row;
    }

    private static IEnumerable<Ii06aRow> InOrder(IEnumerable<Ii06aRow> rows) =>
        rows.OrderBy(row => SearchKey.Of(row.Field), StringComparer.Ordinal).ThenBy(row => row.Field, StringComparer.Ordinal);

    private static Ii06aFigures Sum(IEnumerable<Ii06aFigures> figures) => figures.Aggregate(default(Ii06aFigures), (sum, next) => sum + next);

    private static Ii06aFigures Figures(long[] row) => new(row[4], row[5], row[6], row[8], row[9], row[10], row[12], row[13]);
}
