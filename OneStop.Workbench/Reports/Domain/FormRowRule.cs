using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>Which row of a form a dossier stands in and what it adds to each column. Names are as forms print them, in Vietnamese.</summary>
internal sealed class FormRowRule(ReportForm form, UnitTree units, Ii06aQuestion question)
{
    public const string Nobody = "Chưa phân công";

    private readonly Measure?[] _measures = [.. form.Columns.Select(column => Measures.TryParse(column.Measure, out var measure) ? measure : (Measure?)null)];

    public void Add(DossierHistory history, FormCount count)
    {
        if (Reading.Of(history, question) is not { } reading) return;
        var adds = new long[Measures.Count];
        Measuring.Add(reading, question, adds);
        count.Add(Key(history, reading), place => _measures[place] is { } measure ? Shown(measure, adds[(int)measure]) : 0);
    }

    public bool Holds(DossierHistory history, FormCell cell)
    {
        if (Reading.Of(history, question) is not { } reading) return false;
        var key = Key(history, reading);
        if ((cell.Group is not null && key.Group != cell.Group) || (cell.Row is not null && key.Row != cell.Row)) return false;
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
        return counted.All(value => value == 0) ? null : $"{Key(history, reading)} {string.Join(' ', counted)}";
    }

    /// <summary>The measures that a column is made of, directly or through its formula.</summary>
    private IEnumerable<Measure> Counted(int number)
    {
        var place = number - ReportForm.FirstColumn;
        if (place < 0 || place >= form.Columns.Count) return [];
        if (_measures[place] is { } measure) return [measure];
        return form.Columns[place].Formula is { } text ? ColumnFormula.Parse(text).Value.Columns.Where(named => named != number).SelectMany(Counted) : [];
    }

    private FormRowKey Key(DossierHistory history, Reading reading) => form.Rows switch
    {
        FormRows.Units => new(LevelName(history.Level), units.NameOf(history.Unit), (int)history.Level),
        FormRows.Handlers => new(units.NameOf(history.Unit), units.NameOf(Handler(history, reading)), (int)history.Level),
        FormRows.People => new(units.NameOf(Handler(history, reading)), Person(reading)),
        FormRows.Procedures => new(reading.Field, reading.Subject() is { } subject ? $"{subject.Code} – {subject.Name}" : ""),
        _ => new(LevelName(history.Level), reading.Field, (int)history.Level),
    };

    private static string Handler(DossierHistory history, Reading reading) => reading.Last(DossierEventKind.HandedOver)?.Words?.Unit ?? history.Unit;

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
