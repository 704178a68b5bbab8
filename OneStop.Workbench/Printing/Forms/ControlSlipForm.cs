using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws form 06; there are always at least five hops, blank ones to be filled by hand.</summary>
internal static class ControlSlipForm
{
    private const int LeastHops = 5;
    private static readonly ControlHop Blank = new("", "", "…… giờ …… phút, ngày …… tháng …… năm ………", "", "", "", "");

    public static void Compose(Document document, ControlSlipSheet sheet) =>
        document.Add(FormLook.Choices(sheet.Paper).Select(look => Slip(look, sheet)).MinBy(slip => slip.Pages)!);

    private static PageSequence Slip(FormLook look, ControlSlipSheet sheet)
    {
        var pages = look.Pages($"Mã hồ sơ: {sheet.Code}");
        pages.Content().Column(column =>
        {
            column.Spacing(look.Gap);
            column.Item().Row(row =>
            {
                row.Spacing(6);
                row.RelativeItem(look.OfficeShare).Office(look, sheet.Letterhead);
                row.RelativeItem(100 - look.OfficeShare).Motto(look);
            });
            column.Item().Padding(bottom: look.Gap).Row(row => Title(row, look, sheet));
            column.Item().Labelled("Kèm theo hồ sơ của:", sheet.Owner, bold: true);
            column.Item().Labelled("Nội dung:", sheet.Request);
            column.Item().Labelled("Ngày nhận:", sheet.Received);
            column.Item().Labelled("Ngày, giờ hẹn trả kết quả:", sheet.Due, bold: true);
            column.Item().Labelled("Cơ quan (bộ phận) giải quyết hồ sơ:", sheet.Handler);
            column.Item().Labelled("Cơ quan phối hợp giải quyết hồ sơ (nếu có):", sheet.Cooperating);
            column.Item().Padding(top: look.Gap).Table(table => Hops(table, look, sheet.Hops));
        });
        return pages;
    }

    private static void Title(Row row, FormLook look, ControlSlipSheet sheet)
    {
        row.Spacing(6);
        row.ConstantItem(look.Code).QrCode(sheet.Code, look.Code);
        row.RelativeItem().Column(middle =>
        {
            middle.Item().Text().FontSize(look.Body + 1).Bold("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ").AlignCenter();
            middle.Item().Text("Mã hồ sơ: ").Bold(sheet.Code).AlignCenter();
            middle.Item().Text().Italic($"(Quyển số: {Or(sheet.Book)}, Số thứ tự: {Or(sheet.BookNumber)})").AlignCenter();
        });
        row.ConstantItem(look.Code);
    }

    private static void Hops(Table table, FormLook look, IReadOnlyList<ControlHop> hops)
    {
        table.Relative(27).Relative(20).Relative(20).Relative(18).Relative(15);
        Head(table.Header(0, 0), "TÊN CƠ QUAN");
        Head(table.Header(0, 1, columns: 2), "THỜI GIAN GIAO, NHẬN HỒ SƠ");
        Head(table.Header(0, 3), "KẾT QUẢ (Trước hạn/đúng hạn/quá hạn)");
        Head(table.Header(0, 4), "GHI CHÚ");
        foreach (var hop in hops.Concat(Enumerable.Repeat(Blank, Math.Max(0, LeastHops - hops.Count))))
        {
            var when = table.Row(1, 2, 1, 1);
            when[0].Text($"1. Giao: {hop.From}");
            when[1].Text().FontSize(look.Small).Span(hop.When).AlignCenter();
            when[2].Text(hop.Result);
            when[3].Text(hop.Note);
            table.WithNext();
            var signed = table.Row();
            signed[0].MinHeight(look.Signature * 0.8f).Text($"2. Nhận: {hop.To}");
            Signed(signed[1], look, "Người giao", hop.GivenBy);
            Signed(signed[2], look, "Người nhận", hop.TakenBy);
        }

        void Head(Slot slot, string text) => slot.Text().FontSize(look.Small).Bold(text).AlignCenter();
    }

    private static void Signed(Slot slot, FormLook look, string title, string name) => slot.Column(column =>
    {
        column.Item().MinHeight(look.Signature * 0.5f).Text().FontSize(look.Small).Bold(title).AlignCenter();
        column.Item().Text().FontSize(look.Small).Span(name).AlignCenter();
    });

    private static string Or(string text) => text.Length > 0 ? text : "……";
}
