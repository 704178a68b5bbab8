using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Payments.Domain;

namespace OneStop.Workbench.Tests.Payments;

public class FeeCalculationTests
{
    private const string Page = "per-page;page=2000;from=3:1000;max=200000;per=copy;kind=fee";
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static FeeAnswer Compute(string rule, FeeQuantities? quantities = null, string? group = null, DateOnly? date = null, bool online = false) =>
        FeeCalculation.Compute(FeeRule.Parse(rule).Value, quantities ?? new(), group, date ?? Today, online).Value;

    [Theory]
    [InlineData(1, 1, 2000)]
    [InlineData(2, 1, 4000)]
    [InlineData(3, 1, 5000)]
    [InlineData(10, 2, 24000)]
    [InlineData(198, 1, 200000)]
    [InlineData(199, 1, 200000)]
    [InlineData(500, 3, 600000)]
    public void Certified_copies_cost_by_the_page_up_to_a_limit(int pages, int copies, long total) =>
        Assert.Equal(total, Compute(Page, new(Documents: [new(pages, copies)])).Total);

    [Fact]
    public void Each_original_is_a_line_of_its_own()
    {
        var answer = Compute(Page, new(Documents: [new(1, 3), new(4, 1)]));
        Assert.Equal([6000L, 6000L], answer.Items.Select(item => item.Amount!.Value));
        Assert.All(answer.Items, item => Assert.Equal(FeeKind.ServiceFee, item.Kind));
    }

    [Theory]
    [InlineData("2026-12-31", 25000)]
    [InlineData("2027-01-01", 50000)]
    public void A_dated_change_takes_effect_the_day_after(string date, long total) =>
        Assert.Equal(total, Compute("flat;amount=25000;to=2026-12-31;then=50000", date: DateOnly.ParseExact(date, "yyyy-MM-dd", null)).Total);

    [Fact]
    public void Groups_pay_nothing_or_less()
    {
        const string rule = "flat;amount=200000;reduced=100000:student,merit;waive=child,poor";
        Assert.Equal(200000, Compute(rule).Total);
        Assert.Equal(200000, Compute(rule, group: "elderly").Total);
        Assert.Equal(100000, Compute(rule, group: "student").Total);
        Assert.Equal(0, Compute(rule, group: "poor").Total);
        Assert.Equal("poor", Compute(rule, group: "poor").Items.Single().Group);
    }

    [Fact]
    public void Units_multiply_except_for_a_flat_fee()
    {
        Assert.Equal(24000, Compute("per-copy;amount=8000", new(3)).Total);
        Assert.Equal(40000, Compute("per-person;amount=10000", new(4)).Total);
        Assert.Equal(15000, Compute("flat;amount=15000", new(4)).Total);
        Assert.Equal(7000, Compute("flat;amount=15000;online=7000", online: true).Total);
    }

    [Fact]
    public void Council_and_unknown_fees_wait_for_an_amount()
    {
        Assert.Null(Compute("council;waive=poor").Total);
        Assert.True(Compute("unknown").ToBeEntered);
        Assert.Equal(0, Compute("council;waive=poor", group: "poor").Total);
        Assert.Equal(30000, Compute("council", new(Entered: 30000)).Total);
        Assert.Equal(0, Compute("free").Total);
    }

    [Fact]
    public void Impossible_quantities_are_refused()
    {
        var rule = FeeRule.Parse("per-copy;amount=8000").Value;
        Assert.Equal("fee-quantity", FeeCalculation.Compute(rule, new(0), null, Today, false).Refusal!.Code);
        Assert.Equal("fee-quantity", FeeCalculation.Compute(FeeRule.Parse(Page).Value, new(Documents: [new(0, 1)]), null, Today, false).Refusal!.Code);
        Assert.Equal("fee-negative", FeeCalculation.Compute(FeeRule.Unknown, new(Entered: -1), null, Today, false).Refusal!.Code);
    }
}
