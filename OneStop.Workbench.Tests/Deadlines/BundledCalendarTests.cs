using OneStop.Workbench.Deadlines.Domain;
using static OneStop.Workbench.Tests.Deadlines.Office;

namespace OneStop.Workbench.Tests.Deadlines;

/// <summary>What the bundled calendar holds as certain, as expected and as merely proposed.</summary>
public class BundledCalendarTests
{
    [Theory]
    [InlineData("2027-02-04")]
    [InlineData("2027-02-05")]
    [InlineData("2027-02-08")]
    [InlineData("2027-02-09")]
    [InlineData("2027-02-10")]
    [InlineData("2027-09-02")]
    [InlineData("2027-09-03")]
    public void Tet_and_National_Day_2027_are_off_but_unconfirmed(string date)
    {
        var day = Content.Overrides.Single(known => known.Date == DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((true, true, false), (day.IsOff, day.InForce, day.Confirmed));
        Assert.False(Bundled.IsWorkingDay(day.Date));
    }

    [Fact]
    public void An_answer_over_them_says_so() =>
        Assert.True(Ask("1 wd", "2027-09-01T09:00") is { RestsOnUnconfirmed: true, Due: { } due } && due == At("2027-09-06T17:00"));

    [Fact]
    public void Nothing_else_that_is_in_force_is_unconfirmed() => Assert.All(
        Content.Overrides.Where(day => day is { InForce: true, Confirmed: false }),
        day => Assert.True(day.Date.Year == 2027 && day.Date.Month is 2 or 9, $"{day.Date}"));

    [Fact]
    public void The_proposed_exchange_stays_out_until_confirmed()
    {
        Assert.Equal([new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 28)], Content.Overrides.Where(day => !day.InForce).Select(day => day.Date));
        Assert.Equal((true, false), (Bundled.IsWorkingDay(new(2026, 11, 23)), Bundled.IsWorkingDay(new(2026, 11, 28))));
    }

    [Theory]
    [InlineData("2020-12-31T09:00")]
    [InlineData("2028-01-03T09:00")]
    public void Outside_2021_to_2027_the_year_is_unknown(string received) =>
        Assert.Equal("calendar-year-unknown", Ask("1 wd", received).Refusal?.Code);

    [Fact]
    public void Every_exchange_is_a_pair_of_a_day_off_and_a_make_up_day() => Assert.All(
        Content.Overrides.Where(day => day.Kind is OverrideKind.Swap or OverrideKind.MakeUp),
        day => Assert.True(Content.Overrides.Single(other => other.Date == day.ExchangedFor) is { } other && other.ExchangedFor == day.Date && other.Kind != day.Kind, $"{day.Date}"));
}
