using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Counting;

/// <summary>Which dossiers a number of a report counts.</summary>
/// <param name="Measures">What it is made of: a dossier that any of them counts is behind it.</param>
/// <param name="Counts">The same, asked of a history.</param>
/// <param name="Row">The row that it stands in; null for any.</param>
/// <param name="Form">The form that says what rows are; null where rows are fields of administration.</param>
internal sealed record NumberBehind(IReadOnlyList<Measure> Measures, Func<DossierHistory, bool> Counts, Func<RowFacts, bool>? Row = null, ReportForm? Form = null)
{
    public HistoryDepth Depth { get; private init; } = HistoryDepth.Everything;

    public static NumberBehind Of(Ii06aCell cell, Ii06aQuestion question) => new(
        cell.Measures, history => cell.Holds(history, question),
        cell is { Level: null, Field: null } ? null : row => (cell.Level ?? row.Level) == row.Level && (cell.Field ?? row.Field) == row.Field)
    {
        Depth = HistoryDepth.Columns,
    };

    public static NumberBehind Of(Measure measure, Ii06aQuestion question) => new([measure], history => MeasureCount.Of(history, question, measure) != 0);

    public static NumberBehind Of(ReportForm form, FormCell cell, UnitTree units, Ii06aQuestion question)
    {
        var rule = new FormRowRule(form, units, question);
        return new([.. rule.Counted(cell.Column).Distinct()], history => rule.Holds(history, cell), cell is { Group: null, Row: null } ? null : row => rule.StandsIn(row, cell), form);
    }
}
