using ClosedXML.Excel;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>Form II.06a/VPCP/KSTT as Thông tư 01/2020/TT-VPCP lays it out, on A4 landscape. Its words are the form's own, whatever the language of the screen.</summary>
internal static class Ii06aWorkbook
{
    private const int Columns = 13;
    private const int FirstHeadRow = 5;
    private const int NumbersRow = 8;
    private static readonly double[] Widths = [5, 34, 10, 10, 12, 10, 10, 9, 9, 9, 10, 9, 9];

    public static byte[] Write(Ii06aReport report)
    {
        using var workbook = new XLWorkbook();
        workbook.Style.Font.SetFontName("Times New Roman").Font.SetFontSize(11);
        var sheet = workbook.AddWorksheet("Biểu II.06a");
        for (var column = 0; column < Columns; column++) sheet.Column(column + 1).Width = Widths[column];
        Heading(sheet, report);
        Head(sheet);
        var last = Body(sheet, report.Table);
        Frame(sheet, last);
        SignOff(sheet, last + 2);
        Paper(sheet, last + 9);
        using var file = new MemoryStream();
        WorkbookFile.Save(workbook, file);
        return file.ToArray();
    }

    private static void Heading(IXLWorksheet sheet, Ii06aReport report)
    {
        var form = Merge(sheet, 1, 1, 3, 2, "");
        form.RichText.AddText("Biểu số II.06a/VPCP/KSTT").SetBold();
        form.RichText.AddText("\nBan hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020").SetItalic();
        var period = report.Request.Period;
        var name = PeriodWords.Name(period);
        Merge(sheet, 1, 3, 1, 10, "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH").Style.Font.SetBold().Font.SetFontSize(13);
        Merge(sheet, 2, 3, 2, 10, "TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH").Style.Font.SetBold().Font.SetFontSize(12);
        Merge(sheet, 3, 3, 3, 10, $"{(name.Length > 0 ? $"Kỳ báo cáo: {name}\n" : "Kỳ báo cáo: ")}({PeriodWords.Dates(period)}){AsOf(report)}").Style.Font.SetItalic();
        var units = Merge(sheet, 1, 11, 3, 13, "");
        units.RichText.AddText("Đơn vị báo cáo: ");
        units.RichText.AddText(report.UnitName).SetBold();
        units.RichText.AddText("\nĐơn vị nhận báo cáo: ……………………");
        foreach (var corner in new[] { form, units }) corner.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        Merge(sheet, 4, 9, 4, 13, "Đơn vị tính: Số hồ sơ TTHC").Style.Font.SetItalic().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        sheet.Row(1).Height = 21;
        sheet.Row(2).Height = 21;
        sheet.Row(3).Height = 48;
    }

