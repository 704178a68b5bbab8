using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;
using static OneStop.Workbench.Tests.Deadlines.Office;

namespace OneStop.Workbench.Tests.Deadlines;

public class ExtraDaysTests
{
    private const string Basis = "Nghị định mẫu 1/2026/NĐ-CP";
    private static readonly ExtraDays[] Ten = [new(10, Basis)];
    private static readonly ExtraDaysRule Land = new(Guid.NewGuid(), ["H38.02683.UB"], null, "Đất đai", 10, Basis, new(2026, 7, 1), new(2026, 12, 31));

    [Theory]
    [InlineData("20 wd", "30 wd")]
    [InlineData("20 cd", "30 cd")]
    public void Ten_more_days_of_the_limits_own_kind(string limit, string longer)
    {
        var answer = DeadlineClock.Compute(Bundled, Limit(limit), At("2026-10-05T09:00"), extra: Ten);
        Assert.Equal(Ask(longer, "2026-10-05T09:00").Due, answer.Due);
        Assert.Equal(30, answer.Counted);
        Assert.Equal(answer.Counted, answer.Steps.Sum(step => step.Counted));
        var line = Assert.Single(answer.Steps, step => step.Code == Rule.ExtraDays);
        Assert.Equal((10L, Basis), (line.Count, line.Source));
    }

    [Fact]
    public void A_month_and_ten_days_ends_ten_dates_after_the_month()
    {
        // 05/10 and one month is 05/11; ten dates later is Sunday 15/11, so Monday.
        var answer = DeadlineClock.Compute(Bundled, Limit("1 mo"), At("2026-10-05T09:00"), extra: Ten);
        Assert.Equal(At("2026-11-16T17:00"), answer.Due);
        Assert.Equal(answer.Counted, answer.Steps.Sum(step => step.Counted));
    }

    [Theory]
    [InlineData("8 wh")]
    [InlineData("same-day")]
    public void Limits_in_hours_and_within_the_day_stay(string limit)
    {
        var answer = DeadlineClock.Compute(Bundled, Limit(limit), At("2026-10-05T09:00"), extra: Ten);
        Assert.Equal(Ask(limit, "2026-10-05T09:00").Due, answer.Due);
        Assert.DoesNotContain(answer.Steps, step => step.Code == Rule.ExtraDays);
    }

    [Fact]
    public void After_a_restart_the_days_are_added_again()
    {
        var history = History("supplement@2026-10-08T09:00; restart@2026-10-20T09:00");
        var answer = DeadlineClock.Compute(Bundled, Limit("5 wd"), At("2026-10-05T09:00"), history, Ten);
        Assert.Equal(Ask("15 wd", "2026-10-20T09:00").Due, answer.Due);
        Assert.Equal(2, answer.Steps.Count(step => step.Code == Rule.ExtraDays));
    }

    [Fact]
    public void A_rule_holds_for_its_units_field_and_dates()
    {
        var units = TestUnits.Tree;
        Assert.True(Land.AppliesTo(units, TestUnits.Centre, "1.001193", "đất đai", new(2026, 12, 31)));
        Assert.False(Land.AppliesTo(units, TestUnits.OtherCentre, "1.001193", "Đất đai", new(2026, 12, 31)));
        Assert.False(Land.AppliesTo(units, TestUnits.Centre, "1.001193", "Hộ tịch", new(2026, 12, 31)));
        Assert.False(Land.AppliesTo(units, TestUnits.Centre, "1.001193", "Đất đai", new(2027, 1, 1)));
        Assert.False(Land.AppliesTo(units, TestUnits.Centre, "1.001193", "Đất đai", new(2026, 6, 30)));
        var one = Land with { Field = null, ProcedureCode = "1.001193" };
        Assert.True(one.AppliesTo(units, TestUnits.Centre, "1.001193", "Hộ tịch", new(2026, 8, 1)));
        Assert.False(one.AppliesTo(units, TestUnits.Centre, "1.001194", "Hộ tịch", new(2026, 8, 1)));
    }

    [Fact]
    public void What_is_missing_is_said_at_its_place()
    {
        Assert.Null(Land.Fault());
        Assert.Equal("extra-days-unit-missing", (Land with { Units = [] }).Fault()?.Code);
        Assert.Equal("extra-days-what-missing", (Land with { Field = null }).Fault()?.Code);
        Assert.Equal("extra-days-what-missing", (Land with { ProcedureCode = "1.001193" }).Fault()?.Code);
        Assert.Equal("extra-days-range", (Land with { Days = 0 }).Fault()?.Code);
        Assert.Equal("extra-days-basis-missing", (Land with { LegalBasis = " " }).Fault()?.Code);
        Assert.Equal("extra-days-dates", (Land with { To = new(2026, 6, 30) }).Fault()?.Code);
    }
}
