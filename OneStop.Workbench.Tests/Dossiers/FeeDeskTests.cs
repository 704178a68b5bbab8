using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

public class FeeDeskTests
{
    private static readonly Actor Cashier = TestUnits.Acting("Phàn Thị Thử", (Role.Cashier, TestUnits.Centre));
    private static readonly FeePayload Copy = new("Bản sao trích lục", "le-phi", 8_000, Basis: "NQ của HĐND tỉnh") { Rule = "per-copy;amount=8000" };

    [Fact]
    public async Task A_charge_is_owed_until_a_person_says_that_the_money_came()
    {
        await using var office = await DossierOffice.Open();
        var (desk, number) = (Desk(office), await office.Receive());
        Assert.False((await desk.Charge(office.Clerk, number, Copy)).Refused);
        Assert.Equal((16_000L, 8_000L), Money(await office.See(number)));
        Assert.Contains(DossierStep.Pay, (await office.Board.Find(Cashier, number)).Value.Steps);

        Assert.Equal(("fee-reference-missing", "reference"), Said(await desk.Pay(Cashier, number, new("transfer"))));
        Assert.Equal(("receipt-shape", "receipt"), Said(await desk.Pay(Cashier, number, new("cash", Receipt: "12"))));
        Assert.False((await desk.Pay(Cashier, number, new("transfer", "FT26327123", "EBL01 26TAA 45"))).Refused);

        var view = await office.See(number);
        Assert.Equal((16_000L, 16_000L), Money(view));
        var line = FeeLedger.Of(view.History).Lines[^1];
        Assert.Equal(("transfer", "FT26327123", "EBL01 26TAA 00000045", "per-copy;amount=8000"), (line.Payment?.Way, line.Payment?.Reference, line.Payment?.Receipt, line.Payment?.Rule));
        Assert.Equal(("cashier", Cashier.Name), (line.PaidBy?.Role, line.PaidBy?.StaffName));
        Assert.Equal("fee-nothing-owed", (await desk.Pay(Cashier, number, new("cash"))).Refusal?.Code);
    }

    [Fact]
    public async Task A_payment_is_taken_back_before_its_charge_and_both_with_a_reason()
    {
        await using var office = await DossierOffice.Open();
        var (desk, number) = (Desk(office), await office.Receive());
        var line = Assert.Single(FeeLedger.Of((await office.See(number)).History).Lines);
        Assert.Equal("fee-paid-stays", (await desk.Cancel(Cashier, number, line.Sequence, "Nhầm")).Refusal?.Code);
        Assert.Equal(("reason-needed", "reason"), Said(await desk.Cancel(Cashier, number, line.PaidBy!.Sequence, " ")));

        Assert.False((await desk.Cancel(Cashier, number, line.PaidBy!.Sequence, "Thu nhầm hồ sơ")).Refused);
        Assert.Equal((8_000L, 0L), Money(await office.See(number)));
        Assert.False((await desk.Cancel(office.Director, number, line.Sequence, "Thuộc diện miễn")).Refused);

        var view = await office.See(number);
        Assert.Equal((0L, 0L), Money(view));
        Assert.Equal(["cash", null], FeeLedger.Of(view.History).Cancelled.Select(past => past.Read<FeeCancelledPayload>().Way));
        Assert.Equal("fee-not-standing", (await desk.Cancel(Cashier, number, line.Sequence, "Lần nữa")).Refusal?.Code);
    }

    [Fact]
    public async Task Money_never_hides_the_step_that_can_be_taken_back()
    {
        await using var office = await DossierOffice.Open();
        var (desk, number) = (Desk(office), await office.Receive());
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        await office.Desk.Take(office.Officer, number);
        await desk.Charge(Cashier, number, Copy);
        var view = (await office.Board.Find(office.Director, number)).Value;
        Assert.Equal(DossierEventKind.Taken, DossierSteps.LastStep(view.History)?.Kind);
        Assert.False((await office.Desk.Reverse(office.Director, number, DossierSteps.LastStep(view.History)!.Sequence, "Nhầm người")).Refused);
    }

    [Fact]
    public async Task Only_counter_and_cashier_take_money_and_only_cashier_and_director_give_it_back()
    {
        await using var office = await DossierOffice.Open();
        var (desk, number) = (Desk(office), await office.Receive());
        foreach (var by in new[] { office.Officer, office.Inspector, office.Stranger, office.Director }) Assert.Equal(Actor.NotAllowed, (await desk.Charge(by, number, Copy)).Refusal);
        await desk.Charge(office.Clerk, number, Copy);
        foreach (var by in new[] { office.Officer, office.Inspector, office.Stranger, office.Approver }) Assert.Equal(Actor.NotAllowed, (await desk.Pay(by, number, new("cash"))).Refusal);
        foreach (var by in new[] { office.Clerk, office.Officer, office.Inspector, office.Stranger }) Assert.Equal(Actor.NotAllowed, (await desk.Cancel(by, number, 2, "Nhầm")).Refusal);
        Assert.Equal("dossier-unknown", (await desk.Pay(Cashier, "H38.02683-261123-9999", new("cash"))).Refusal?.Code);
    }

    [Theory]
    [InlineData("", "le-phi", 1L, "fee-name-missing")]
    [InlineData("Phí", "le-phi", 0L, "fee-amount-positive")]
    [InlineData("Phí", "x", 1L, "fee-kind-unknown")]
    public async Task What_cannot_be_charged_is_refused(string name, string kind, long amount, string code)
    {
        await using var office = await DossierOffice.Open();
        Assert.Equal(code, (await Desk(office).Charge(Cashier, await office.Receive(), new(name, kind, amount))).Refusal?.Code);
    }

    private static FeeDesk Desk(DossierOffice office) => new(office.Database.Writer, office.Database.Time);

    private static (long, long) Money(DossierView view) => (view.Dossier.FeeCharged, view.Dossier.FeePaid);

    private static (string?, string?) Said(Outcome<Dossier> outcome) => (outcome.Refusal?.Code, outcome.Refusal?.Place);
}
