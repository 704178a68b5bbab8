using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Payments;
using OneStop.Workbench.Payments.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Intake;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Payments;

public class PaymentDesksTests
{
    private const string Birth = "1.001193";

    [Fact]
    public async Task The_province_fills_in_its_council_s_fee_and_the_counter_charges_it()
    {
        await using var counter = await CounterAtWork.Create();
        var admin = counter.Acting(Role.Administrator, "H38");
        Assert.False((await Rules(counter).Put(admin, Rule("H38", "flat;amount=8000;waive=poor,on-time"))).Refused);

        var draft = await counter.BirthReadyToAccept();
        await counter.Type(draft, ("fee.exemption", ""));
        var fee = (await counter.Look(draft)).Sitting.Fee;
        Assert.Equal((8_000L, false), (fee.Answer?.Total, fee.AsksAmount));

        var accepted = (await counter.Acceptance.Accept(counter.Clerk, draft)).Value;
        var history = (await counter.Dossiers.Find(counter.Clerk, accepted.Number)).Value.History;
        var charge = Workbench.Dossiers.Domain.FeeLedger.Of(history).Lines.Single().Charge;
        Assert.Equal(("flat;amount=8000;waive=poor,on-time", "NQ 01/2026/NQ-HĐND"), (charge.Rule, charge.Basis));
    }

    [Fact]
    public async Task The_nearest_unit_the_case_and_the_later_day_come_first()
    {
        await using var counter = await CounterAtWork.Create();
        DatedFeeRule[] rules =
        [
            Rule("H38", "flat;amount=1"),
            Rule("H38", "flat;amount=2", from: new(2026, 7, 1)),
            Rule(CounterAtWork.Centre, "flat;amount=3", to: new(2026, 11, 30)),
            Rule("H38", "flat;amount=4", caseKey: "foundling"),
        ];
        long? At(string unit, string caseKey, DateOnly day) => DatedFeeRule.Choose(rules, counter.Clerk.Units, unit, Birth, caseKey, day)?.Fee.Amount;
        Assert.Equal(3, At(CounterAtWork.Centre, "foundling", new(2026, 11, 30)));
        Assert.Equal(4, At(CounterAtWork.Centre, "foundling", new(2026, 12, 1)));
        Assert.Equal(2, At("H38.00", "default", new(2026, 7, 1)));
        Assert.Equal(1, At("H38.00", "default", new(2026, 6, 30)));
        Assert.Null(At("H38.00", "default", new(2025, 12, 31)));
    }

    [Theory]
    [InlineData("H38", "9.999999", "flat;amount=1", "NQ", "fee-rule-procedure")]
    [InlineData("H38", Birth, "flat", "NQ", "fee-rule-amount")]
    [InlineData("H38", Birth, "council", "NQ", "fee-rule-amount-needed")]
    [InlineData("H38", Birth, "flat;amount=1", " ", "fee-rule-basis")]
    [InlineData("H99", Birth, "flat;amount=1", "NQ", "fee-rule-unit")]
    public async Task A_rule_that_cannot_hold_is_refused(string unit, string procedure, string rule, string basis, string code)
    {
        await using var counter = await CounterAtWork.Create();
        var refused = await Rules(counter).Put(counter.Acting(Role.Administrator, "H38"), Rule(unit, rule) with { ProcedureCode = procedure, LegalBasis = basis });
        Assert.Equal(code, refused.Refusal?.Code);
        Assert.NotNull(refused.Refusal?.Place);
    }

    [Fact]
    public async Task Only_the_administrator_of_the_unit_changes_rules_and_accounts()
    {
        await using var counter = await CounterAtWork.Create();
        var local = counter.Acting(Role.Administrator, CounterAtWork.Centre);
        foreach (var by in new[] { counter.Clerk, counter.Acting(Role.Auditor, "H38"), local })
        {
            Assert.Equal(Actor.NotAllowed, (await Rules(counter).Put(by, Rule("H38", "flat;amount=1"))).Refusal);
            Assert.Equal(Actor.NotAllowed, (await Rules(counter).Remove(by, Rule("H38", "flat;amount=1"))).Refusal);
            Assert.Equal(Actor.NotAllowed, (await Accounts(counter).Put(by, Account("H38"))).Refusal);
        }
        Assert.False((await Rules(counter).Put(local, Rule(CounterAtWork.Centre, "flat;amount=1"))).Refused);
        Assert.Single(Rules(counter).Rules(counter.Clerk));
        Assert.Empty(Accounts(counter).Accounts(counter.Clerk));
    }

    [Fact]
    public async Task An_account_counts_from_its_day_and_the_unit_s_own_goes_first()
    {
        await using var counter = await CounterAtWork.Create();
        var admin = counter.Acting(Role.Administrator, "H38");
        Assert.Equal(("vietqr-bank", "Bin"), Said(await Accounts(counter).Put(admin, Account("H38") with { Bin = "97040" })));
        Assert.Equal(("account-holder", "Holder"), Said(await Accounts(counter).Put(admin, Account("H38") with { Holder = "" })));
        Assert.False((await Accounts(counter).Put(admin, Account("H38"))).Refused);
        Assert.False((await Accounts(counter).Put(admin, Account(CounterAtWork.Centre) with { Number = "8801 2345 67891", From = new(2026, 12, 1) })).Refused);
        Assert.Equal("8801234567890", counter.Payments.AccountFor(CounterAtWork.Centre, new(2026, 11, 23))?.Number);
        Assert.Equal("8801234567891", counter.Payments.AccountFor(CounterAtWork.Centre, new(2026, 12, 1))?.Number);
        Assert.Null(counter.Payments.AccountFor(CounterAtWork.Centre, new(2025, 1, 1)));
    }

    internal static DatedFeeRule Rule(string unit, string rule, string? caseKey = null, DateOnly? from = null, DateOnly? to = null) =>
        new(Guid.NewGuid(), unit, Birth, caseKey, rule, "NQ 01/2026/NQ-HĐND", from ?? new(2026, 1, 1), to);

    internal static PayeeAccount Account(string unit) =>
        new(Guid.NewGuid(), unit, "Agribank", "970405", "8801234567890", "TTPVHCC MAU", new(2026, 1, 1), null);

    private static FeeRuleDesk Rules(CounterAtWork counter) => new(counter.Database.Writer, counter.Payments, counter.Shelf, new AuditTrail(counter.Database.Time));

    private static PayeeAccountDesk Accounts(CounterAtWork counter) => new(counter.Database.Writer, counter.Payments, new AuditTrail(counter.Database.Time));

    private static (string?, string?) Said(Outcome<Done> outcome) => (outcome.Refusal?.Code, outcome.Refusal?.Place);
}
