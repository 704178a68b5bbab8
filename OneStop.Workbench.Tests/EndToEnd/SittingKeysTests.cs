using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>What a sitting costs in keys, counted on the published program; seconds are for the benchmark.</summary>
[Collection(Browser.OneAtATime)]
public class SittingKeysTests(PublishedProgram program, Browser browser)
{
    [Fact]
    public async Task The_scenarios_are_done_by_keyboard_within_their_keys()
    {
        await using var office = await Office.Open(program, browser);
        var scenarios = await Scenarios.Open(office);
        var costs = new List<ScenarioCost>
        {
            await scenarios.NewCitizen(1),
            await scenarios.Returning(1),
            await scenarios.Supplement(),
            await scenarios.NoCard(2),
            await scenarios.Correction(),
        };
        Assert.All(costs, cost => Assert.True(cost.Holds, cost.ToString()));
    }
}
