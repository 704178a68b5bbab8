using ClosedXML.Excel;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>Writes procedures as a workbook that the reader reads back without loss.</summary>
public static class WorkbookWriter
{
    public static void Write(IEnumerable<ProcedureVersion> procedures, Stream target)
    {
        var all = procedures.OrderBy(procedure => procedure.Code, StringComparer.Ordinal).ToList();
        using var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = "Times New Roman";
        workbook.Style.Font.FontSize = 11;
        Sheet(workbook, WorkbookColumns.ProcedureSheet, all.Select(Procedure));
        Sheet(workbook, WorkbookColumns.PaperSheet, all.SelectMany(procedure => procedure.Guide.Papers.Select(paper => Paper(procedure, paper))));
        Sheet(workbook, WorkbookColumns.CaseSheet, all.SelectMany(procedure => procedure.Limits.Skip(1).Select(limit => Case(procedure, limit))));
        Sheet(workbook, WorkbookColumns.QuestionSheet, all.SelectMany(Questions));
        workbook.SaveAs(target);
    }

    private static void Sheet(XLWorkbook workbook, SheetShape shape, IEnumerable<object?[]> rows)
    {
        var sheet = workbook.AddWorksheet(shape.Name);
        var at = 1;
        foreach (var name in shape.All)
        {
            var cell = sheet.Cell(1, at);
            cell.SetValue(name);
            cell.Style.Font.Bold = true;
            cell.Style.Alignment.WrapText = true;
            cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
            cell.Style.Fill.BackgroundColor = XLColor.FromHtml(at <= shape.Columns.Count ? "#D6E9E5" : "#EEF1EE");
            cell.Style.Border.BottomBorder = XLBorderStyleValues.Thin;
            sheet.Column(at).Width = shape.Widths[at - 1];
            at++;
        }
        var number = 2;
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++) Set(sheet.Cell(number, column + 1), row[column]);
            number++;
        }
        sheet.SheetView.Freeze(1, 2);
        sheet.Row(1).Height = 34;
        if (number > 2) sheet.Range(1, 1, number - 1, shape.All.Count()).SetAutoFilter();
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
    }

    private static void Set(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null or "":
                return;
            case DateOnly date:
                cell.SetValue(date.ToDateTime(TimeOnly.MinValue));
                cell.Style.DateFormat.Format = "dd/MM/yyyy";
                break;
            case long or int:
                cell.SetValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                cell.Style.NumberFormat.Format = "#,##0";
                break;
            default:
                cell.SetValue((string)value);
                cell.Style.NumberFormat.Format = "@";
                break;
        }
    }

    private static object?[] Procedure(ProcedureVersion procedure)
    {
        var limit = procedure.Limits.FirstOrDefault();
        return
        [
            procedure.Code, procedure.Name, procedure.Field, Levels(procedure.Levels), procedure.Agency, WorkbookWords.ServiceLevels.Write(procedure.ServiceLevel),
            limit is null ? LimitRows.NoLimit : Amount(limit.Statutory), limit is null ? null : Unit(limit.Statutory), limit is null ? null : Amount(limit.Promised),
            limit?.Fee.Headline, Tick(procedure.Integrated), Tick(procedure.OnlinePayment), procedure.PaperlessFrom, procedure.PaperlessTo,
            procedure.EffectiveFrom, procedure.EffectiveTo, procedure.LegalBasis, procedure.Result, procedure.Note,
            .. limit is null ? [] : (object?[])
            [
                limit.CaseKey, limit.CaseName, CaseOf(procedure, limit)?.Name.En, CaseOf(procedure, limit)?.When.Text, Channel(limit), limit.Fee.ToString(),
                limit.LegalBasis, limit.Confidence, Tick(limit.NeedsProvinceCheck), limit.Note,
            ],
        ];
    }

    private static object?[] Case(ProcedureVersion procedure, CaseLimit limit) =>
    [
        procedure.Code, Channel(limit), limit.CaseName, Amount(limit.Statutory), Unit(limit.Statutory), limit.Fee.Headline, limit.CaseKey, Amount(limit.Promised),
        limit.Fee.ToString(), limit.LegalBasis, limit.Confidence, Tick(limit.NeedsProvinceCheck), limit.Note, CaseOf(procedure, limit)?.Name.En, CaseOf(procedure, limit)?.When.Text,
    ];

    private static object?[] Paper(ProcedureVersion procedure, Paper paper)
    {
        var copied = paper.Kinds.Any(kind => kind is PaperKind.Certified or PaperKind.Photocopy);
        var original = !copied || paper.Kinds.Any(kind => kind is PaperKind.Original or PaperKind.Shown or PaperKind.Electronic);
        return
        [
            procedure.Code, paper.Name.Vi, original ? paper.Copies : null, copied ? paper.Copies : null, Tick(paper.Need == Need.Required), paper.ReplacedBy?.Name,
            paper.Key, string.Join(", ", paper.Kinds.Select(WorkbookWords.Kinds.Write)), paper.Need == Need.Required ? null : WorkbookWords.Needs.Write(paper.Need),
            paper.When.Text, paper.ReplacedBy?.Basis, paper.Note, paper.Source, paper.Name.En,
        ];
    }

    private static IEnumerable<object?[]> Questions(ProcedureVersion procedure) =>
        from question in procedure.Guide.Questions
        from option in question.Options
        select new object?[]
        {
            procedure.Code, question.Key, question.Text.Vi, question.Text.En, option.Key, option.Label.Vi, option.Label.En, Tick(option.Key == question.Default),
        };

    private static GuideCase? CaseOf(ProcedureVersion procedure, CaseLimit limit) => procedure.Guide.Cases.FirstOrDefault(known => known.Key == limit.CaseKey);

    private static string Levels(HandlingLevels levels) =>
        string.Join(", ", Enum.GetValues<HandlingLevels>().Where(level => level != HandlingLevels.None && levels.HasFlag(level)).Select(WorkbookWords.Levels.Write));

    private static object Amount(Limit limit) => limit.Amount;

    private static string Unit(Limit limit) => WorkbookWords.Units.Write(limit.Unit);

    private static string? Channel(CaseLimit limit) => limit.Channel is { } channel ? WorkbookWords.Channels.Write(channel) : null;

    private static string? Tick(bool yes) => yes ? "x" : null;
}
