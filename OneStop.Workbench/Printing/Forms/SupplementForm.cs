using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws form 02.</summary>
internal static class SupplementForm
{
    public static void Compose(Document document, SupplementSheet sheet) =>
        document.Add(FormLook.Choices(sheet.Paper).Select(look => Page(look, sheet)).MinBy(pages => pages.Pages)!);

    private static PageSequence Page(FormLook look, SupplementSheet sheet)
    {
        var pages = look.Pages(sheet.Code.Length > 0 ? $"Mã hồ sơ: {sheet.Code}" : sheet.Letterhead.Number);
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
            column.Item().Padding(top: look.Gap, bottom: look.Gap).Row(row => Title(row, look, sheet));
            People(column, sheet);
            column.Item().Padding(top: look.Gap).Text().Bold("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:");
            column.Item().Padding(top: 1, bottom: 1).Table(table => Items(table, look, sheet.Items));
            column.Item().Labelled("Lý do:", sheet.Reason).Justify();
            if (sheet.Until is not null) column.Item().Labelled("Đề nghị hoàn thiện trước:", sheet.Until, bold: true);
            column.Item().Text(sheet.Closing ?? Closing(sheet)).Justify();
            column.Item().ShowEntire().Padding(top: look.Gap * 2).Row(row =>
            {
                row.RelativeItem();
                row.RelativeItem().Signature(look, "Người hướng dẫn", sheet.GuideHint, sheet.GuideName);
            });
        });
        return pages;
    }

    private static void Title(Row row, FormLook look, SupplementSheet sheet)
    {
        if (sheet.Ticket.Length > 0) row.ConstantItem(look.Code).QrCode(sheet.Ticket, look.Code);
        row.RelativeItem().Padding(top: look.Gap).Column(middle =>
        {
            middle.Item().Text().FontSize(look.Body + 1).Bold("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ").AlignCenter();
            if (sheet.Code.Length > 0) middle.Item().Text("Mã hồ sơ: ").Bold(sheet.Code).AlignCenter();
        });
        if (sheet.Ticket.Length > 0) row.ConstantItem(look.Code);
    }

    private static void People(Column column, SupplementSheet sheet)
    {
        column.Item().Labelled("Hồ sơ của:", sheet.Person, bold: true);
        column.Item().Labelled("Nội dung yêu cầu giải quyết:", sheet.Request, bold: true).Justify();
        column.Item().Labelled("Địa chỉ:", sheet.Address);
        column.Item().Row(row =>
        {
            row.Spacing(8);
            row.RelativeItem(4).Labelled("Số điện thoại:", sheet.Phone);
            row.RelativeItem(6).Labelled("Email:", sheet.Email);
        });
    }

    private static void Items(Table table, FormLook look, IReadOnlyList<SupplementItem> items)
    {
        table.Constant(look.Body * 2.4f).Relative().Constant(look.Body * 4).Constant(look.Body * 5.2f).Constant(look.Body * 4).CellPadding(look.Body * 0.2f);
        Head(table.Header(0, 0, rows: 2), "TT");
        Head(table.Header(0, 1, rows: 2), "Giấy tờ, nội dung cần bổ sung, hoàn thiện");
        Head(table.Header(0, 2, columns: 3), "Số lượng");
        Head(table.Header(1, 2), "Bản chính");
        Head(table.Header(1, 3), "Bản chứng thực");
        Head(table.Header(1, 4), "Bản photo");
        for (var index = 0; index < items.Count; index++)
        {
            var (item, cells) = (items[index], table.Row());
            cells[0].Text($"{index + 1}").AlignCenter();
            var said = cells[1].Text(item.Name);
            if (item.What.Length > 0) said.Italic($" – {item.What}");
            cells[2].Text(item.Originals).AlignCenter();
            cells[3].Text(item.Certified).AlignCenter();
            cells[4].Text(item.Copies).AlignCenter();
        }

        void Head(Slot slot, string text) => slot.Text().FontSize(look.Small).Bold(text).AlignCenter();
    }

    private static string Closing(SupplementSheet sheet) => sheet.ContactPhone.Length > 0
        ? $"Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với {sheet.Contact}, số điện thoại {sheet.ContactPhone} để được hướng dẫn./."
        : $"Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với {sheet.Contact} để được hướng dẫn./.";
}
