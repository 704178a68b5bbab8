using ClosedXML.Excel;
using OneStop.Workbench.Dossiers.Import;

namespace OneStop.Workbench.Reports.Register;

/// <summary>The register file: every column that another office, or <c>dossiers import</c>, takes in again, behind a running number.</summary>
internal sealed class RegisterFileLayout() : RegisterLayout<RegisterEntry>([new("TT", 8, Centred: true, Number: true), .. RegisterWriter.Header.Zip(Widths, (heading, width) => new RegisterCell(heading, width, Number: heading == Fee))])
{
    private static readonly string Fee = RegisterColumns.NameOf(RegisterColumn.Fee);

    public override int ModelRow => 2;

    public override bool Grows => false;

    private static IEnumerable<double> Widths => [22, 11, 14, 16, 27, 14, 34, 12, 15, 15, 15, 15, 15, 13, 15, 15, 10, 13, 11];

    public override void Draw(IXLWorksheet sheet)
    {
        foreach (var (column, cell) in Columns.Index()) sheet.Cell(1, column + 1).Value = cell.Heading;
        sheet.Row(1).Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        DrawModel(sheet);
        sheet.Range(1, 1, 1, Columns.Count).Style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Fill.SetBackgroundColor(XLColor.FromHtml("#EEF1F4"));
        Paper(sheet, firstHead: 1, lastHead: 1);
        // Twenty columns are for a screen; on A4 nobody could read them.
        sheet.PageSetup.PaperSize = XLPaperSize.A3Paper;
    }

    public override string[] OnSheet(RegisterEntry line) => RegisterWriter.Cells(line);

    public override string[] InCsv(RegisterEntry line) => RegisterWriter.Cells(line);
}
