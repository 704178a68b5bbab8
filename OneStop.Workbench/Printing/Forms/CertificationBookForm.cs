using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Draws a book of certifications after the printed books of NĐ 23/2015/NĐ-CP.</summary>
internal static class CertificationBookForm
{
    private const float Body = 9;

    public static void Compose(Document document, CertificationBookSheet sheet)
    {
        var pages = new PageSequence(297.Mm(), 210.Mm(), Body)
            .Margin(20.Mm(), 12.Mm(), 12.Mm(), 14.Mm())
            .Footer((slot, number, total) => slot.Text($"{sheet.Book} – trang {number}/{total}").AlignRight());
        document.Add(pages);
        var look = new FormLook(PaperSize.A4, 10.5f);
        pages.Content().Column(column =>
        {
            column.Spacing(3);
            column.Item().Row(row =>
            {
                row.RelativeItem().Office(look, sheet.Letterhead);
                row.RelativeItem().Motto(look);
            });
            column.Item().Padding(top: 6).Text().FontSize(14).Bold(sheet.Name.ToUpper(Vietnamese.Culture)).AlignCenter();
            column.Item().Text().FontSize(10).Italic($"{sheet.Book} – {sheet.Period}").AlignCenter();
            column.Item().Padding(top: 4).Table(table => Fill(table, sheet));
            column.Item().Padding(top: 4).Text().FontSize(10).Bold(sheet.Sum);
            column.Item().ShowEntire().Padding(top: 8).Signatures(look, new("Người lập sổ", "(Ký, ghi rõ họ tên)", ""), new("Người ký chứng thực", "(Ký, ghi rõ họ tên và đóng dấu)", ""));
        });
    }

    private static void Fill(Table table, CertificationBookSheet sheet)
    {
        (string Heading, float Width)[] columns =
        [
            ("Số chứng thực", 10), ("Ngày, tháng, năm chứng thực", 8), ("Họ tên, số giấy tờ tùy thân của người yêu cầu chứng thực", 18),
            ("Tên giấy tờ, văn bản, giao dịch", 22), ("Họ tên, chức danh người ký chứng thực", 15), (sheet.CountHeading, 7), ("Phí chứng thực (đồng)", 8), ("Ghi chú", 18),
        ];
        table.CellPadding(2);
        for (var index = 0; index < columns.Length; index++)
        {
            table.Relative(columns[index].Width);
            table.Header(0, index).Text().Bold(columns[index].Heading).AlignCenter();
        }
        foreach (var line in sheet.Lines)
        {
            var cells = table.Row();
            cells[0].Text(line.Number).AlignCenter();
            cells[1].Text(line.Day).AlignCenter();
            cells[2].Text(line.Requester);
            cells[3].Text(line.Document);
            cells[4].Text(line.Signer);
            cells[5].Text(line.Count).AlignCenter();
            cells[6].Text(line.Fee).AlignRight();
            cells[7].Text(line.Remark);
        }
    }
}
