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
}