    /// <summary>Said only when asked for a moment: then the same words come whenever it is asked again.</summary>
    private static string AsOf(Ii06aReport report) => report.Request.AsOf is { } asOf
        ? $"\nSố liệu tại thời điểm {LocalTime.FromUtc(asOf).ToString("HH:mm 'ngày' dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture)}"
        : "";

    private static void Head(IXLWorksheet sheet)
    {
        const int top = FirstHeadRow, middle = top + 1, bottom = top + 2;
        Merge(sheet, top, 1, bottom, 1, "TT");
        Merge(sheet, top, 2, bottom, 2, "Lĩnh vực, công việc giải quyết theo cấp");
        Merge(sheet, top, 3, top, 6, "Số lượng hồ sơ tiếp nhận");
        Merge(sheet, middle, 3, bottom, 3, "Tổng số");
        Merge(sheet, middle, 4, middle, 5, "Trong kỳ");
        sheet.Cell(bottom, 4).Value = "Trực tuyến";
        sheet.Cell(bottom, 5).Value = "Trực tiếp, dịch vụ bưu chính";
        Merge(sheet, middle, 6, bottom, 6, "Từ kỳ trước");
        Merge(sheet, top, 7, top, 10, "Số lượng hồ sơ đã giải quyết");
        Merge(sheet, top, 11, top, 13, "Số lượng hồ sơ đang giải quyết");
        foreach (var (column, text) in new[] { (7, "Tổng số"), (8, "Trước hạn"), (9, "Đúng hạn"), (10, "Quá hạn"), (11, "Tổng số"), (12, "Trong hạn"), (13, "Quá hạn") })
            Merge(sheet, middle, column, bottom, column, text);
        sheet.Row(bottom).Height = 45;
        sheet.Range(top, 1, bottom, Columns).Style.Font.SetBold();
        for (var column = 1; column <= Columns; column++)
        {
            // As text: Excel reads (4) as minus four.
            sheet.Cell(NumbersRow, column).SetDataType(XLDataType.Text).Value = column switch
            {
                3 => "(3)=(4)+(5)+(6)",
                7 => "(7)=(8)+(9)+(10)",
                11 => "(11)=(12)+(13)",
                _ => $"({column})",
            };
        }
        sheet.Row(NumbersRow).Height = 30;
        sheet.Row(NumbersRow).Style.Font.SetItalic().Font.SetFontSize(9);
        var head = sheet.Range(top, 1, NumbersRow, Columns);
        head.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
    }

    private static int Body(IXLWorksheet sheet, Ii06aTable table)
    {
        var line = NumbersRow;
        foreach (var level in table.Levels)
        {
            Figures(sheet, ++line, LevelNumber(level.Level), LevelName(level.Level), level.Subtotal, bold: true);
            for (var index = 0; index < level.Rows.Count; index++)
                Figures(sheet, ++line, $"{index + 1}", level.Rows[index].Field, level.Rows[index].Figures, bold: false);
        }
        Figures(sheet, ++line, "", "Tổng cộng", table.Total, bold: true);
        sheet.Cell(line, 2).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        return line;
    }

    private static void Figures(IXLWorksheet sheet, int line, string number, string name, Ii06aFigures figures, bool bold)
    {
        sheet.Cell(line, 1).SetDataType(XLDataType.Text).Value = number;
        sheet.Cell(line, 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        sheet.Cell(line, 2).Value = name;
        foreach (var column in Enum.GetValues<Ii06aColumn>())
        {
            sheet.Cell(line, (int)column).Value = figures[column];
            sheet.Cell(line, (int)column).Style.NumberFormat.SetFormat("#,##0");
        }
        var row = sheet.Range(line, 1, line, Columns).Style;
        row.Font.SetBold(bold).Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        if (bold) row.Fill.SetBackgroundColor(XLColor.FromArgb(0xF2, 0xF2, 0xF2));
        sheet.Cell(line, 2).Style.Alignment.SetWrapText();
        // Rows do not grow by themselves where nobody opens them in Excel.
        sheet.Row(line).Height = 16.5 * Math.Max(1, Math.Ceiling(name.Length / 44.0));
    }

    private static string LevelNumber(UnitLevel level) => level switch { UnitLevel.Province => "I", UnitLevel.District => "II", _ => "III" };

    private static string LevelName(UnitLevel level) => level switch
    {
        UnitLevel.Province => "Cấp tỉnh (sở, ban, ngành)",
        UnitLevel.District => "Cấp huyện (đến ngày 30/6/2025)",
        _ => "Cấp xã",
    };

    private static void Frame(IXLWorksheet sheet, int last)
    {
        var border = sheet.Range(FirstHeadRow, 1, last, Columns).Style.Border;
        border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
    }

    private static void SignOff(IXLWorksheet sheet, int line)
    {
        Merge(sheet, line, 8, line, 13, "……………, ngày …… tháng …… năm ………").Style.Font.SetItalic();
        Merge(sheet, line + 1, 1, line + 1, 5, "NGƯỜI LẬP BIỂU").Style.Font.SetBold();
        Merge(sheet, line + 1, 8, line + 1, 13, "THỦ TRƯỞNG ĐƠN VỊ").Style.Font.SetBold();
        Merge(sheet, line + 2, 1, line + 2, 5, "(Ký, ghi rõ họ tên)").Style.Font.SetItalic();
        Merge(sheet, line + 2, 8, line + 2, 13, "(Ký, ghi rõ họ tên, đóng dấu)").Style.Font.SetItalic();
    }

    private static void Paper(IXLWorksheet sheet, int last)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.Margins.SetTop(0.6).SetBottom(0.6).SetLeft(0.5).SetRight(0.5).SetHeader(0.3).SetFooter(0.3);
        page.CenterHorizontally = true;
        page.SetRowsToRepeatAtTop(FirstHeadRow, NumbersRow);
        page.PrintAreas.Add(1, 1, last, Columns);
        page.Footer.Right.AddText("&\"Times New Roman,Regular\"&9Trang &P/&N");
        sheet.SheetView.FreezeRows(NumbersRow);
    }

    private static IXLCell Merge(IXLWorksheet sheet, int top, int left, int bottom, int right, string text)
    {
        var range = sheet.Range(top, left, bottom, right).Merge();
        range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        if (text.Length > 0) range.FirstCell().Value = text;
        return range.FirstCell();
    }
}
