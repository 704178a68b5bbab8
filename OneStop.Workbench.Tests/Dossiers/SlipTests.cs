using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Printing;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

public class SlipTests
{
    [Fact]
    public async Task The_slips_say_what_happened_to_the_dossier()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive("Giàng Thị Ổn Ẩm");
        Assert.False((await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus)).Refused);

        using var control = ReadBack.Open((await office.Paper.ControlSlip(office.Clerk, number)).Value);
        Assert.All(["Giàng Thị Ổn Ẩm", number, "Người giao", "1. Giao: "], said => Assert.Contains(said, control.Words(), StringComparison.Ordinal));
        using var fees = ReadBack.Open((await office.Paper.FeeSlip(office.Clerk, number)).Value);
        Assert.All(["8.000", "Tám nghìn đồng", "đã thanh toán bằng tiền mặt", "(Không thay thế biên lai điện tử)"], said => Assert.Contains(said, fees.Words(), StringComparison.Ordinal));
        using var label = ReadBack.Open((await office.Paper.Label(office.Clerk, number)).Value);
        Assert.Contains("17:00 26/11/2026", label.Words(), StringComparison.Ordinal);
        Assert.Equal(Actor.NotAllowed, (await office.Paper.Label(office.Stranger, number)).Refusal);
    }

    [Fact]
    public async Task The_page_in_big_letters_says_what_to_do_next()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive("Giàng Thị Ổn Ẩm");
        using (var come = ReadBack.Open((await office.Paper.LargeType(office.Clerk, number)).Value))
        {
            Assert.All(["ĐẾN NHẬN KẾT QUẢ", "Giàng Thị Ổn Ẩm", "ngày 26 tháng 11 năm 2026", "trước 17 giờ 00", "Mang theo thẻ căn cước"], said => Assert.Contains(said, come.Words(), StringComparison.Ordinal));
        }

        Assert.False((await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus)).Refused);
        Assert.Null((await office.Waits.AskSupplement(office.Officer, number, [new("Giấy chứng sinh", "bản chính")], null)).Refusal);
        using (var bring = ReadBack.Open((await office.Paper.LargeType(office.Clerk, number)).Value))
        {
            Assert.All(["CẦN MANG THÊM", "Giấy chứng sinh", "bản chính"], said => Assert.Contains(said, bring.Words(), StringComparison.Ordinal));
        }

        Assert.Equal(Actor.NotAllowed, (await office.Paper.LargeType(office.Stranger, number)).Refusal);
        Assert.Null((await office.Endings.Withdraw(office.Clerk, number, "Không còn nhu cầu")).Refusal);
        Assert.Equal("large-type-ended", (await office.Paper.LargeType(office.Clerk, number)).Refusal?.Code);
    }
}
