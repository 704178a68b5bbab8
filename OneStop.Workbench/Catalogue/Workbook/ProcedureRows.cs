using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>Reads a row of the sheet "Thủ tục": the procedure and its first limit.</summary>
internal static class ProcedureRows
{
    public static ProcedureDraft Read(WorkbookRow row, string? code)
    {
        var name = row.Needed(1);
        var field = row.Needed(2);
        var levels = row.Several(3, WorkbookWords.Levels);
        if (row.Text(3).Length == 0) row.Fault(3, "cell-empty");
        if (row.Text(5).Length == 0) row.Fault(5, "cell-empty");
        var (paperlessFrom, paperlessTo) = Span(row, 12);
        var (from, to) = Span(row, 14);
        if (from is null && row.Text(14).Length == 0) row.Fault(14, "cell-empty");
        var draft = new ProcedureDraft(row, new ProcedureVersion
        {
            Code = code ?? "",
            Name = name,
            Field = field,
            Levels = levels.Aggregate(HandlingLevels.None, (all, level) => all | level),
            Agency = row.Text(4),
            ServiceLevel = row.Word(5, WorkbookWords.ServiceLevels) ?? ServiceLevel.Information,
            Integrated = row.Ticked(10),
            OnlinePayment = row.Ticked(11),
            PaperlessFrom = paperlessFrom,
            PaperlessTo = paperlessTo,
            EffectiveFrom = from ?? default,
            EffectiveTo = to,
            LegalBasis = row.Text(16),
            Result = row.Text(17),
            Note = row.Text(18),
        });
        LimitRows.AddFirst(row, draft);
        return draft;
    }

    private static (DateOnly? From, DateOnly? To) Span(WorkbookRow row, int column)
    {
        var (from, to) = (row.Date(column), row.Date(column + 1));
        if (from > to) row.Fault(column + 1, "dates-reversed");
        return (from, to);
    }
}
