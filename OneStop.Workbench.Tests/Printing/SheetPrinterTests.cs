using System.Text;
using OneStop.Workbench.Printing;

namespace OneStop.Workbench.Tests.Printing;

public class SheetPrinterTests
{
    [Theory]
    [InlineData(PaperSize.A5, 148, 210)]
    [InlineData(PaperSize.A4, 210, 297)]
    public void A_receipt_is_two_copies_of_one_sheet_each(PaperSize paper, double width, double height)
    {
        using var pdf = ReadBack.Open(SheetPrinter.Print(SampleSheets.Receipt(paper)));

        Assert.Equal(2, pdf.NumberOfPages);
        Assert.All(pdf.GetPages(), page =>
        {
            Assert.Equal(width, page.Width * 25.4 / 72, 0.2);
            Assert.Equal(height, page.Height * 25.4 / 72, 0.2);
        });
        Assert.Contains("(Liên 1: Lưu)", pdf.GetPage(1).Words(), StringComparison.Ordinal);
        Assert.Contains("(Liên 2: Giao người nộp)", pdf.GetPage(2).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PaperSize.A5)]
    [InlineData(PaperSize.A4)]
    public void Everything_on_the_receipt_reads_back_letter_by_letter(PaperSize paper)
    {
        var sheet = SampleSheets.Receipt(paper);
        using var pdf = ReadBack.Open(SheetPrinter.Print(sheet));

        foreach (var page in pdf.GetPages())
        {
            var words = page.Words();
            Assert.True(words.IsNormalized(NormalizationForm.FormC));
            string[] expected =
            [
                "ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", $"Mã hồ sơ: {sheet.Code}",
                $"Tiếp nhận hồ sơ của: {sheet.Submitter}", $"Địa chỉ: {sheet.Address}", $"Số điện thoại: {sheet.Phone}", $"Email: {sheet.Email}",
                sheet.Identity!, $"Chủ hồ sơ: {sheet.Owner}", $"Nội dung yêu cầu giải quyết: {sheet.Request}", "2. Số lượng hồ sơ: 01 (bộ)",
                $"Thời gian nhận hồ sơ: {sheet.Received}", $"Thời gian trả kết quả giải quyết hồ sơ: {sheet.Due}",
                $"Phí, lệ phí (nếu có): {sheet.Fee}", "Quyển số: 01", "Số thứ tự: 1234", sheet.Notes[0], sheet.ReceiverName,
            ];
            Assert.All(expected, text => Assert.Contains(text, words, StringComparison.Ordinal));
            Assert.All(sheet.Papers, paper => Assert.Contains(paper.Name, words, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Decomposed_input_is_printed_composed()
    {
        var sheet = SampleSheets.Receipt() with { Submitter = "Nguyễn Ẩm Ổn Đỗ".Normalize(NormalizationForm.FormD) };
        using var pdf = ReadBack.Open(SheetPrinter.Print(sheet));
        Assert.Contains("Nguyễn Ẩm Ổn Đỗ", pdf.GetPage(1).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_papers_go_on_over_pages_under_a_repeated_header()
    {
        var sheet = SampleSheets.Receipt(papers: 30);
        using var pdf = ReadBack.Open(SheetPrinter.Print(sheet));

        Assert.Equal(4, pdf.NumberOfPages);
        Assert.Contains("Thành phần hồ sơ (Tên giấy tờ)", pdf.GetPage(1).Words(), StringComparison.Ordinal);
        Assert.Contains("Thành phần hồ sơ (Tên giấy tờ)", pdf.GetPage(2).Words(), StringComparison.Ordinal);
        Assert.StartsWith("2 TT", pdf.GetPage(2).Words(), StringComparison.Ordinal);
        Assert.EndsWith("Liên 1: Lưu – trang 2/2", pdf.GetPage(2).Words(), StringComparison.Ordinal);
        Assert.EndsWith("Liên 2: Giao người nộp – trang 1/2", pdf.GetPage(3).Words(), StringComparison.Ordinal);
        var copy = string.Join(' ', Enumerable.Range(1, 2).Select(page => pdf.GetPage(page).Words()));
        Assert.All(Enumerable.Range(1, 30), number => Assert.Equal(1, copy.Split($"số {number} ").Length - 1 + (copy.EndsWith($"số {number}", StringComparison.Ordinal) ? 1 : 0)));
    }

    [Fact]
    public void Fonts_are_in_the_file_and_so_is_its_title()
    {
        var bytes = SheetPrinter.Print(SampleSheets.Receipt());
        using var pdf = ReadBack.Open(bytes);

        Assert.All(pdf.GetPages().SelectMany(page => page.Letters), letter => Assert.Contains("OneStopSerif", letter.FontName, StringComparison.Ordinal));
        Assert.Equal(3, Encoding.Latin1.GetString(bytes).Split("/FontFile2").Length - 1);
        Assert.Equal(SampleSheets.Receipt().Title, pdf.Information.Title);
        Assert.InRange(bytes.Length, 20_000, 110_000);
    }

    [Fact]
    public void The_same_sheet_gives_the_same_bytes_also_in_parallel()
    {
        var first = SheetPrinter.Print(SampleSheets.Receipt());
        var again = new byte[8][];
        Parallel.For(0, again.Length, index => again[index] = SheetPrinter.Print(SampleSheets.Receipt()));
        Assert.All(again, bytes => Assert.True(first.AsSpan().SequenceEqual(bytes)));
    }

    [Fact]
    public void A_declaration_reads_back_with_its_tables_and_blank_lines()
    {
        var sheet = SampleSheets.Declaration();
        using var pdf = ReadBack.Open(SheetPrinter.Print(sheet));
        var words = pdf.Words();

        Assert.Equal(1, pdf.NumberOfPages);
        string[] expected =
        [
            "TỜ KHAI ĐĂNG KÝ KHAI SINH", "Kính gửi: Ủy ban nhân dân phường Ví Dụ, tỉnh Lào Cai", "Họ, chữ đệm, tên người yêu cầu: GIÀNG THỊ MẪU",
            "Giới tính: Nữ", "Dân tộc: H'Mông", "Vàng A Mẫu", sheet.Commitment, "NGƯỜI YÊU CẦU", "Giàng Thị Mẫu",
        ];
        Assert.All(expected, text => Assert.Contains(text, words, StringComparison.Ordinal));
    }
}
