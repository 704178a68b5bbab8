using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws the slip about fees collected.</summary>
internal static class FeeSlipForm
{
    public static void Compose(Document document, FeeSlipSheet sheet)
    {
        var look = FormLook.Of(sheet.Paper);
        var pages = look.Pages($"Mã hồ sơ: {sheet.Code}");
        document.Add(pages);
        pages.Content().Column(column =>
        {
            column.Spacing(look.Gap);
            column.Item().Row(row =>
            {
                row.Spacing(6);
                row.RelativeItem(look.OfficeShare).Office(look, sheet.Letterhead);
                row.RelativeItem(100 - look.OfficeShare).Column(right =>
                {
                    right.Item().Motto(look);
                    right.Item().Padding(top: look.Gap).Text().Italic(sheet.Letterhead.PlaceAndDate).AlignCenter();
                });
            });
            column.Item().Padding(top: look.Body).Text().FontSize(look.Body + 1.5f).Bold("PHIẾU THU PHÍ, LỆ PHÍ").AlignCenter();
            column.Item().Padding(bottom: look.Gap).Text().Italic("(Không thay thế biên lai điện tử)").AlignCenter();
            column.Item().Text("Mã hồ sơ: ").Bold(sheet.Code);
            column.Item().Labelled("Người nộp:", sheet.Payer, bold: true);
            column.Item().Labelled("Địa chỉ:", sheet.Address);
            column.Item().Labelled("Thủ tục:", sheet.Request);
            column.Item().Padding(top: look.Gap).Table(table => Lines(table, look, sheet));
            column.Item().Text("Số tiền bằng chữ: ").Span(sheet.TotalWords, italic: true);
            column.Item().Labelled("Hình thức thanh toán:", sheet.Payment);
            column.Item().ShowEntire().Padding(top: look.Gap * 2).Signatures(look, new("Người nộp tiền", "(Ký, ghi rõ họ tên)", ""), new("Người thu tiền", "(Ký, ghi rõ họ tên)", sheet.CashierName));
        });
    }

    private static void Lines(Table table, FormLook look, FeeSlipSheet sheet)
    {
        table.Constant(look.Body * 2.4f).Relative(5).Relative(1.6f).Relative(2.2f).Relative(3);
        string[] headings = ["TT", "Nội dung thu", "Loại", "Số tiền (đồng)", "Ghi chú"];
        for (var column = 0; column < headings.Length; column++)
            table.Header(0, column).Text().FontSize(look.Small).Bold(headings[column]).AlignCenter();
        for (var index = 0; index < sheet.Lines.Count; index++)
        {
            var cells = table.Row();
            cells[0].Text($"{index + 1}").AlignCenter();
            cells[1].Text(sheet.Lines[index].Name);
            cells[2].Text(sheet.Lines[index].Kind).AlignCenter();
            cells[3].Text(sheet.Lines[index].Amount).AlignRight();
            cells[4].Text().FontSize(look.Small).Span(sheet.Lines[index].Note);
        }
        var total = table.Row(3, 1, 1);
        total[0].Text().Bold("Tổng cộng").AlignCenter();
        total[1].Text().Bold(sheet.Total).AlignRight();
    }
}
