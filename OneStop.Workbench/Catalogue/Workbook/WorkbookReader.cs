using System.Text.RegularExpressions;
using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>What a workbook says, or all that is wrong with it.</summary>
/// <param name="HasQuestions">It has our sheet of questions; without it the questions in force stay.</param>
public sealed record WorkbookContent(IReadOnlyList<ProcedureVersion> Procedures, bool HasQuestions, IReadOnlyList<WorkbookFault> Faults);

/// <summary>Reads the procedure workbook. Every fault is found, not only the first.</summary>
public static partial class WorkbookReader
{
    public static WorkbookContent Read(Stream workbook, Func<string, FormDefinition?> formOf)
    {
        var faults = new List<WorkbookFault>();
        var sheets = new WorkbookSheets(workbook, faults);
        var procedures = new Dictionary<string, ProcedureDraft>(StringComparer.Ordinal);
        foreach (var row in sheets.Rows(WorkbookColumns.ProcedureSheet, needed: true))
        {
            var code = Code(row);
            var draft = ProcedureRows.Read(row, code);
            if (code is null) continue;
            if (procedures.TryGetValue(code, out var earlier)) row.Fault(0, "cell-code-twice", code, earlier.Row.Number);
            else procedures.Add(code, draft);
        }
        Attach(sheets.Rows(WorkbookColumns.CaseSheet, needed: false), procedures, LimitRows.Add);
        Attach(sheets.Rows(WorkbookColumns.QuestionSheet, needed: false), procedures, QuestionRows.Add);
        Attach(sheets.Rows(WorkbookColumns.PaperSheet, needed: false), procedures, PaperRows.Add);
        var hasQuestions = sheets.Has(WorkbookColumns.QuestionSheet);
        var read = procedures.Values.Select(draft => draft.Finish(hasQuestions ? formOf(draft.Version.Code) : null, checkConditions: hasQuestions)).ToList();
        return new(faults.Count == 0 ? read : [], hasQuestions, [.. faults.OrderBy(fault => fault.Sheet, StringComparer.Ordinal).ThenBy(fault => fault.Row)]);
    }

    private static void Attach(IEnumerable<WorkbookRow> rows, Dictionary<string, ProcedureDraft> procedures, Action<WorkbookRow, ProcedureDraft> add)
    {
        foreach (var row in rows)
        {
            if (Code(row) is not { } code) continue;
            if (procedures.TryGetValue(code, out var draft)) add(row, draft);
            else row.Fault(0, "cell-unknown-procedure", code);
        }
    }

    /// <summary>Excel may have made a number of the code; its zeros at the end are put back.</summary>
    private static string? Code(WorkbookRow row)
    {
        var text = row.Needed(0);
        if (text.Length == 0) return null;
        if (NumberLike().IsMatch(text)) text = text.PadRight(8, '0');
        if (CodeShape().IsMatch(text)) return text;
        row.Fault(0, "cell-code", text);
        return null;
    }

    [GeneratedRegex(@"^\d\.\d{6}$", RegexOptions.None, 1000)]
    private static partial Regex CodeShape();

    [GeneratedRegex(@"^\d\.\d{3,6}$", RegexOptions.None, 1000)]
    private static partial Regex NumberLike();
}
