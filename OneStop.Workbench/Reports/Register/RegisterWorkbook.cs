using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using ClosedXML.Excel;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Workbooks;

namespace OneStop.Workbench.Reports.Register;

/// <summary>What stands above the register's table.</summary>
public sealed record RegisterHeading(string UnitName, ReportRequest Request);

/// <summary>
/// Form 07 (Thông tư 03/2025/TT-VPCP), <i>Sổ theo dõi hồ sơ</i>, on A4 landscape. The library draws heading, styles and print settings with
/// one model line; the lines themselves are streamed in its place, so that a year of a province takes no more memory than a day.
/// </summary>
internal static partial class RegisterWorkbook
{
    private const int ModelRow = 7;

    private const int Often = 1000;

    private static readonly (string Heading, double Width, bool Centred)[] Columns =
    [
        ("TT", 5, true), ("Mã hồ sơ", 14, true), ("Tên thủ tục hành chính", 26, false), ("Số lượng hồ sơ (bộ)", 6, true), ("Tên cá nhân, tổ chức", 18, false),
        ("Địa chỉ, số điện thoại", 22, false), ("Cơ quan chủ trì giải quyết", 15, false), ("Nhận hồ sơ", 10.5, true), ("Hẹn trả kết quả", 10.5, true),
        ("Trả kết quả", 10.5, true), ("Phương thức nhận kết quả", 10, true), ("Ký nhận", 12, false), ("Ghi chú", 14, false),
    ];

    /// <summary>What the format allows a sheet, less the head.</summary>
    public const int MostLines = 1_048_576 - ModelRow + 1;

    public static IReadOnlyList<string> Headings => [.. Columns.Select(column => column.Heading)];

    /// <param name="atMost">No more lines than this will come; a sheet takes <paramref name="lines"/> of them, the next ones go on.</param>
    public static async Task<int> Write(
        RegisterHeading heading, int atMost, IAsyncEnumerable<RegisterLine> register, Stream to, IProgress<int>? progress, CancellationToken cancellation, int lines = MostLines)
    {
        using var workbook = new XLWorkbook();
        workbook.Style.Font.SetFontName("Times New Roman").Font.SetFontSize(10);
        for (var sheet = 0; sheet <= Math.Max(0, atMost - 1) / lines; sheet++) Draw(workbook, heading, sheet);
        var count = 0;
        await using var next = register.GetAsyncEnumerator(cancellation);
        await WorkbookFile.Save(workbook, to, async (number, text, sheet) =>
        {
            var model = ModelLine().Match(text);
            var styles = Style().Matches(model.Value).Select(match => match.Groups["style"].Value).ToArray();
            await sheet.WriteAsync(text.AsMemory(0, model.Index), cancellation);
            for (var row = 0; row < lines && await next.MoveNextAsync(); row++)
            {
                Row(sheet, ModelRow + row, ++count, next.Current, styles);
                if (count % Often == 0) progress?.Report(count);
            }
            await sheet.WriteAsync(text.AsMemory(model.Index + model.Length), cancellation);
        });
        progress?.Report(count);
        return count;
    }

