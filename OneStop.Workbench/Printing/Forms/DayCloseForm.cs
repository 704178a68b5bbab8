using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws the close of a day.</summary>
internal static class DayCloseForm
{
    public static void Compose(Document document, DayCloseSheet sheet)
    {
        var look = FormLook.Of(PaperSize.A4);
        var pages = look.Pages(sheet.Day);
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
            column.Item().Padding(top: look.Body).Text().FontSize(look.Body + 1.5f).Bold(sheet.Heading.ToUpper(Vietnamese.Culture)).AlignCenter();
            column.Item().Padding(bottom: look.Gap).Text().Italic(sheet.Day).AlignCenter();
            column.Item().Table(table => Sums(table, sheet));
            column.Item().Text("Số tiền bằng chữ: ").Span(sheet.TotalWords, italic: true);
            if (sheet.Cancelled.Count > 0) column.Item().Padding(top: look.Gap).Text().Bold("Các khoản đã hủy trong ngày:");
            foreach (var line in sheet.Cancelled) column.Item().Text($"- {line}");
            column.Item().ShowEntire().Padding(top: look.Gap * 3).Signatures(look, new("Người thu tiền", "(Ký, ghi rõ họ tên)", ""), new("Người nhận bàn giao", "(Ký, ghi rõ họ tên)", ""));
        });
    }

    private static void Sums(Table table, DayCloseSheet sheet)
    {
        table.Relative(4).Relative(2.4f).Relative(1.6f).Relative(1.4f).Relative(2.4f);
        string[] headings = ["Người thu", "Hình thức", "Loại", "Số khoản", "Số tiền (đồng)"];
        for (var column = 0; column < headings.Length; column++) table.Header(0, column).Text().Bold(headings[column]).AlignCenter();
        foreach (var sum in sheet.Sums)
        {
            var cells = table.Row();
            cells[0].Text(sum.Staff);
            cells[1].Text(sum.Way);
            cells[2].Text(sum.Kind);
            cells[3].Text(sum.Count).AlignCenter();
            cells[4].Text(sum.Amount).AlignRight();
        }
        var total = table.Row(4, 1);
        total[0].Text().Bold("Tổng cộng").AlignCenter();
        total[1].Text().Bold(sheet.Total).AlignRight();
    }
}
