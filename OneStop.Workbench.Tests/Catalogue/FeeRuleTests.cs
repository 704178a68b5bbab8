using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Tests.Catalogue;

public class FeeRuleTests
{
    [Theory]
    [InlineData("free")]
    [InlineData("unknown")]
    [InlineData("council")]
    [InlineData("council;amount=15000;waive=poor")]
    [InlineData("per-copy;amount=8000;waive=merit,poor,disabled")]
    [InlineData("per-page;page=2000;from=3:1000;max=200000;per=copy;kind=fee")]
    [InlineData("flat;amount=25000;to=2026-12-31;then=50000")]
    [InlineData("flat;amount=200000;reduced=100000:student,merit;waive=child,poor")]
    [InlineData("flat;amount=20000;online=10000")]
    public void Reads_and_writes_the_same(string text) => Assert.Equal(text, FeeRule.Parse(text).Value.ToString());

    [Theory]
    [InlineData("gratis", "fee-rule-unknown")]
    [InlineData("flat", "fee-rule-amount")]
    [InlineData("flat;amount=1,5", "fee-rule-part")]
    [InlineData("flat;amount=-1", "fee-rule-part")]
    [InlineData("flat;amount=1;to=31/12/2026", "fee-rule-part")]
    [InlineData("flat;amount=1;to=2026-12-31", "fee-rule-dated")]
    [InlineData("per-page;page=2000;from=1:1000", "fee-rule-part")]
    public void Refuses_what_it_cannot_read(string text, string code) => Assert.Equal(code, FeeRule.Parse(text).Refusal!.Code);

    [Fact]
    public void A_council_fee_without_an_amount_is_not_free()
    {
        Assert.True(FeeRule.Parse("council").Value.ToBeEntered);
        Assert.Null(FeeRule.Parse("council").Value.Headline);
        Assert.Equal(0, FeeRule.Parse("free").Value.Headline);
    }
}
