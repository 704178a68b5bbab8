using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws the half page "why this date".</summary>
internal static class WhyForm
{
    public static void Compose(Document document, WhySheet sheet)
    {
        var look = FormLook.Of(sheet.Paper);
        var pages = look.Pages(sheet.Title);
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
            column.Item().Padding(top: look.Body, bottom: look.Gap).Text().FontSize(look.Body + 1.5f).Bold(sheet.Heading).AlignCenter();
            foreach (var (label, value) in sheet.About) column.Item().Labelled(label, value);
            column.Item().Padding(top: look.Gap, bottom: look.Gap).Text().FontSize(look.Body + 1).Span($"{sheet.PromiseLabel} ").Bold(sheet.Promise);
            for (var step = 0; step < sheet.Steps.Count; step++) Step(column, look, step + 1, sheet.Steps[step]);
        });
    }

    private static void Step(Column column, FormLook look, int number, string sentence) => column.Item().Row(row =>
    {
        row.ConstantItem(look.Body * 2).Text($"{number}.");
        row.RelativeItem().Text(sentence);
    });
}
