using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Tests.Support;

/// <summary>Waits as pages do: until what is told on the change feed says so.</summary>
public static class Heard
{
    public static async Task Until(ChangeFeed feed, string topic, Func<bool> done)
    {
        var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var hearing = feed.Subscribe(topic, _ => Look());
        await Look();
        await came.Task.WaitAsync(Patience.Limit);

        Task Look()
        {
            if (done()) came.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
