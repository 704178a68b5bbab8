using OneStop.Workbench.Printing;

namespace OneStop.Workbench.Tests.Printing;

public class SupplementSheetTests
{
    private static readonly DateTime Made = new(2026, 11, 23, 8, 5, 0);

    [Fact]
    public void Form_02_says_whose_what_why_and_whom_to_ask()
    {
        using var pdf = ReadBack.Open(SheetPrinter.Print(Form()));
        var words = pdf.Words();
        Assert.Equal(1, pdf.NumberOfPages);
        Assert.Contains("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", words, StringComparison.Ordinal);
        Assert.Contains("Số: 12/HDHS", words, StringComparison.Ordinal);
        Assert.Contains("Hồ sơ của: GIÀNG THỊ MẪU ỔN ẨM", words, StringComparison.Ordinal);
        Assert.Contains("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:", words, StringComparison.Ordinal);
        Assert.Contains("1 Giấy chứng sinh 1", words, StringComparison.Ordinal);
        Assert.Contains("2 Văn bản ủy quyền – chữ ký không rõ 1", words, StringComparison.Ordinal);
        Assert.Contains("Lý do: Hồ sơ chưa đủ thành phần theo quy định.", words, StringComparison.Ordinal);
        Assert.Contains("số điện thoại 0214 000 0000 để được hướng dẫn./.", words, StringComparison.Ordinal);
        Assert.Contains("NGƯỜI HƯỚNG DẪN", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Mã hồ sơ", words, StringComparison.Ordinal);
    }

    [Fact]
    public void For_a_received_dossier_it_carries_the_number_and_may_name_a_day()
    {
        using var pdf = ReadBack.Open(SheetPrinter.Print(Form() with { Code = "H38.02683-261122-0001", Until = OfficialDate.Of(new DateOnly(2026, 12, 23)), Paper = PaperSize.A4 }));
        Assert.Contains("Mã hồ sơ: H38.02683-261122-0001", pdf.Words(), StringComparison.Ordinal);
        Assert.Contains("Đề nghị hoàn thiện trước: ngày 23 tháng 12 năm 2026", pdf.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Thirty_things_go_over_pages_with_the_head_again()
    {
        using var pdf = ReadBack.Open(SheetPrinter.Print(Form() with { Items = [.. Enumerable.Range(1, 30).Select(index => new SupplementItem($"Giấy tờ thử nghiệm số {index} do cơ quan có thẩm quyền cấp", "1"))] }));
        Assert.InRange(pdf.NumberOfPages, 2, 4);
        Assert.All(pdf.GetPages().Take(2), page => Assert.Contains("Giấy tờ, nội dung cần bổ sung", page.Words(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_list_gives_the_same_bytes() => Assert.Equal(SheetPrinter.Print(Form()), SheetPrinter.Print(Form()));

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void Big_letters_stay_on_one_page_and_stay_big(int things)
    {
        using var pdf = ReadBack.Open(SheetPrinter.Print(Large(things)));
        Assert.Equal(1, pdf.NumberOfPages);
        Assert.Contains("ÔNG/BÀ CẦN MANG THÊM", pdf.Words(), StringComparison.Ordinal);
        Assert.True(pdf.GetPage(1).Letters.Min(letter => letter.PointSize) >= 10.8);
        Assert.True(pdf.GetPage(1).Letters.Count(letter => letter.PointSize >= 18) > pdf.GetPage(1).Letters.Count / 2);
    }

    internal static SupplementSheet Form() => new()
    {
        Title = "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ 12/HDHS",
        Made = Made,
        Letterhead = new Letterhead("Ủy ban nhân dân phường Ví Dụ", "Trung tâm Phục vụ hành chính công", "Ví Dụ, ngày 23 tháng 11 năm 2026") { Number = "Số: 12/HDHS" },
        Ticket = "m02/H38.02683/2026/12",
        Person = "GIÀNG THỊ MẪU ỔN ẨM",
        Address = "Tổ 5, phường Ví Dụ, tỉnh Lào Cai",
        Phone = "0912 345 678",
        Request = "Đăng ký khai sinh",
        Items = [new("Giấy chứng sinh", "1"), new("Văn bản ủy quyền", "", "", "1", "chữ ký không rõ")],
        Reason = "Hồ sơ chưa đủ thành phần theo quy định.",
        Contact = "Trung tâm Phục vụ hành chính công phường Ví Dụ",
        ContactPhone = "0214 000 0000",
        GuideName = "Trần Thị Ví Dụ",
    };

    internal static LargeTypeSheet Large(int things) => new()
    {
        Title = "Giấy hướng dẫn chữ to",
        Made = Made,
        Heading = "Ông/Bà cần mang thêm",
        Person = "GIÀNG THỊ MẪU ỔN ẨM",
        Request = "Đăng ký khai sinh",
        Items = [.. Enumerable.Range(1, things).Select(index => new LargeTypeItem(index % 2 == 0 ? "Văn bản ủy quyền được chứng thực" : "Giấy chứng sinh", "1 bản chính"))],
        Advice = ["Mang đến: Trung tâm Phục vụ hành chính công phường Ví Dụ.", "Mang theo tờ giấy này.", "Không hiểu thì hỏi cán bộ ở quầy."],
        Ticket = "m02/H38.02683/2026/12",
        Number = "Số: 12/HDHS",
    };
}
