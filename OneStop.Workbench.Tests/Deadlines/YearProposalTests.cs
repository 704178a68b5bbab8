using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform;
using static OneStop.Workbench.Tests.Deadlines.Office;

namespace OneStop.Workbench.Tests.Deadlines;

public class YearProposalTests
{
    private static readonly LunarDays Lunar = new(BundledAssets.BesideProgram);

    [Theory]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void What_is_proposed_covers_the_statutory_days_of_past_years(int year)
    {
        var (tet, hungKings) = Lunar.Of(year)!.Value;
        var proposed = YearProposal.For(year, tet, hungKings, IsWeekday);

        Assert.All(proposed, day => Assert.True(IsWeekday(day.Date), $"{day.Date} is a day of rest already"));
        // Eleven days, and Vietnam's Day of Culture since 2026; whatever falls on a weekend is made up for.
        Assert.Equal(12, proposed.Count);
        var decided = Content.Overrides.Where(day => day.Date.Year == year && day.Kind is OverrideKind.Holiday or OverrideKind.Compensatory).Select(day => day.Date);
        var missed = decided.Where(date => date.Year == year && date.Month != 2 && date.Month != 1).Except(proposed.Select(day => day.Date));
        Assert.Empty(missed);
    }

    [Fact]
    public void What_is_not_decided_is_unconfirmed()
    {
        var (tet, hungKings) = Lunar.Of(2028)!.Value;
        var days = YearProposal.For(2028, tet, hungKings, IsWeekday).ToDictionary(day => day.Date);
        Assert.True(days[new(2028, 9, 4)] is { Kind: OverrideKind.Compensatory, Confirmed: false });
        Assert.True(days[new(2028, 11, 24)].Confirmed);
        Assert.All(days.Values.Where(day => day.Name.Contains("Nguyên đán", StringComparison.Ordinal)), day => Assert.False(day.Confirmed));
    }

    [Fact]
    public void Tet_2030_is_the_Vietnamese_one() => Assert.Equal(new DateOnly(2030, 2, 2), Lunar.Of(2030)!.Value.Tet);

    private static bool IsWeekday(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
