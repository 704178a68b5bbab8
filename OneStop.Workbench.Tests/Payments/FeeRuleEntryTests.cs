using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Payments.Domain;
using OneStop.Workbench.Payments.Pages;

namespace OneStop.Workbench.Tests.Payments;

public class FeeRuleEntryTests
{
    /// <summary>Opening a rule and keeping it as it is changes nothing of it.</summary>
    [Theory]
    [InlineData("free")]
    [InlineData("flat;amount=20000;online=10000;waive=poor")]
    [InlineData("flat;amount=20000;reduced=10000:child,disabled;waive=merit,poor")]
    [InlineData("flat;amount=20000;to=2026-12-31;then=40000")]
    [InlineData("per-page;page=2000;from=3:1000;max=200000;per=copy;kind=fee")]
    [InlineData("per-copy;amount=8000;to=2026-12-31;then=9000;reduced=4000:old;kind=fee")]
    public void A_rule_that_is_opened_and_kept_stays_what_it_was(string rule)
    {
        var kept = FeeRuleEntry.Of(new DatedFeeRule(Guid.NewGuid(), "H38", "1.000656", null, rule, "Nghị quyết Ví Dụ", new(2026, 1, 1), null)).ToRule(new(2026, 11, 23));
        Assert.Equal(FeeRule.Parse(rule).Value, kept.Fee);
    }

    [Fact]
    public void A_group_that_pays_less_needs_an_amount()
    {
        var entry = new FeeRuleEntry { Amount = "20.000" };
        entry.Treatments["child"] = FeeTreatment.Reduced;
        Assert.Equal("fee-rule-part", FeeRule.Parse(entry.Rule).Refusal?.Code);
        entry.Reduced = "10.000";
        Assert.Equal(10_000, FeeRule.Parse(entry.Rule).Value.ReducedAmount);
    }
}
