using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Printing;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>Whoever stands in for another signs for them: the event knows it, the paper says it.</summary>
public class DelegationTests
{
    private const string Holder = "Vàng Văn Mẫu";

    private static readonly Actor StandIn = TestUnits.Acting("Lù Thị Thay", (Role.Officer, TestUnits.CivilStatus)) with
    {
        Grants = [new(Role.Officer, TestUnits.CivilStatus), new(Role.Approver, "H38.02683.UB", new(2026, 11, 23), new(2026, 11, 27), Holder)],
    };

    [Fact]
    public async Task What_is_signed_by_delegation_says_for_whom_and_what_is_ones_own_does_not()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        Assert.Null((await office.Desk.Take(StandIn, number)).Refusal);
        Assert.Null((await office.Waits.ReAppoint(StandIn, number, new DateTime(2026, 11, 30, 17, 0, 0), "Chờ xác minh")).Refusal);
        var history = (await office.See(number)).History;
        Assert.Equal([(DossierEventKind.Taken, null), (DossierEventKind.ReAppointed, Holder)], history.Where(past => past.StaffId == StandIn.StaffId && past.Kind is DossierEventKind.Taken or DossierEventKind.ReAppointed).Select(past => (past.Kind, past.InsteadOf)));
        var paper = ReadBack.Words((await office.Paper.Issued(office.Approver, number, "m04")).Value);
        Assert.Contains($"(Thay {Holder} – ký, đóng dấu)", paper, StringComparison.Ordinal);
        Assert.Contains(StandIn.Name, paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_also_ones_own_is_ones_own()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        var both = StandIn with { Grants = [.. StandIn.Grants, new(Role.Approver, TestUnits.CivilStatus)] };
        Assert.Null((await office.Endings.Refuse(both, number, "Không đủ điều kiện")).Refusal);
        Assert.Null((await office.See(number)).History.Single(past => past.Kind == DossierEventKind.Refused).InsteadOf);
        var paper = ReadBack.Words((await office.Paper.Issued(office.Approver, number, "m03")).Value);
        Assert.DoesNotContain("Thay ", paper, StringComparison.Ordinal);
        Assert.Contains(both.Name, paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_that_a_stand_in_signs_says_so()
    {
        await using var office = await DossierOffice.Open();
        var clerk = TestUnits.Acting("Lò Thị Thay", (Role.Counter, TestUnits.Centre)) with { Grants = [new(Role.Counter, TestUnits.Centre, null, new(2026, 11, 30), "Trần Thị Mẫu")] };
        var number = await office.Receive();
        Assert.Null((await office.Waits.AskSupplement(office.Approver with { Grants = [new(Role.Approver, "H38.02683.UB", null, null, Holder)] }, number, [new("Giấy chứng sinh")], null)).Refusal);
        Assert.Null((await office.Waits.ReceiveSupplement(clerk, number, [new("birth", "Giấy chứng sinh", "original", 1)], null)).Refusal);
        Assert.Null((await office.Endings.Stop(clerk, number, "Đơn đề nghị dừng", null)).Refusal);
        foreach (var (form, said) in new[] { ("m02", $"(Thay {Holder} – ký và ghi rõ họ tên)"), ("m05", "(Thay Trần Thị Mẫu – ký, đóng dấu)") })
            Assert.Contains(said, ReadBack.Words((await office.Paper.Issued(office.Approver, number, form)).Value), StringComparison.Ordinal);
        Assert.Contains("(Thay Trần Thị Mẫu – ký và ghi rõ họ tên)", ReadBack.Words((await office.Paper.Receipt(office.Clerk, number, PaperSize.A4)).Value), StringComparison.Ordinal);
    }
}
