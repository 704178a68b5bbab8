using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>What a sitting costs in keys, counted on the published program; seconds are for the benchmark.</summary>
public class SittingKeysTests(PublishedProgram program, Browser browser)
{
    [Fact]
    public async Task The_scenarios_are_done_by_keyboard_within_their_keys()
    {
        await using var office = await Office.Open(program, browser);
        var page = await office.SignIn("quay1", "/intake");
        await page.AddInitScriptAsync("window.print = () => { };");
        await page.ReloadAsync();
        var scenarios = new Scenarios(page);
        // An office that has worked before: what it takes in daily stands first in its list.
        await scenarios.FirstOfTheDay(99);
        var costs = new List<ScenarioCost> { await scenarios.NewCitizen(1), await scenarios.Returning(1), await scenarios.NoCard(2) };
        Assert.All(costs, cost => Assert.True(cost.Holds, $"{cost.Name}: {cost.Keys} keys, {string.Join(", ", cost.Spent)}"));
    }
}
