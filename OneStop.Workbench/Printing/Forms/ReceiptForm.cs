using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws form 01 in the order of Thông tư 03/2025/TT-VPCP.</summary>
internal static class ReceiptForm
{
    private const string First = "Liên 1: Lưu";

    public static void Compose(Document document, ReceiptSheet sheet)
    {
        var look = FormLook.Choices(sheet.Paper).MinBy(look => Copy(look, sheet, First).Pages)!;
        document.Add(Copy(look, sheet, First));
        document.Add(Copy(look, sheet, "Liên 2: Giao người nộp"));
    }

    private static PageSequence Copy(FormLook look, ReceiptSheet sheet, string copy)
    {
        var pages = look.Pages($"Mã hồ sơ: {sheet.Code} – {copy}");
        pages.Content().Column(column =>
        {
            column.Spacing(look.Gap);
            column.Item().Row(row => Head(row, look, sheet));
            column.Item().Padding(bottom: look.Gap).Row(row => Title(row, look, sheet, copy));
            People(column, sheet);
            column.Item().Text().Bold("1. ").Span("Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:");
            column.Item().Padding(top: 1, bottom: 1).Table(table =>
            {
                if (sheet.Certified is { } certified) ReceiptTable.Fill(table, look, certified);
                else ReceiptTable.Fill(table, look, sheet.Papers);
            });
            if (sheet.CertifiedBy is { } signer) column.Item().Labelled("Người ký chứng thực:", signer);
            Terms(column, sheet);
            Notes(column, look, sheet);
            column.Item().ShowEntire().Padding(top: look.Gap * 2).Signatures(look,
            [
                new("Người nộp hồ sơ", sheet.SubmitterHint, sheet.SubmitterName),
                .. sheet.Witness is { } witness ? [new("Người làm chứng", "(Ký và ghi rõ họ tên)", witness)] : Array.Empty<Signer>(),
                new("Người tiếp nhận hồ sơ", sheet.ReceiverHint, sheet.ReceiverName),
            ]);
        });
        return pages;
    }

    private static void Head(Row row, FormLook look, ReceiptSheet sheet)
    {
        row.Spacing(6);
        row.RelativeItem(look.OfficeShare).Office(look, sheet.Letterhead);
        row.RelativeItem(100 - look.OfficeShare).Column(right =>
        {
            right.Item().Motto(look);
            right.Item().Padding(top: look.Gap).Text().Italic(sheet.Letterhead.PlaceAndDate).AlignCenter();
        });
    }

    /// <summary>The code stands beside the title, with as much empty on the other side: the title stays in the middle.</summary>
    private static void Title(Row row, FormLook look, ReceiptSheet sheet, string copy)
    {
        row.ConstantItem(look.Code).QrCode(sheet.Mark ?? sheet.Code, look.Code);
        row.RelativeItem().Padding(top: look.Gap).Column(middle =>
        {
            middle.Item().Text().FontSize(look.Body + 1).Bold("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ").AlignCenter();
            middle.Item().Text("Mã hồ sơ: ").Bold(sheet.Code).AlignCenter();
            middle.Item().Text().Italic($"({copy})").AlignCenter();
            if (sheet.Version is not null) middle.Item().Text().FontSize(look.Small).Italic(sheet.Version).AlignCenter();
        });
        row.ConstantItem(look.Code);
    }

    private static void People(Column column, ReceiptSheet sheet)
    {
        column.Item().Labelled("Bộ phận tiếp nhận và trả kết quả:", sheet.Desk);
        column.Item().Labelled("Tiếp nhận hồ sơ của:", sheet.Submitter, bold: true);
        column.Item().Labelled("Địa chỉ:", sheet.Address);
        column.Item().Row(row =>
        {
            row.Spacing(8);
            row.RelativeItem(4).Labelled("Số điện thoại:", sheet.Phone);
            row.RelativeItem(6).Labelled("Email:", sheet.Email);
        });
        if (sheet.Identity is not null) column.Item().Text(sheet.Identity);
        if (sheet.Owner is not null)
        {
            column.Item().Labelled("Chủ hồ sơ:", sheet.Owner, bold: true);
            if (sheet.Authority is not null) column.Item().Labelled("Nộp thay theo:", sheet.Authority);
            if (sheet.OwnerAddress is not null) column.Item().Labelled("Địa chỉ chủ hồ sơ:", sheet.OwnerAddress);
        }
        column.Item().Labelled("Nội dung yêu cầu giải quyết:", sheet.Request, bold: true).Justify();
    }

    private static void Terms(Column column, ReceiptSheet sheet)
    {
        var number = 1;
        Item("Số lượng hồ sơ:", $"{sheet.Sets} (bộ)");
        if (sheet.TimeLimit is not null) Item("Thời gian giải quyết hồ sơ theo quy định là:", sheet.TimeLimit);
        Item("Thời gian nhận hồ sơ:", sheet.Received);
        Item("Thời gian trả kết quả giải quyết hồ sơ:", sheet.Due, bold: true);
        Item("Đăng ký nhận kết quả tại:", sheet.ReturnAt);
        Item("Phí, lệ phí (nếu có):", sheet.Fee);
        column.Item().Row(row =>
        {
            row.Spacing(8);
            row.RelativeItem(6).Labelled("Vào Sổ theo dõi hồ sơ, Quyển số:", sheet.Book);
            row.RelativeItem(4).Labelled("Số thứ tự:", sheet.BookNumber);
        });

        void Item(string label, string value, bool bold = false) => column.Item().Text().Bold($"{++number}. ").Span(label)
            .Span(value.Length > 0 ? $" {value}" : "", bold).Leader(value.Length == 0);
    }

    private static void Notes(Column column, FormLook look, ReceiptSheet sheet)
    {
        column.Item().ShowEntire().Column(notes =>
        {
            notes.Item().Text().FontSize(look.Small).Bold("Ghi chú:");
            foreach (var note in sheet.Notes)
                notes.Item().Text().FontSize(look.Small).Italic($"- {note}").Justify();
        });
    }
}
