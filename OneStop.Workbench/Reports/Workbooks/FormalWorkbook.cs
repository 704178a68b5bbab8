using ClosedXML.Excel;

namespace OneStop.Workbench.Reports.Workbooks;

/// <summary>Draws a formal table on A4 landscape: heads repeat on every page, pages are numbered, the last one is signed.</summary>
internal static class FormalWorkbook
{
    private const int FirstHeadRow = 5;

    public static byte[] Write(FormalSheet formal)
    {
        using var workbook = new XLWorkbook();
        workbook.Style.Font.SetFontName("Times New Roman").Font.SetFontSize(11);
        var sheet = workbook.AddWorksheet(formal.Name);
        for (var column = 0; column < formal.Columns.Count; column++) sheet.Column(column + 1).Width = formal.Columns[column].Width;
        Heading(sheet, formal);
        var numbers = FormalHead.Draw(sheet, formal.Columns, FirstHeadRow);
        var last = Body(sheet, formal, numbers + 1);
        sheet.Range(FirstHeadRow, 1, last, formal.Columns.Count).Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        var end = SignOff(sheet, formal, Notes(sheet, formal, last + 1) + 1);
        Paper(sheet, formal.Columns.Count, numbers, end);
        using var file = new MemoryStream();
        WorkbookFile.Save(workbook, file);
        return file.ToArray();
    }

    internal static IXLCell Merge(IXLWorksheet sheet, int top, int left, int bottom, int right, string text)
    {
        var range = sheet.Range(top, left, bottom, right).Merge();
        range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        if (text.Length > 0) range.FirstCell().Value = text;
        return range.FirstCell();
    }

    private static void Heading(IXLWorksheet sheet, FormalSheet formal)
    {
        var last = formal.Columns.Count;
        var (left, right) = Corners(formal.Columns);
        var form = Merge(sheet, 1, 1, 3, left, "");
        form.RichText.AddText(formal.Number).SetBold();
        // Tables of the house rest on no act that could have issued them.
        var issued = formal.LegalBasis.Contains("số", StringComparison.Ordinal) ? $"Ban hành theo {formal.LegalBasis}" : formal.LegalBasis;
        form.RichText.AddText($"\n{issued}").SetItalic();
        Merge(sheet, 1, left + 1, 1, right - 1, formal.Title[0]).Style.Font.SetBold().Font.SetFontSize(13);
        Merge(sheet, 2, left + 1, 2, right - 1, string.Join(' ', formal.Title.Skip(1))).Style.Font.SetBold().Font.SetFontSize(12);
        Merge(sheet, 3, left + 1, 3, right - 1, formal.Period).Style.Font.SetItalic();
        var units = Merge(sheet, 1, right, 3, last, "");
        units.RichText.AddText("Đơn vị báo cáo: ");
        units.RichText.AddText(formal.UnitName).SetBold();
        units.RichText.AddText("\nĐơn vị nhận báo cáo: ……………………");
        foreach (var corner in new[] { form, units }) corner.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        Merge(sheet, 4, Math.Max(1, last - 4), 4, last, $"Đơn vị tính: {formal.CountedIn}").Style.Font.SetItalic().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        var middle = formal.Columns.Skip(left).Take(right - 1 - left).Sum(column => column.Width);
        sheet.Row(1).Height = 19 * Lines(formal.Title[0], middle * 0.72);
        sheet.Row(2).Height = 18 * Math.Max(1, Lines(string.Join(' ', formal.Title.Skip(1)), middle * 0.76));
        sheet.Row(3).Height = 48;
    }

    /// <summary>The corners take about a fifth of the width each, whatever the columns are.</summary>
    private static (int Left, int Right) Corners(IReadOnlyList<FormalColumn> columns)
    {
        var whole = columns.Sum(column => column.Width);
        var (left, width) = (0, 0.0);
        while (left < columns.Count - 2 && width < whole * 0.2) width += columns[left++].Width;
        var right = columns.Count;
        for (width = columns[^1].Width; right > left + 2 && width < whole * 0.2; width += columns[right - 1].Width) right--;
        return (left, Math.Max(right, left + 2));
    }

