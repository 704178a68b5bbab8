using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>Reads a condition from a cell and remembers where it stood.</summary>
internal static class Conditions
{
    public static Condition Read(WorkbookRow row, int column, ProcedureDraft draft)
    {
        var condition = Condition.Parse(row.Text(column));
        if (condition.Refused)
        {
            row.Fault(column, condition.Refusal);
            return Condition.Always;
        }
        draft.Know(row, column, condition.Value);
        return condition.Value;
    }
}
