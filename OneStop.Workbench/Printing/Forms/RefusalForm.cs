using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws form 03.</summary>
internal static class RefusalForm
{
    public static void Compose(Document document, RefusalSheet sheet) =>
        document.Add(FormLook.Choices(sheet.Paper).Select(look => Page(look, sheet)).MinBy(pages => pages.Pages)!);

    private static PageSequence Page(FormLook look, RefusalSheet sheet)
    {
        var pages = look.Pages(sheet.Code.Length > 0 ? $"Mã hồ sơ: {sheet.Code}" : sheet.Letterhead.Number);
        pages.Content().Column(column =>
        {
            column.Spacing(look.Gap * 1.4f);
            column.Item().LetterTop(look, sheet.Letterhead);
            column.Item().LetterTitle(look, sheet.Code, "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ");
            column.Item().Labelled("Bộ phận tiếp nhận và trả kết quả:", sheet.Desk);
            column.Item().Labelled("Tiếp nhận hồ sơ của:", sheet.Person, bold: true);
            column.Item().Labelled("Địa chỉ:", sheet.Address);
            column.Item().Row(row =>
            {
                row.Spacing(8);
                row.RelativeItem(4).Labelled("Số điện thoại:", sheet.Phone);
                row.RelativeItem(6).Labelled("Email:", sheet.Email);
            });
            column.Item().Labelled("Nội dung yêu cầu giải quyết:", sheet.Request, bold: true).Justify();
            if (sheet.Received is not null) column.Item().Labelled("Thời gian nhận hồ sơ:", sheet.Received);
            column.Item().Padding(top: look.Gap).Text(sheet.Body ?? $"Qua xem xét, {sheet.Desk} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:").Justify();
            column.Item().Text().Bold(sheet.Reason).Justify();
            column.Item().Text(sheet.Closing ?? "Xin thông báo cho Ông/Bà được biết và thực hiện./.").Justify();
            column.Item().ShowEntire().Padding(top: look.Gap * 2).Signatures(look, new("Người nộp hồ sơ", "(Ký và ghi rõ họ tên)", sheet.SubmitterName), new("Người tiếp nhận hồ sơ", sheet.OfficerHint, sheet.OfficerName));
        });
        return pages;
    }
}
