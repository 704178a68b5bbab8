using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws one label; long names are cut to the label by smaller letters, never by a second label.</summary>
internal static class LabelForm
{
    private static readonly float[] Sizes = [8.5f, 7.5f, 6.5f, 5.5f];

    public static void Compose(Document document, LabelSheet sheet) =>
        document.Add(Sizes.Select(size => Label(sheet, size)).MinBy(label => label.Pages)!);

    private static PageSequence Label(LabelSheet sheet, float size)
    {
        var page = new PageSequence(70.Mm(), 37.Mm(), size).Margin(3.Mm(), 3.Mm(), 3.Mm(), 3.Mm());
        page.Content().Row(row =>
        {
            row.Spacing(3.Mm());
            row.ConstantItem(20.Mm()).QrCode(sheet.Code, 20.Mm());
            row.RelativeItem().Column(column =>
            {
                column.Spacing(1.5f);
                column.Item().Text().FontSize(size + 0.5f).Bold(sheet.Code);
                column.Item().Text().Bold(sheet.Owner);
                column.Item().Text(sheet.Request);
                column.Item().Text("Hẹn trả: ").Bold(sheet.Due);
            });
        });
        return page;
    }
}
