using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>Numbers of dossiers in columns (3)–(13).</summary>
public readonly record struct Ii06aFigures(long Online, long Counter, long Carried, long Early, long OnTime, long Late, long InTime, long Overdue)
{
    public long Received => Online + Counter + Carried;

    public long Finished => Early + OnTime + Late;

    public long Open => InTime + Overdue;

    /// <summary>(3) = (7) + (11).</summary>
    public bool Balanced => Received == Finished + Open;

    /// <summary>The columns by the measures that they count.</summary>
    public static Ii06aFigures Of(Func<Measure, long> count) => new(
        count(Measure.Online), count(Measure.Direct), count(Measure.Carried), count(Measure.Early), count(Measure.OnTime), count(Measure.Late),
        count(Measure.OpenInTime), count(Measure.OpenOverdue));

    public long this[Ii06aColumn column] => column switch
    {
        Ii06aColumn.Received => Received,
        Ii06aColumn.Online => Online,
        Ii06aColumn.Counter => Counter,
        Ii06aColumn.Carried => Carried,
        Ii06aColumn.Finished => Finished,
        Ii06aColumn.Early => Early,
        Ii06aColumn.OnTime => OnTime,
        Ii06aColumn.Late => Late,
        Ii06aColumn.Open => Open,
        Ii06aColumn.InTime => InTime,
        _ => Overdue,
    };

    public static Ii06aFigures operator +(Ii06aFigures left, Ii06aFigures right) => new(
        left.Online + right.Online, left.Counter + right.Counter, left.Carried + right.Carried, left.Early + right.Early,
        left.OnTime + right.OnTime, left.Late + right.Late, left.InTime + right.InTime, left.Overdue + right.Overdue);
}

/// <summary>One field of administration within one level.</summary>
public sealed record Ii06aRow(UnitLevel Level, string Field, Ii06aFigures Figures);

/// <summary>A level's rows and their sum.</summary>
public sealed record Ii06aLevel(UnitLevel Level, IReadOnlyList<Ii06aRow> Rows, Ii06aFigures Subtotal);

/// <summary>The counted form: levels from province to commune, fields by name within each, the grand total.</summary>
public sealed record Ii06aTable(IReadOnlyList<Ii06aLevel> Levels, Ii06aFigures Total)
{
    public IEnumerable<Ii06aRow> Rows => Levels.SelectMany(level => level.Rows);
}

/// <summary>A cell of the form: a row, a level's subtotal (no field) or the total (no level), and its column.</summary>
public readonly record struct Ii06aCell(UnitLevel? Level, string? Field, Ii06aColumn Column)
{
    /// <summary>What its column counts.</summary>
    public IReadOnlyList<Measure> Measures => Column switch
    {
        Ii06aColumn.Received => [Measure.Received, Measure.Carried],
        Ii06aColumn.Online => [Measure.Online],
        Ii06aColumn.Counter => [Measure.Direct],
        Ii06aColumn.Carried => [Measure.Carried],
        Ii06aColumn.Finished => [Measure.Finished],
        Ii06aColumn.Early => [Measure.Early],
        Ii06aColumn.OnTime => [Measure.OnTime],
        Ii06aColumn.Late => [Measure.Late],
        Ii06aColumn.Open => [Measure.Open],
        Ii06aColumn.InTime => [Measure.OpenInTime],
        _ => [Measure.OpenOverdue],
    };

    public bool Holds(DossierHistory history, Ii06aQuestion question) =>
        (Level is null || history.Level == Level) && Reading.Of(history, question) is { } reading && reading.Place.IsIn(Column) && (Field is null || reading.Field == Field);
}