    private static void Draw(XLWorkbook workbook, RegisterHeading heading, int number)
    {
        var sheet = workbook.AddWorksheet(number == 0 ? "Sổ theo dõi" : string.Create(CultureInfo.InvariantCulture, $"Sổ theo dõi ({number + 1})"));
        for (var column = 0; column < Columns.Length; column++) sheet.Column(column + 1).Width = Columns[column].Width;
        Title(sheet, 1, heading.UnitName.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), 12);
        Title(sheet, 2, "SỔ THEO DÕI HỒ SƠ", 14);
        var name = PeriodWords.Name(heading.Request.Period);
        Title(sheet, 3, $"{(name.Length > 0 ? $"{name} – " : "")}{PeriodWords.Dates(heading.Request.Period).ToLower(CultureInfo.GetCultureInfo("vi-VN"))}", 11);
        sheet.Cell(3, 1).Style.Font.SetBold(false).Font.SetItalic();
        Head(sheet);
        for (var column = 1; column <= Columns.Length; column++)
        {
            var cell = sheet.Cell(ModelRow, column);
            cell.Value = "-";
            cell.Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top)
                .Alignment.SetHorizontal(Columns[column - 1].Centred ? XLAlignmentHorizontalValues.Center : XLAlignmentHorizontalValues.Left);
        }
        sheet.Range(4, 1, ModelRow, Columns.Length).Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        Paper(sheet);
    }

    private static void Head(IXLWorksheet sheet)
    {
        sheet.Range(4, 8, 4, 12).Merge().FirstCell().Value = "Nhận và trả kết quả";
        for (var column = 1; column <= Columns.Length; column++)
        {
            if (column is < 8 or > 12) sheet.Range(4, column, 5, column).Merge().FirstCell().Value = Columns[column - 1].Heading;
            else sheet.Cell(5, column).Value = Columns[column - 1].Heading;
            sheet.Cell(6, column).SetDataType(XLDataType.Text).Value = $"({column})";
        }
        sheet.Row(5).Height = 42;
        sheet.Range(4, 1, 6, Columns.Length).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        sheet.Range(4, 1, 5, Columns.Length).Style.Font.SetBold();
        sheet.Range(6, 1, 6, Columns.Length).Style.Font.SetItalic().Font.SetFontSize(9);
    }

    private static void Title(IXLWorksheet sheet, int row, string text, double size)
    {
        var range = sheet.Range(row, 1, row, Columns.Length).Merge();
        range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Font.SetBold().Font.SetFontSize(size);
        range.FirstCell().Value = text;
        sheet.Row(row).Height = size * 1.6;
    }

    private static void Paper(IXLWorksheet sheet)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.Margins.SetTop(0.6).SetBottom(0.6).SetLeft(0.5).SetRight(0.4).SetHeader(0.3).SetFooter(0.3);
        page.SetRowsToRepeatAtTop(4, 6);
        page.Footer.Right.AddText("&\"Times New Roman,Regular\"&9Trang &P/&N");
        sheet.SheetView.FreezeRows(6);
    }

    private static void Row(TextWriter sheet, int row, int count, RegisterLine line, string[] styles)
    {
        string[] values =
        [
            "", line.Number, line.Procedure, line.Sets, line.Person, line.Contact, line.Handler, Moment(line.Received), Moment(line.Due),
            Moment(line.Returned), line.ReturnWay, line.TakenBy, line.Note,
        ];
        // Rows do not grow by themselves where nobody opens them in Excel.
        var high = values.Select((value, column) => Math.Ceiling(value.Length * 0.8 / Columns[column].Width)).Max();
        sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<x:row r=\"{row}\" ht=\"{13.5 * Math.Clamp(high, 1, 12) + 2}\" customHeight=\"1\"><x:c s=\"{styles[0]}\"><x:v>{count}</x:v></x:c>"));
        for (var column = 1; column < values.Length; column++)
            sheet.Write($"<x:c s=\"{styles[column]}\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">{Escape(values[column])}</x:t></x:is></x:c>");
        sheet.Write("</x:row>");
    }

    private static string Moment(DateTime? local) => local?.ToString("HH:mm\ndd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string Escape(string text)
    {
        var safe = text.Any(letter => !XmlConvert.IsXmlChar(letter)) ? new string([.. text.Where(XmlConvert.IsXmlChar)]) : text;
        return new StringBuilder(safe).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();
    }

    [GeneratedRegex("<x:row r=\"7\".*?</x:row>", RegexOptions.CultureInvariant | RegexOptions.Singleline, 5000)]
    private static partial Regex ModelLine();

    [GeneratedRegex("<x:c r=\"[A-Z]+7\" s=\"(?<style>[0-9]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Style();
}