    private static int Body(IXLWorksheet sheet, FormalSheet formal, int first)
    {
        var row = first;
        foreach (var line in formal.Lines(first))
        {
            for (var place = 0; place < line.Cells.Count; place++) Put(sheet.Cell(row, place + 1), line.Cells[place], formal.Columns[place]);
            var style = sheet.Range(row, 1, row, formal.Columns.Count).Style;
            style.Font.SetBold(line.Strong).Alignment.SetVertical(XLAlignmentVerticalValues.Center);
            if (line.Strong) style.Fill.SetBackgroundColor(XLColor.FromArgb(0xF2, 0xF2, 0xF2));
            // Rows do not grow by themselves where nobody opens them in Excel.
            sheet.Row(row++).Height = 2 + 14.5 * line.Cells.Select((cell, place) => cell is string text && !(formal.Columns[place].Centred && text.Length <= 8) ? Lines(text, formal.Columns[place].Width) : 1).Max();
        }
        return Math.Max(row - 1, first - 1);
    }

    private static void Put(IXLCell cell, object? value, FormalColumn column)
    {
        if (column.Centred) cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        if (column.Format is { } format && value is not string) cell.Style.NumberFormat.SetFormat(format);
        switch (value)
        {
            case SheetFormula formula: cell.FormulaA1 = formula.Text; break;
            case SheetNumber number:
                cell.Value = number.Value;
                cell.Style.NumberFormat.SetFormat(number.Format);
                break;
            case string text:
                // As text: Excel reads (4) as minus four, and dates in the order of its own language.
                cell.SetValue(text);
                cell.DataType = XLDataType.Text;
                // A long ordinal (XXXVIII) keeps its one line in its narrow column.
                if (column.Centred && text.Length <= 8) cell.Style.Alignment.SetShrinkToFit();
                else cell.Style.Alignment.SetWrapText();
                break;
            case not null: cell.Value = value; break;
        }
    }

    private static int Notes(IXLWorksheet sheet, FormalSheet formal, int row)
    {
        foreach (var note in formal.Notes)
        {
            var cell = Merge(sheet, row, 1, row, formal.Columns.Count, note);
            cell.Style.Font.SetItalic().Font.SetFontSize(9).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
            sheet.Row(row++).Height = 12.5 * Lines(note, formal.Columns.Sum(column => column.Width) * 1.15);
        }
        return row;
    }

    private static int SignOff(IXLWorksheet sheet, FormalSheet formal, int line)
    {
        var (columns, signers) = (formal.Columns.Count, formal.Signatures.Count);
        for (var place = 0; place < signers; place++)
        {
            var (left, right) = (columns * place / signers + 1, columns * (place + 1) / signers);
            if (place == signers - 1) Merge(sheet, line, left, line, right, "……………, ngày …… tháng …… năm ………").Style.Font.SetItalic();
            Merge(sheet, line + 1, left, line + 1, right, formal.Signatures[place]).Style.Font.SetBold();
            Merge(sheet, line + 2, left, line + 2, right, place == signers - 1 ? "(Ký, ghi rõ họ tên, đóng dấu)" : "(Ký, ghi rõ họ tên)").Style.Font.SetItalic();
        }
        return line + 7;
    }

    private static void Paper(IXLWorksheet sheet, int columns, int numbers, int last)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.Margins.SetTop(0.6).SetBottom(0.6).SetLeft(0.5).SetRight(0.5).SetHeader(0.3).SetFooter(0.3);
        page.CenterHorizontally = true;
        page.SetRowsToRepeatAtTop(FirstHeadRow, numbers);
        page.PrintAreas.Add(1, 1, last, columns);
        page.Footer.Right.AddText("&\"Times New Roman,Regular\"&9Trang &P/&N");
        sheet.SheetView.FreezeRows(numbers);
    }

    private static double Lines(string text, double width) => text.Split('\n').Sum(part => Math.Max(1, Math.Ceiling(part.Length / Math.Max(4, width * 1.25))));
}
