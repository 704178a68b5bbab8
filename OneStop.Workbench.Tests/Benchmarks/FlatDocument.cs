using System.Security;
using System.Text;
using OneStop.Workbench.Printing;
using QRCoder;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>A receipt as a document of one file (flat OpenDocument), with the words, table and code that the program draws: what an office with templates would convert.</summary>
internal static class FlatDocument
{
    private const string Head =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
        <office:font-face-decls><style:font-face style:name="F" svg:font-family="'Liberation Serif'"/></office:font-face-decls>
        <office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="F" fo:font-size="8.4pt" fo:language="vi" fo:country="VN"/></style:default-style></office:styles>
        <office:automatic-styles>
        <style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
        <style:style style:name="N" style:family="paragraph"><style:paragraph-properties fo:break-before="page" fo:text-align="center"/></style:style>
        <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
        <style:style style:name="T" style:family="table-column"><style:table-column-properties style:rel-column-width="6*"/></style:style>
        <style:style style:name="U" style:family="table-column"><style:table-column-properties style:rel-column-width="58*"/></style:style>
        <style:style style:name="V" style:family="table-column"><style:table-column-properties style:rel-column-width="12*"/></style:style>
        <style:style style:name="K" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="1pt"/></style:style>
        <style:page-layout style:name="P"><style:page-layout-properties fo:page-width="148mm" fo:page-height="210mm" fo:margin-top="10mm" fo:margin-bottom="10mm" fo:margin-left="15mm" fo:margin-right="10mm"/></style:page-layout>
        </office:automatic-styles>
        <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P"/></office:master-styles>
        <office:body><office:text>
        """;

    public static string Of(ReceiptSheet sheet)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(sheet.Code, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        var picture = Convert.ToBase64String(png.GetGraphic(4));
        return Head + Copy(sheet, "Liên 1: Lưu", "C", picture) + Copy(sheet, "Liên 2: Giao người nộp", "N", picture) + "</office:text></office:body></office:document>";
    }

    private static string Copy(ReceiptSheet sheet, string copy, string first, string picture)
    {
        var body = new StringBuilder();
        Paragraph(first, Bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        Paragraph("C", Bold("Độc lập - Tự do - Hạnh phúc"));
        Paragraph("C", $"{Said(sheet.Letterhead.Authority)} – {Bold(sheet.Letterhead.Office)}");
        Paragraph("C", Italic(sheet.Letterhead.PlaceAndDate));
        body.Append($"<text:p text:style-name=\"C\"><draw:frame text:anchor-type=\"as-char\" svg:width=\"13.5mm\" svg:height=\"13.5mm\"><draw:image><office:binary-data>{picture}</office:binary-data></draw:image></draw:frame></text:p>");
        Paragraph("C", Bold("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"));
        Paragraph("C", $"Mã hồ sơ: {Bold(sheet.Code)} {Italic($"({copy})")}");
        foreach (var (label, value) in Lines(sheet)) Paragraph("Standard", $"{Said(label)} {Said(value)}");
        Papers(body, sheet);
        foreach (var (label, value) in Terms(sheet)) Paragraph("Standard", $"{Said(label)} {Said(value)}");
        foreach (var note in sheet.Notes) Paragraph("Standard", Italic($"- {note}"));
        body.Append("<table:table><table:table-column table:number-columns-repeated=\"2\"/><table:table-row>");
        foreach (var (title, name) in new[] { ("NGƯỜI NỘP HỒ SƠ", sheet.SubmitterName), ("NGƯỜI TIẾP NHẬN HỒ SƠ", sheet.ReceiverName) })
            body.Append($"<table:table-cell><text:p text:style-name=\"C\">{Bold(title)}</text:p><text:p text:style-name=\"C\">{Italic("(Ký và ghi rõ họ tên)")}</text:p><text:p/><text:p text:style-name=\"C\">{Bold(name)}</text:p></table:table-cell>");
        return body.Append("</table:table-row></table:table>").ToString();

        void Paragraph(string style, string content) => body.Append($"<text:p text:style-name=\"{style}\">{content}</text:p>");
    }

    private static IEnumerable<(string Label, string Value)> Lines(ReceiptSheet sheet) =>
    [
        ("Bộ phận tiếp nhận và trả kết quả:", sheet.Desk), ("Tiếp nhận hồ sơ của:", sheet.Submitter), ("Địa chỉ:", sheet.Address), ("Số điện thoại:", $"{sheet.Phone}  Email: {sheet.Email}"),
        (sheet.Identity ?? "", ""), ("Chủ hồ sơ:", sheet.Owner ?? ""), ("Địa chỉ chủ hồ sơ:", sheet.OwnerAddress ?? ""), ("Nội dung yêu cầu giải quyết:", sheet.Request),
        ("1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:", ""),
    ];

    private static IEnumerable<(string Label, string Value)> Terms(ReceiptSheet sheet) =>
    [
        ("2. Số lượng hồ sơ:", $"{sheet.Sets} (bộ)"), ("3. Thời gian giải quyết hồ sơ theo quy định là:", sheet.TimeLimit ?? ""), ("4. Thời gian nhận hồ sơ:", sheet.Received),
        ("5. Thời gian trả kết quả giải quyết hồ sơ:", sheet.Due), ("6. Đăng ký nhận kết quả tại:", sheet.ReturnAt), ("7. Phí, lệ phí (nếu có):", sheet.Fee),
        ("Vào Sổ theo dõi hồ sơ, Quyển số:", $"{sheet.Book}  Số thứ tự: {sheet.BookNumber}"),
    ];

    private static void Papers(StringBuilder body, ReceiptSheet sheet)
    {
        body.Append("<table:table><table:table-column table:style-name=\"T\"/><table:table-column table:style-name=\"U\"/><table:table-column table:style-name=\"V\" table:number-columns-repeated=\"3\"/>");
        Row(["TT", "Thành phần hồ sơ (Tên giấy tờ)", "Bản chính", "Bản chứng thực", "Bản photo"]);
        foreach (var (index, paper) in sheet.Papers.Index()) Row([$"{index + 1}", paper.Name, paper.Originals, paper.Certified, paper.Copies]);
        body.Append("</table:table>");

        void Row(string[] cells) =>
            body.Append("<table:table-row>").AppendJoin("", cells.Select(cell => $"<table:table-cell table:style-name=\"K\"><text:p>{Said(cell)}</text:p></table:table-cell>")).Append("</table:table-row>");
    }

    private static string Bold(string text) => $"<text:span text:style-name=\"B\">{Said(text)}</text:span>";

    private static string Italic(string text) => $"<text:span text:style-name=\"I\">{Said(text)}</text:span>";

    private static string Said(string text) => SecurityElement.Escape(text);
}
