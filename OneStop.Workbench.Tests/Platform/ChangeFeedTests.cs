using Microsoft.Extensions.Logging.Abstractions;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Platform;

public class ChangeFeedTests
{
    private readonly ChangeFeed _feed = new(NullLogger<ChangeFeed>.Instance);

    [Fact]
    public async Task A_listener_hears_of_its_topic_only()
    {
        var heard = new TaskCompletionSource<Change>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = _feed.Subscribe("dossiers:A", change => Note(heard, change));
        _feed.Publish(new Change("dossiers:B", "1"));
        _feed.Publish(new Change("dossiers:A", "2"));
        Assert.Equal(new Change("dossiers:A", "2"), await heard.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_slow_listener_misses_what_lies_between_but_never_the_last()
    {
        var seen = new List<string>();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var last = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = _feed.Subscribe("t", async change =>
        {
            seen.Add(change.Id);
            begun.TrySetResult();
            await goOn.Task;
            if (change.Id == "100") last.TrySetResult();
        });
        _feed.Publish(new Change("t", "0"));
        await begun.Task;
        for (var id = 1; id <= 100; id++) _feed.Publish(new Change("t", $"{id}"));
        goOn.SetResult();
        await last.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        Assert.Equal(["0", "100"], seen);
    }

    [Fact]
    public async Task A_failing_listener_does_not_stop_the_others()
    {
        var heard = new TaskCompletionSource<Change>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var failing = _feed.Subscribe("t", _ => throw new InvalidOperationException("broken screen"));
        using var listening = _feed.Subscribe("t", change => Note(heard, change));
        _feed.Publish(new Change("t", "1"));
        Assert.Equal("1", (await heard.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken)).Id);
    }

    [Fact]
    public async Task Who_has_left_hears_nothing()
    {
        var gone = 0;
        var heard = new TaskCompletionSource<Change>(TaskCreationOptions.RunContinuationsAsynchronously);
        _feed.Subscribe("t", _ => Task.FromResult(gone++)).Dispose();
        using var staying = _feed.Subscribe("t", change => Note(heard, change));
        _feed.Publish(new Change("t", "1"));
        await heard.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        Assert.Equal(0, gone);
    }

    private static Task Note(TaskCompletionSource<Change> heard, Change change)
    {
        heard.TrySetResult(change);
        return Task.CompletedTask;
    }
}
