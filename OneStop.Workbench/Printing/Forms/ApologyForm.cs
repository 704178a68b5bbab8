using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws form 04.</summary>
internal static class ApologyForm
{
    public static void Compose(Document document, ApologySheet sheet) =>
        document.Add(FormLook.Choices(sheet.Paper).Select(look => Page(look, sheet)).MinBy(pages => pages.Pages)!);

    private static PageSequence Page(FormLook look, ApologySheet sheet)
    {
        var pages = look.Pages($"Mã hồ sơ: {sheet.Code}");
        pages.Content().Column(column =>
        {
            column.Spacing(look.Gap * 2);
            column.Item().LetterTop(look, sheet.Letterhead);
            column.Item().LetterTitle(look, sheet.Code, "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ");
            column.Item().Text("Kính gửi: ").Bold(sheet.Person).AlignCenter();
            if (Contact(sheet) is { Length: > 0 } contact) column.Item().Text($"({contact})").AlignCenter();
            column.Item().Padding(top: look.Gap).Text($"Ngày {sheet.Received[5..]}, {sheet.Desk} tiếp nhận hồ sơ ({sheet.Request}) của ông (bà) ").Bold(sheet.Person).Span(".").Justify();
            column.Item().Text("Số biên nhận (mã) hồ sơ: ").Bold(sheet.Code);
            column.Item().Text("Ngày hẹn trả kết quả giải quyết hồ sơ: ").Span($"{sheet.Was}.").Justify();
            if (sheet.Handler is not null) column.Item().Text($"Sau khi tiếp nhận hồ sơ, {sheet.Desk} đã chuyển hồ sơ cho {sheet.Handler} xem xét, giải quyết theo quy định.").Justify();
            column.Item().Text(sheet.Late ?? $"Tuy nhiên đến nay, {sheet.Desk} chưa trả kết quả giải quyết hồ sơ cho ông (bà) đúng thời hạn quy định ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.").Justify();
            column.Item().Text().Bold("Lý do: ").Span(sheet.Reason).Justify();
            column.Item().Text(sheet.Sorry ?? $"{sheet.Desk} trân trọng gửi lời xin lỗi đến ông (bà) vì sự chậm trễ này và rất mong nhận được sự thông cảm của ông (bà).").Justify();
            column.Item().Text().Bold("Thời gian hẹn trả kết quả lại: ").Bold($"{sheet.Due}.").Justify();
            column.Item().ShowEntire().Padding(top: look.Gap * 3).Row(row =>
            {
                row.RelativeItem().Column(left =>
                {
                    left.Item().Text().FontSize(look.Small).Bold("Nơi nhận:");
                    foreach (var to in new[] { "Như trên;", "Bộ phận tiếp nhận và trả kết quả;", "Lưu: hồ sơ." }) left.Item().Text().FontSize(look.Small).Span($"- {to}");
                });
                row.RelativeItem().Signature(look, "Thủ trưởng cơ quan", sheet.InsteadOf ?? "(Ký, đóng dấu)", sheet.SignerName);
            });
        });
        return pages;
    }

    private static string Contact(ApologySheet sheet) => string.Join(
        ", ", new[] { sheet.Address.Length > 0 ? $"Địa chỉ: {sheet.Address}" : "", sheet.Phone.Length > 0 ? $"SĐT: {sheet.Phone}" : "" }.Where(part => part.Length > 0));
}
