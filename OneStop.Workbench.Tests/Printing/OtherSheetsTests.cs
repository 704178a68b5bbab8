using OneStop.Workbench.Printing;

namespace OneStop.Workbench.Tests.Printing;

public class OtherSheetsTests
{
    private static readonly Letterhead Office = new("Ủy ban nhân dân phường Ví Dụ", "Trung tâm Phục vụ hành chính công", "Ví Dụ, ngày 22 tháng 11 năm 2026");

    private static readonly DateTime Made = new(2026, 11, 22, 8, 5, 0);

    [Fact]
    public void The_register_repeats_its_head_and_keeps_its_order()
    {
        using var pdf = ReadBack.Open(SheetPrinter.Print(new RegisterSheet
        {
            Title = "Sổ theo dõi hồ sơ", Made = Made, Letterhead = Office, Period = "Từ ngày 15/06/2026 đến ngày 14/09/2026", Book = "01",
            Entries = [.. Enumerable.Range(1, 60).Select(index => new RegisterEntry(
                $"H38.02683-261122-{index:0000}", "Đăng ký khai sinh", "1", "Giàng Thị Mẫu", "Tổ 5, phường Ví Dụ, 0912 345 678", "Tư pháp - Hộ tịch",
                "22/11/2026", "25/11/2026", "", "Tại quầy", ""))],
        }));
        Assert.InRange(pdf.NumberOfPages, 3, 8);
        Assert.All(pdf.GetPages(), page => Assert.Contains("Tên cá nhân, tổ chức", page.Words(), StringComparison.Ordinal));
        Assert.All(pdf.GetPages(), page => Assert.True(page.Width > page.Height));
        Assert.Contains("1 H38.02683- 261122-0001", pdf.GetPage(1).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_control_slip_has_blank_hops_to_sign()
    {
        using var pdf = ReadBack.Open(SheetPrinter.Print(new ControlSlipSheet
        {
            Title = "Phiếu kiểm soát", Made = Made, Letterhead = Office, Code = "H38.02683-261122-0001", Owner = "Giàng Thị Mẫu", Request = "Đăng ký khai sinh",
            Received = OfficialDate.Of(Made), Due = OfficialDate.Of(Made.AddDays(3)), Handler = "Tư pháp - Hộ tịch", Book = "01", BookNumber = "12",
            Hops = [new ControlHop("Trung tâm Phục vụ hành chính công", "Tư pháp - Hộ tịch", OfficialDate.Of(Made), "", "", "Trần Thị Ví Dụ", "Lò Văn Thử")],
        }));
        var words = pdf.Words();
        Assert.Contains("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", words, StringComparison.Ordinal);
        Assert.Contains("(Quyển số: 01, Số thứ tự: 12)", words, StringComparison.Ordinal);
        Assert.Equal(5, words.Split("Người giao").Length - 1);
    }

    [Fact]
    public void The_fee_slip_says_that_it_is_no_receipt()
    {
        using var pdf = ReadBack.Open(SheetPrinter.Print(new FeeSlipSheet
        {
            Title = "Phiếu thu", Made = Made, Letterhead = Office, Code = "H38.02683-261122-0001", Payer = "Giàng Thị Mẫu", Request = "Cấp bản sao trích lục hộ tịch",
            Lines = [new FeeLine("Cấp bản sao trích lục hộ tịch (2 bản)", "Phí", "16.000", ""), new FeeLine("Đăng ký khai sinh", "Lệ phí", "0", "Miễn: người thuộc hộ nghèo")],
            Total = "16.000", TotalWords = "Mười sáu nghìn đồng", Payment = "Tiền mặt", CashierName = "Lê Thị Thử Phí",
        }));
        Assert.Equal(1, pdf.NumberOfPages);
        Assert.Contains("(Không thay thế biên lai điện tử)", pdf.Words(), StringComparison.Ordinal);
        Assert.Contains("Tổng cộng 16.000", pdf.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Giàng Thị Mẫu")]
    [InlineData("Công ty trách nhiệm hữu hạn một thành viên Thương mại và Dịch vụ Ví Dụ Thử Nghiệm")]
    public void A_label_is_one_label(string owner)
    {
        using var pdf = ReadBack.Open(SheetPrinter.Print(new LabelSheet
        {
            Title = "Nhãn hồ sơ", Made = Made, Code = "H38.02683-261122-0001", Owner = owner, Due = "17:00 25/11/2026",
            Request = "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
        }));
        Assert.Equal(1, pdf.NumberOfPages);
        Assert.Contains(owner, pdf.Words(), StringComparison.Ordinal);
    }
}
