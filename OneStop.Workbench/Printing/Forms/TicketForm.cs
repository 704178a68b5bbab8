using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws one ticket on a label.</summary>
internal static class TicketForm
{
    private static readonly float[] Sizes = [8f, 7f, 6f, 5f];

    public static void Compose(Document document, TicketSheet sheet) =>
        document.Add(Sizes.Select(size => Ticket(sheet, size)).MinBy(ticket => ticket.Pages)!);

    private static PageSequence Ticket(TicketSheet sheet, float size)
    {
        var page = new PageSequence(70.Mm(), 37.Mm(), size).Margin(3.Mm(), 3.Mm(), 3.Mm(), 3.Mm());
        page.Content().Row(row =>
        {
            row.Spacing(3.Mm());
            row.ConstantItem(24.Mm()).QrCode(sheet.Ticket, 24.Mm());
            row.RelativeItem().Column(column =>
            {
                column.Spacing(1.5f);
                column.Item().Text().FontSize(size + 2).Bold(sheet.Ticket);
                column.Item().Text(sheet.Place);
                if (sheet.Request.Length > 0) column.Item().Text().Bold(sheet.Request);
                column.Item().Text(sheet.At);
                column.Item().Text().Italic("Quay lại quầy, xin đưa phiếu này.");
            });
        });
        return page;
    }
}
