using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws a page in big letters. Fewer things stand in bigger letters; nobody has to turn the page where it can be helped.</summary>
internal static class LargeTypeForm
{
    private static readonly float[] Sizes = [26, 24, 22, 20, 18];

    public static void Compose(Document document, LargeTypeSheet sheet) =>
        document.Add(Sizes.Select(size => Page(size, sheet)).MinBy(pages => pages.Pages)!);

    private static PageSequence Page(float size, LargeTypeSheet sheet)
    {
        var look = new FormLook(PaperSize.A4, size);
        var pages = new PageSequence(look.Width, look.Height, size)
            .Margin(look.Margin, look.Margin, look.Margin, look.Margin)
            .Footer((slot, number, total) =>
            {
                if (total > 1) slot.Text().FontSize(14).Span($"trang {number}/{total}").AlignRight();
            });
        pages.Content().Column(column =>
        {
            column.Spacing(size * 0.5f);
            column.Item().Row(row => Head(row, size, sheet));
            column.Item().Line(1.5f);
            for (var index = 0; index < sheet.Items.Count; index++) Item(column, size, index + 1, sheet.Items[index]);
            column.Item().Line(1.5f);
            foreach (var sentence in sheet.Advice) column.Item().Text(sentence);
        });
        return pages;
    }

    private static void Head(Row row, float size, LargeTypeSheet sheet)
    {
        row.Spacing(size * 0.5f);
        row.RelativeItem().Column(words =>
        {
            words.Item().Text().FontSize(size * 1.3f).Bold(sheet.Heading.ToUpper(Vietnamese.Culture));
            words.Item().Text().Bold(sheet.Person);
            words.Item().Text().FontSize(size * 0.8f).Span(sheet.Request);
            if (sheet.Number.Length > 0) words.Item().Text().FontSize(size * 0.6f).Span(sheet.Number);
        });
        if (sheet.Ticket.Length > 0) row.ConstantItem(size * 3.6f).QrCode(sheet.Ticket, size * 3.6f);
    }

    private static void Item(Column column, float size, int number, LargeTypeItem item) => column.Item().ShowEntire().Row(row =>
    {
        row.Spacing(size * 0.4f);
        row.ConstantItem(size * 1.1f).Padding(top: size * 0.1f).Border(1.5f).MinHeight(size * 1.1f).Text();
        row.ConstantItem(size * 1.4f).Text().Bold($"{number}.");
        row.RelativeItem().Column(words =>
        {
            words.Item().Text().Bold(item.Name);
            if (item.How.Length > 0) words.Item().Text().FontSize(size * 0.8f).Span(item.How);
        });
    });
}
