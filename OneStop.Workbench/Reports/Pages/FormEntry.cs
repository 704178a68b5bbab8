using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Pages;

/// <summary>A column while it is typed; its number is its place.</summary>
public sealed class FormColumnEntry
{
    public const string ByHand = "", ByFormula = "=";

    /// <summary>From the outermost heading inward, parted by &gt;.</summary>
    public string? Heads { get; set; }

    /// <summary>Code of a measure, or how else the column comes about.</summary>
    public string Counts { get; set; } = ByHand;

    public string? Formula { get; set; }

    public int Decimals { get; set; }
}

/// <summary>A form's definition while it is typed.</summary>
public sealed class FormEntry
{
    private const char Parting = '>';

    /// <summary>Set while a further version of a form is made: its code stays.</summary>
    public string? NextOf { get; private init; }

    public string? Code { get; set; }

    public string? Number { get; set; }

    public string? Title { get; set; }

    public string? LegalBasis { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public FormSource Source { get; set; }

    public FormRows Rows { get; set; }

    public string? RowHead { get; set; }

    public string? CountedIn { get; set; }

    public string? Notes { get; set; }

    public string? Signatures { get; set; }

    public List<FormColumnEntry> Columns { get; private init; } = [new()];

    public static FormEntry Of(ReportForm form) => new()
    {
        NextOf = form.Code, Code = form.Code, Number = form.Number, Title = string.Join('\n', form.Title), Source = form.Source, Rows = form.Rows, RowHead = form.RowHead, CountedIn = form.CountedIn,
        Notes = string.Join('\n', form.Notes), Signatures = string.Join('\n', form.Signatures),
        Columns = [.. form.Columns.Select(column => new FormColumnEntry
        {
            Heads = string.Join($" {Parting} ", column.Heads), Counts = column.Formula is null ? column.Measure ?? FormColumnEntry.ByHand : FormColumnEntry.ByFormula, Formula = column.Formula, Decimals = column.Decimals,
        })],
    };

    public ReportForm ToForm() => new()
    {
        Code = (Code ?? "").Trim(), Number = (Number ?? "").Trim(), Title = Lines(Title), LegalBasis = (LegalBasis ?? "").Trim(), EffectiveFrom = From ?? default, EffectiveTo = To, Source = Source, Rows = Rows,
        RowHead = (RowHead ?? "").Trim(), CountedIn = (CountedIn ?? "").Trim(), Notes = Lines(Notes), Signatures = Lines(Signatures),
        Columns = [.. Columns.Select((column, place) => new FormColumn(
            ReportForm.FirstColumn + place, [.. (column.Heads ?? "").Split(Parting, StringSplitOptions.TrimEntries)], column.Counts is FormColumnEntry.ByHand or FormColumnEntry.ByFormula ? null : column.Counts,
            column.Counts == FormColumnEntry.ByFormula ? column.Formula ?? "" : null, column.Decimals))],
    };

    /// <summary>Everything that is wrong with it, at its place.</summary>
    public IReadOnlyList<Refusal> Faults() =>
        [.. From is null ? [new Refusal("form-day-needed") { Place = nameof(From) }] : Array.Empty<Refusal>(), .. (From is null ? ToForm() with { EffectiveTo = null } : ToForm()).Faults()];

    public void Add() => Columns.Add(new());

    /// <summary>Formulas go on meaning the columns that they meant.</summary>
    public void Move(int place, int to)
    {
        if (to < 0 || to >= Columns.Count) return;
        Renumber(number => number == Numbered(place) ? Numbered(to) : number == Numbered(to) ? Numbered(place) : number);
        (Columns[place], Columns[to]) = (Columns[to], Columns[place]);
    }

    /// <summary>Formulas that named the column name none in its place, and say so.</summary>
    public void Remove(int place)
    {
        Columns.RemoveAt(place);
        Renumber(number => number == Numbered(place) ? 0 : number > Numbered(place) ? number - 1 : number);
    }

    private static int Numbered(int place) => ReportForm.FirstColumn + place;

    private void Renumber(Func<int, int> to)
    {
        foreach (var column in Columns)
        {
            // What cannot be read yet stays as it was typed.
            if (column.Formula is { Length: > 0 } text && ColumnFormula.Parse(text) is { Refused: false, Value: { } formula }) column.Formula = formula.With(number => $"c{to(number)}");
        }
    }

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
