using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws the receipt for a result.</summary>
internal static class ResultReceiptForm
{
    public static void Compose(Document document, ResultReceiptSheet sheet) =>
        document.Add(FormLook.Choices(sheet.Paper).Select(look => Page(look, sheet)).MinBy(pages => pages.Pages)!);

    private static PageSequence Page(FormLook look, ResultReceiptSheet sheet)
    {
        var pages = look.Pages($"Mã hồ sơ: {sheet.Code}");
        pages.Content().Column(column =>
        {
            column.Spacing(look.Gap * 1.4f);
            column.Item().LetterTop(look, sheet.Letterhead);
            column.Item().LetterTitle(look, sheet.Code, "GIẤY BIÊN NHẬN TRẢ KẾT QUẢ");
            column.Item().Labelled("Thủ tục hành chính:", sheet.Request, bold: true).Justify();
            column.Item().Labelled("Chủ hồ sơ:", sheet.Owner, bold: true);
            column.Item().Labelled("Người nhận kết quả:", sheet.Receiver, bold: true);
            if (sheet.Authority is not null) column.Item().Labelled("Nhận thay theo:", sheet.Authority);
            column.Item().Labelled("Hình thức trả:", sheet.How);
            column.Item().Labelled("Kết quả giải quyết:", sheet.Result);
            column.Item().Labelled("Thời gian trả:", sheet.At);
            if (sheet.Originals.Count > 0)
            {
                column.Item().Text().Bold("Bản chính trả lại cho người nộp:");
                foreach (var (index, name) in sheet.Originals.Index()) column.Item().Text($"{index + 1}. {name}");
            }
            if (sheet.Statement is not null) column.Item().Text().Italic(sheet.Statement).Justify();
            column.Item().ShowEntire().Padding(top: look.Gap * 2).Signatures(look,
            [
                new("Người nhận kết quả", sheet.ReceiverHint, sheet.Receiver),
                .. sheet.Witness is { } witness ? [new("Người làm chứng", "(Ký và ghi rõ họ tên)", witness)] : Array.Empty<Signer>(),
                new("Người trả kết quả", sheet.GiverHint, sheet.GiverName),
            ]);
        });
        return pages;
    }
}
