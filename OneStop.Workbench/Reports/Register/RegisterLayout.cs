using System.Globalization;
using ClosedXML.Excel;

namespace OneStop.Workbench.Reports.Register;

/// <summary>A column: its heading, its width on the sheet in letters, whether its cells are centred, whether they are numbers.</summary>
internal sealed record RegisterCell(string Heading, double Width, bool Centred = false, bool Number = false);

/// <summary>One of the registers: which columns it has, how its sheet looks, and the cells of a line behind its running number.</summary>
internal abstract class RegisterLayout<TLine>(IReadOnlyList<RegisterCell> columns)
{
    /// <summary>The running number first.</summary>
    public IReadOnlyList<RegisterCell> Columns { get; } = columns;

    /// <summary>Where lines begin; a line drawn there by <see cref="Draw"/> is the model for how each cell looks.</summary>
    public abstract int ModelRow { get; }

    /// <summary>What the format allows a sheet, less the head.</summary>
    public int MostLines => 1_048_576 - ModelRow + 1;

    /// <summary>Rows do not grow by themselves where nobody opens them in Excel; a list for machines stays flat.</summary>
    public abstract bool Grows { get; }

    /// <summary>Head, widths and print settings, with the model line.</summary>
    public abstract void Draw(IXLWorksheet sheet);

    public abstract string[] OnSheet(TLine line);

    public abstract string[] InCsv(TLine line);

    protected void DrawModel(IXLWorksheet sheet)
    {
        foreach (var (column, cell) in Columns.Index())
        {
            sheet.Column(column + 1).Width = cell.Width;
            var model = sheet.Cell(ModelRow, column + 1);
            model.Value = "-";
            model.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top)
                .Alignment.SetHorizontal(cell.Centred ? XLAlignmentHorizontalValues.Center : cell.Number ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left);
            if (Grows) model.Style.Alignment.SetWrapText();
            if (cell.Number && column > 0) model.Style.NumberFormat.SetFormat("#,##0");
        }
    }

    protected static void Paper(IXLWorksheet sheet, int firstHead, int lastHead)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.Margins.SetTop(0.6).SetBottom(0.6).SetLeft(0.5).SetRight(0.4).SetHeader(0.3).SetFooter(0.3);
        page.SetRowsToRepeatAtTop(firstHead, lastHead);
        page.Footer.Right.AddText("&\"Times New Roman,Regular\"&9Trang &P/&N");
        sheet.SheetView.FreezeRows(lastHead);
    }

    protected static string Moment(DateTime? local, string format) => local?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
