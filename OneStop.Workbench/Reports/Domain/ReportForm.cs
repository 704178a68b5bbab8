using System.Text.RegularExpressions;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>What a form counts.</summary>
public enum FormSource
{
    Dossiers,

    /// <summary>The catalogue on the period's last day.</summary>
    Procedures,
}

/// <summary>What a form has a row for, and by what rows are grouped.</summary>
public enum FormRows
{
    /// <summary>Fields of administration within levels.</summary>
    Fields,

    /// <summary>Receiving units within levels.</summary>
    Units,

    /// <summary>Handling units within the units that received (the unit matrix).</summary>
    Handlers,

    /// <summary>Who has or had the dossier, within the unit that handles it.</summary>
    People,

    /// <summary>Procedures within fields of administration.</summary>
    Procedures,

    /// <summary>Agencies that the catalogue names.</summary>
    Agencies,
}

/// <summary>One column of a form.</summary>
/// <param name="Number">As printed in brackets under the heading.</param>
/// <param name="Heads">From the outermost merged heading to its own.</param>
/// <param name="Measure">Code of what is counted; null for a formula, or for a column that the officer fills in.</param>
/// <param name="Formula">Worked out from other columns, see <see cref="ColumnFormula"/>.</param>
/// <param name="Decimals">Two for shares and scores.</param>
public sealed record FormColumn(int Number, IReadOnlyList<string> Heads, string? Measure = null, string? Formula = null, int Decimals = 0);

/// <summary>
/// A form as a circular lays it out, in force between two dates: a new circular is a new version, not new code. Columns (1) and (2) are
/// the running number and the name of the row.
/// </summary>
public sealed partial record ReportForm
{
    public const int FirstColumn = 3;

    private const int LongestCode = 20;

    /// <summary>Codes of what is no form of this kind.</summary>
    private static readonly string[] Reserved = ["ii06a", "register", "register-file", "overdue", "indicators"];

    /// <summary>Stable, as the verb and addresses name it.</summary>
    public required string Code { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>As printed in the corner: <c>Biểu số II.06b/VPCP/KSTT</c>.</summary>
    public required string Number { get; init; }

    public required IReadOnlyList<string> Title { get; init; }

    public required string LegalBasis { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public DateOnly? EffectiveTo { get; init; }

    public FormSource Source { get; init; }

    public required FormRows Rows { get; init; }

    /// <summary>Heading of column (2).</summary>
    public required string RowHead { get; init; }

    /// <summary>Said above the table: <c>Số hồ sơ TTHC</c>.</summary>
    public required string CountedIn { get; init; }

    public required IReadOnlyList<FormColumn> Columns { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Who signs, from left to right.</summary>
    public IReadOnlyList<string> Signatures { get; init; } = ["NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ"];

    public bool InForce(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is null || day <= EffectiveTo);

    /// <summary>The name in lists: number and title in one line, the capitals of paper laid off.</summary>
    public string Name => string.Join(' ', Title).ToLower(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")) is { Length: > 0 } title ? $"{Number} – {char.ToUpperInvariant(title[0])}{title[1..]}" : Number;

    /// <summary>What keeps a definition from being kept: each fault names the column that caused it.</summary>
    public IReadOnlyList<Refusal> Faults()
    {
        var faults = new List<Refusal>();
        if (Code.Length > 0 && (Code.Length > LongestCode || !CodeShape().IsMatch(Code))) faults.Add(new("form-code-shape", Code) { Place = "Code" });
        if (Reserved.Contains(Code, StringComparer.Ordinal)) faults.Add(new("form-code-reserved", Code) { Place = "Code" });
        if (Code.Length == 0 || Title.Count == 0 || LegalBasis.Length == 0) faults.Add(new("form-heading-needed") { Place = "Title" });
        if (EffectiveTo < EffectiveFrom) faults.Add(new("target-dates-reversed") { Place = "EffectiveTo" });
        if (Columns.Count == 0) faults.Add(new("form-without-columns") { Place = "Columns" });
        var numbers = Columns.Select(column => column.Number).ToList();
        if (!numbers.SequenceEqual(Enumerable.Range(FirstColumn, numbers.Count))) faults.Add(new("form-numbers-in-order", FirstColumn) { Place = "Columns" });
        foreach (var column in Columns)
        {
            var place = $"Columns.{column.Number}";
            if (column.Heads.Count == 0 || column.Heads.Any(string.IsNullOrWhiteSpace)) faults.Add(new("form-column-head", column.Number) { Place = place });
            if (column.Measure is { } measure && !Knows(measure)) faults.Add(new("measure-unknown", column.Number, measure) { Place = place });
            if (column.Formula is not { } text) continue;
            var formula = ColumnFormula.Parse(text);
            if (formula.Refused) faults.Add(formula.Refusal with { Place = place });
            // Looking forward may look in a circle: what is worked out from others may name measured columns and formulas that stand before it.
            else if (formula.Value.Columns.Any(named => !MayName(column, named)))
                faults.Add(new("formula-column-unknown", column.Number, formula.Value.Columns.First(named => !MayName(column, named))) { Place = place });
        }
        return faults;
    }

    private bool MayName(FormColumn formula, int named) => Columns.FirstOrDefault(other => other.Number == named) is { } other && (other.Formula is null || named < formula.Number);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodeShape();

    private bool Knows(string measure) => Source == FormSource.Procedures ? ProcedureMeasures.Knows(measure) : Measures.TryParse(measure, out _);
}
