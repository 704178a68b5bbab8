using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Faults;

[Collection(EndToEnd.Browser.OneAtATime)]
public class ChaosTests(PublishedProgram program)
{
    [Fact]
    public async Task Nothing_that_the_browser_had_is_lost_doubled_or_reordered()
    {
        var tally = await ChaosRun.Rounds(program, rounds: 12, seed: 20261123, longest: TimeSpan.FromSeconds(5), atOnce: 3, incidents: 3);
        Assert.True(tally.Clean, $"{tally}\n{string.Join('\n', tally.Faults)}");
        Assert.Equal(0, tally.Swallowed);
        Assert.True(tally.Typed >= 12 * 450, tally.ToString());
    }
}
