using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Catalogue;

/// <summary>Bundles and orders of copying out as dated rules.</summary>
public sealed class CounterRuleTests
{
    private static readonly Bundle Death = new("death-and-grant", new("Khai tử và mai táng", "Death and funeral"), null, null, [new("1.000656"), new("1.001731")]);

    [Fact]
    public async Task A_bundle_holds_from_its_day_until_it_is_ended()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var today = LocalTime.Today(catalogue.Database.Time);
        Assert.Null((await catalogue.RuleDesk.Put(CatalogueAtWork.Administrator, Death, today.AddDays(2))).Refusal);
        Assert.Null(catalogue.Rules.Bundle(Death.Code, today.AddDays(1)));
        Assert.Equal(Death.Name, catalogue.Rules.Bundle(Death.Code, today.AddDays(2))?.Name);
        Assert.Equal(today.AddDays(2), Assert.Single(catalogue.Rules.LatestBundles()).From);

        Assert.Null((await catalogue.RuleDesk.End(CatalogueAtWork.Administrator, CounterRuleRow.Bundle, Death.Code, today.AddDays(9))).Refusal);
        Assert.NotNull(catalogue.Rules.Bundle(Death.Code, today.AddDays(8)));
        Assert.Null(catalogue.Rules.Bundle(Death.Code, today.AddDays(9)));
        Assert.Empty(catalogue.Rules.LatestBundles());
    }

    [Theory]
    [InlineData("form.family.relation = form.requester.requesterRelation", null)]
    [InlineData("form.family.relation = 'Con'", null)]
    [InlineData("form.family.relation = owner.name", null)]
    [InlineData("form.family.nothing = 'Con'", "carry-field")]
    [InlineData("form.family.relation = form.requester.nothing", "carry-source")]
    [InlineData("form.family.relation", "carry-line")]
    [InlineData("form.family.relation =", "carry-line")]
    [InlineData("form.family.relation = 'Con'\nform.family.relation = 'Cháu'", "carry-twice")]
    public async Task What_is_carried_is_checked_against_the_forms(string carry, string? code)
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var read = CarryText.Read(carry);
        var refusal = read.Refused
            ? read.Refusal
            : (await catalogue.RuleDesk.Put(CatalogueAtWork.Administrator, Death with { Members = [new("1.000656"), new("1.001731", read.Value)] }, LocalTime.Today(catalogue.Database.Time))).Refusal;
        Assert.Equal(code, refusal?.Code);
        if (code is null) Assert.Equal(carry, CarryText.Write(read.Value));
    }

    [Fact]
    public async Task Faults_are_refused_at_their_place_and_nothing_is_kept()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var (desk, by, today) = (catalogue.RuleDesk, CatalogueAtWork.Administrator, LocalTime.Today(catalogue.Database.Time));
        var order = new CopyOutOrder("1.001193", new("Hệ thống Ví Dụ", "Example system"), "dd/MM/yyyy", true, ["owner.name", "form.child.name"]);
        var refusals = new[]
        {
            (await desk.Put(by, Death with { Members = [new("1.000656"), new("1.000656")] }, today)).Refusal,
            (await desk.Put(by, Death with { Members = [new("1.000656"), new("9.999999")] }, today)).Refusal,
            (await desk.Put(by, Death with { Name = new("Khai tử", "") }, today)).Refusal,
            (await desk.Put(by, Death, today.AddDays(-1))).Refusal,
            (await desk.Put(by, order with { Target = new("", "") }, today)).Refusal,
            (await desk.Put(by, order with { Dates = "dd/MM" }, today)).Refusal,
            (await desk.Put(by, order with { Order = ["owner.shoe"] }, today)).Refusal,
            (await desk.Put(CatalogueAtWork.Acting(Role.Auditor), order, today)).Refusal,
            (await desk.End(CatalogueAtWork.Acting(Role.Auditor), CounterRuleRow.Bundle, Death.Code, today)).Refusal,
        };
        Assert.Equal(
            ["bundle-twice@members", "procedure-unknown@members", "bundle-nameless@name", "counter-rule-past@from", "copy-out-nameless@target", "copy-out-dates@dates", "copy-out-field@order", $"{Actor.NotAllowed.Code}@", $"{Actor.NotAllowed.Code}@"],
            refusals.Select(refusal => $"{refusal?.Code}@{refusal?.Place}"));
        Assert.Empty(catalogue.Rules.LatestBundles());
        Assert.Empty(catalogue.Rules.LatestCopyOuts());
    }
}
