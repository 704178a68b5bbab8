using System.Globalization;
using ClosedXML.Excel;

namespace OneStop.Workbench.Reports.Register;

/// <summary>Form 07 (Thông tư 03/2025/TT-VPCP), <i>Sổ theo dõi hồ sơ</i>, on A4 landscape.</summary>
internal sealed class Form07Layout(string unitName, ReportRequest request) : RegisterLayout<RegisterLine>(
[
    new("TT", 5, Centred: true, Number: true), new("Mã hồ sơ", 19.5, Centred: true), new("Tên thủ tục hành chính", 26), new("Số lượng hồ sơ (bộ)", 6, Centred: true),
    new("Tên cá nhân, tổ chức", 18), new("Địa chỉ, số điện thoại", 21), new("Cơ quan chủ trì giải quyết", 15), new("Nhận hồ sơ", 10.5, Centred: true),
    new("Hẹn trả kết quả", 10.5, Centred: true), new("Trả kết quả", 10.5, Centred: true), new("Phương thức nhận kết quả", 10, Centred: true), new("Ký nhận", 12), new("Ghi chú", 14),
])
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public override int ModelRow => 7;

    public override bool Grows => true;

    public override void Draw(IXLWorksheet sheet)
    {
        Title(sheet, 1, unitName.ToUpper(Vietnamese), 12);
        Title(sheet, 2, "SỔ THEO DÕI HỒ SƠ", 14);
        var name = PeriodWords.Name(request.Period);
        Title(sheet, 3, $"{(name.Length > 0 ? $"{name} – " : "")}{PeriodWords.Dates(request.Period).ToLower(Vietnamese)}", 11);
        sheet.Cell(3, 1).Style.Font.SetBold(false).Font.SetItalic();
        Head(sheet);
        DrawModel(sheet);
        sheet.Range(4, 1, ModelRow, Columns.Count).Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        Paper(sheet, firstHead: 4, lastHead: 6);
    }

    public override string[] OnSheet(RegisterLine line) => Cells(line, "HH:mm\ndd'/'MM'/'yyyy");

    public override string[] InCsv(RegisterLine line) => Cells(line, "yyyy-MM-dd HH:mm");

    private static string[] Cells(RegisterLine line, string moment) =>
    [
        line.Number, line.Procedure, line.Sets, line.Person, line.Contact, line.Handler, Moment(line.Received, moment), Moment(line.Due, moment),
        Moment(line.Returned, moment), line.ReturnWay, line.TakenBy, line.Note,
    ];

    private void Head(IXLWorksheet sheet)
    {
        sheet.Range(4, 8, 4, 12).Merge().FirstCell().Value = "Nhận và trả kết quả";
        for (var column = 1; column <= Columns.Count; column++)
        {
            if (column is < 8 or > 12) sheet.Range(4, column, 5, column).Merge().FirstCell().Value = Columns[column - 1].Heading;
            else sheet.Cell(5, column).Value = Columns[column - 1].Heading;
            sheet.Cell(6, column).SetDataType(XLDataType.Text).Value = $"({column})";
        }
        sheet.Row(5).Height = 42;
        sheet.Range(4, 1, 6, Columns.Count).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        sheet.Range(4, 1, 5, Columns.Count).Style.Font.SetBold();
        sheet.Range(6, 1, 6, Columns.Count).Style.Font.SetItalic().Font.SetFontSize(9);
    }

    private void Title(IXLWorksheet sheet, int row, string text, double size)
    {
        var range = sheet.Range(row, 1, row, Columns.Count).Merge();
        range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Font.SetBold().Font.SetFontSize(size);
        range.FirstCell().Value = text;
        sheet.Row(row).Height = size * 1.6;
    }
}
