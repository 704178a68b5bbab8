using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Printing;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

public class DayCloseTests
{
    private static readonly Actor Cashier = TestUnits.Acting("Phàn Thị Thử", (Role.Cashier, TestUnits.Centre));
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public async Task A_day_adds_up_by_clerk_way_and_kind_with_what_was_given_back()
    {
        await using var office = await DossierOffice.Open();
        var (desk, board) = (new FeeDesk(office.Database.Writer, office.Database.Time), new DayCloseBoard(office.Database));
        var (first, second) = (await office.Receive(), await office.Receive("Lý A Thử"));
        await desk.Charge(Cashier, first, new("Bản sao", "phi", 20_000));
        await desk.Pay(Cashier, first, new("transfer", "FT1"));
        var paid = Workbench.Dossiers.Domain.FeeLedger.Of((await office.See(second)).History).Lines.Single().PaidBy!;
        await desk.Cancel(Cashier, second, paid.Sequence, "Thu nhầm");

        var close = (await board.Of(Cashier, Day)).Value;
        Assert.Equal(28_000, close.Total);
        Assert.Equal(
            [(Cashier.Name, "cash", "le-phi", 0, -8_000L), (Cashier.Name, "transfer", "phi", 1, 20_000L), (office.Clerk.Name, "cash", "le-phi", 2, 16_000L)],
            close.Sums);
        Assert.Equal("Thu nhầm", Assert.Single(close.Cancelled).Reason);
        Assert.Equal(16_000, (await board.Of(office.Clerk, Day)).Value.Total);
        Assert.Empty((await board.Of(Cashier, Day.AddDays(1))).Value.Lines);
        foreach (var by in new[] { office.Officer, office.Approver }) Assert.Equal(Actor.NotAllowed, (await board.Of(by, Day)).Refusal);

        using var paper = ReadBack.Open((await new DayClosePaper(board).Draw(Cashier, Day)).Value);
        Assert.Contains("Hai mươi tám nghìn đồng", paper.Words(), StringComparison.Ordinal);
        Assert.Contains("Thu nhầm", paper.Words(), StringComparison.Ordinal);
    }
}
