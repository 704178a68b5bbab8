using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws a list that two people sign, on A4 across; the head of the table is on every page.</summary>
internal static class ListForm
{
    private const float Body = 10;

    public static void Compose(Document document, ListSheet sheet)
    {
        var look = new FormLook(PaperSize.A4, 11.5f);
        var pages = new PageSequence(297.Mm(), 210.Mm(), Body)
            .Margin(15.Mm(), 15.Mm(), 12.Mm(), 15.Mm())
            .Footer((slot, number, total) => slot.Text().FontSize(look.Small).Italic($"{sheet.Heading}, {sheet.Letterhead.Number} – trang {number}/{total}").AlignRight());
        document.Add(pages);
        pages.Content().Column(column =>
        {
            column.Spacing(3);
            column.Item().Row(row =>
            {
                row.RelativeItem().Office(look, sheet.Letterhead);
                row.RelativeItem().Column(right =>
                {
                    right.Item().Motto(look);
                    right.Item().Padding(top: look.Gap).Text().Italic(sheet.Letterhead.PlaceAndDate).AlignCenter();
                });
            });
            column.Item().Padding(top: 8).Text().FontSize(14).Bold(sheet.Heading.ToUpper(Vietnamese.Culture)).AlignCenter();
            foreach (var line in sheet.About) column.Item().Text(line).AlignCenter();
            column.Item().Padding(top: 4).Table(table => Fill(table, sheet));
            column.Item().Text().Bold(sheet.Total);
            column.Item().ShowEntire().Padding(top: look.Gap * 3).Signatures(look, new(sheet.Giver, "(Ký, ghi rõ họ tên)", sheet.GiverName), new(sheet.Taker, "(Ký, ghi rõ họ tên)", ""));
        });
    }

    private static void Fill(Table table, ListSheet sheet)
    {
        table.CellPadding(2);
        foreach (var (index, column) in sheet.Columns.Index())
        {
            table.Relative(column.Weight);
            table.Header(0, index).Text().Bold(column.Heading).AlignCenter();
        }
        foreach (var row in sheet.Rows)
        {
            var cells = table.Row();
            for (var index = 0; index < sheet.Columns.Count; index++)
            {
                var text = cells[index].Text(row[index]);
                if (sheet.Columns[index].Centred) text.AlignCenter();
            }
        }
    }
}
