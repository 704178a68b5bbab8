using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Platform;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Tests.UI;

public sealed class LiveSinceTests : Screen
{
    private int _readings;

    [Fact]
    public void Reads_at_most_once_a_second_and_never_misses_the_last_change()
    {
        var live = Live("dossiers");
        Publish("dossiers");
        live.WaitForAssertion(() => Assert.Equal(1, _readings));
        for (var number = 0; number < 5; number++) Publish("dossiers");
        Assert.Equal(1, _readings);
        live.WaitForAssertion(() =>
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(2, _readings);
        });
    }

    [Fact]
    public void Hears_only_its_topics_and_nothing_once_gone()
    {
        var live = Live("dossiers");
        Publish("calendar");
        live.Instance.Dispose();
        Publish("dossiers");
        Assert.Equal(0, _readings);
    }

    private void Publish(string topic) => Services.GetRequiredService<ChangeFeed>().Publish(new Change(topic, "1"));

    private IRenderedComponent<LiveSince> Live(params string[] topics) => Render<LiveSince>(parameters => parameters
        .Add(live => live.Topics, topics)
        .Add(live => live.Changed, EventCallback.Factory.Create(this, () => _readings++)));
}
