using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws form 05.</summary>
internal static class StopNoticeForm
{
    public static void Compose(Document document, StopNoticeSheet sheet) =>
        document.Add(FormLook.Choices(sheet.Paper).Select(look => Page(look, sheet)).MinBy(pages => pages.Pages)!);

    private static PageSequence Page(FormLook look, StopNoticeSheet sheet)
    {
        var pages = look.Pages($"Mã hồ sơ: {sheet.Code}");
        pages.Content().Column(column =>
        {
            column.Spacing(look.Gap * 1.4f);
            column.Item().LetterTop(look, sheet.Letterhead);
            column.Item().LetterTitle(look, sheet.Code, "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ");
            column.Item().Text("Kính gửi: ").Bold(sheet.Person).AlignCenter();
            if (sheet.Address.Length > 0) column.Item().Text($"(Địa chỉ: {sheet.Address})").AlignCenter();
            column.Item().Padding(top: look.Gap).Text($"{sheet.Desk} đã tiếp nhận hồ sơ mã số ").Bold(sheet.Code).Span($" ({sheet.Request}), nhận lúc {sheet.Received}.").Justify();
            column.Item().Text().Bold("Căn cứ: ").Span(sheet.Reason).Justify();
            column.Item().Text($"{sheet.Desk} thông báo dừng giải quyết hồ sơ nêu trên từ {sheet.From}.").Justify();
            column.Item().Text(sheet.Handling.Length > 0 ? "Xử lý giấy tờ, phí, lệ phí đã nộp: " : "Xử lý giấy tờ, phí, lệ phí đã nộp:").Span(sheet.Handling).Leader(sheet.Handling.Length == 0);
            column.Item().Text(sheet.Again ?? "Khi có yêu cầu trở lại, ông (bà) nộp hồ sơ mới theo quy định./.").Justify();
            column.Item().ShowEntire().Padding(top: look.Gap * 2).Row(row =>
            {
                row.RelativeItem().Column(left =>
                {
                    left.Item().Text().FontSize(look.Small).Bold("Nơi nhận:");
                    foreach (var to in new[] { "Như trên;", "Cơ quan giải quyết hồ sơ;", "Lưu: hồ sơ." }) left.Item().Text().FontSize(look.Small).Span($"- {to}");
                });
                row.RelativeItem().Signature(look, "Người ký thông báo", sheet.InsteadOf ?? "(Ký, đóng dấu)", sheet.SignerName);
            });
        });
        return pages;
    }
}
