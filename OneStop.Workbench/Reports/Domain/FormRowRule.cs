using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>Which row of a form a dossier stands in and what it adds to each column. Names are as forms print them, in Vietnamese.</summary>
internal sealed class FormRowRule(ReportForm form, UnitTree units, Ii06aQuestion question)
{
    public const string Nobody = "Chưa phân công";

    private readonly Measure?[] _measures = [.. form.Columns.Select(column => Measures.TryParse(column.Measure, out var measure) ? measure : (Measure?)null)];

    /// <summary>What the form's columns count.</summary>
    public IReadOnlyList<Measure> Measured => [.. _measures.OfType<Measure>().Distinct()];

    public void Add(DossierHistory history, FormCount count)
    {
        if (Reading.Of(history, question) is not { } reading) return;
        var adds = new long[Measures.Count];
        Measuring.Add(reading, question, adds);
        Add(Facts(history, reading), adds, count);
    }

    /// <summary>Dossiers of the same row that were counted together.</summary>
    public void Add(RowFacts facts, IReadOnlyList<long> adds, FormCount count) =>
        count.Add(Key(facts), place => _measures[place] is { } measure ? Shown(measure, adds[(int)measure]) : 0);

    public bool StandsIn(RowFacts facts, FormCell cell) => Key(facts) is var key && (cell.Group is null || key.Group == cell.Group) && (cell.Row is null || key.Row == cell.Row);

    public bool Holds(DossierHistory history, FormCell cell)
    {
        if (Reading.Of(history, question) is not { } reading) return false;
        if (!StandsIn(Facts(history, reading), cell)) return false;
        var adds = new long[Measures.Count];
        Measuring.Add(reading, question, adds);
        return Counted(cell.Column).Any(measure => adds[(int)measure] != 0);
    }

    /// <summary>Row and columns in one text, to hold one moment against another; null for what counts nowhere.</summary>
    public string? Standing(DossierHistory history)
    {
        if (Reading.Of(history, question) is not { } reading) return null;
        var adds = new long[Measures.Count];
        Measuring.Add(reading, question, adds);
        var counted = _measures.Select(measure => measure is { } known ? adds[(int)known] : 0).ToArray();
        return counted.All(value => value == 0) ? null : $"{Key(Facts(history, reading))} {string.Join(' ', counted)}";
    }

    /// <summary>The measures that a column is made of, directly or through its formula.</summary>
    public IEnumerable<Measure> Counted(int number)
    {
        var place = number - ReportForm.FirstColumn;
        if (place < 0 || place >= form.Columns.Count) return [];
        if (_measures[place] is { } measure) return [measure];
        return form.Columns[place].Formula is { } text ? ColumnFormula.Parse(text).Value.Columns.Where(named => named != number).SelectMany(Counted) : [];
    }

    private FormRowKey Key(RowFacts facts) => form.Rows switch
    {
        FormRows.Units => new(LevelName(facts.Level), units.NameOf(facts.Unit), (int)facts.Level),
        FormRows.Handlers => new(units.NameOf(facts.Unit), units.NameOf(facts.Handler ?? facts.Unit), (int)facts.Level),
        FormRows.People => new(units.NameOf(facts.Handler ?? facts.Unit), facts.Person ?? Nobody),
        FormRows.Procedures => new(facts.Field, facts.ProcedureCode.Length > 0 ? $"{facts.ProcedureCode} – {facts.ProcedureName}" : ""),
        _ => new(LevelName(facts.Level), facts.Field, (int)facts.Level),
    };

    private RowFacts Facts(DossierHistory history, Reading reading)
    {
        var (subject, hands) = (reading.Subject(), form.Rows is FormRows.Handlers or FormRows.People);
        return new(
            history.Unit, history.Level, subject?.Field ?? history.Field, subject?.Code ?? "", subject?.Name ?? "",
            hands ? reading.Last(DossierEventKind.HandedOver)?.Words?.Unit : null, hands ? Person(reading) : null);
    }

    /// <summary>Who took it or was given it last, since it was last handed over.</summary>
    public static string Person(Reading reading)
    {
        var (person, last) = (Nobody, default(PastEvent?));
        foreach (var past in reading.ByTheEnd)
        {
            if (past.Kind == DossierEventKind.HandedOver) (person, last) = (Nobody, null);
            if (past.Kind is DossierEventKind.Taken or DossierEventKind.Assigned) (person, last) = (past.Words?.Person ?? Nobody, past);
        }
        return last is null ? Nobody : person;
    }

    private static decimal Shown(Measure measure, long adds) => measure == Measure.SavedHundredths ? adds / 100m : adds;

    public static string LevelName(UnitLevel level) => level switch
    {
        UnitLevel.Province => "Cấp tỉnh (sở, ban, ngành)",
        UnitLevel.District => "Cấp huyện (đến ngày 30/6/2025)",
        _ => "Cấp xã",
    };
}
