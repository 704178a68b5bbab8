using OneStop.Workbench.Tests.EndToEnd;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>One server for several counters, killed by any of them and back after a while.</summary>
public sealed class FlakyServer : IAsyncDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim _one = new(1, 1);
    private int _calm;

    private FlakyServer(RunningServer server) => Server = server;

    public RunningServer Server { get; }

    public static async Task<FlakyServer> Start(PublishedProgram program) =>
        new(await RunningServer.Start(program, new(StringComparer.Ordinal) { ["Demo__Accounts"] = "true", ["Demo__Password"] = CounterScreen.Password }));

    /// <summary>Work during which nobody kills the server: beginning a round, and looking at what came of it.</summary>
    public async Task Calmly(Func<Task> work)
    {
        await _one.WaitAsync();
        Interlocked.Increment(ref _calm);
        _one.Release();
        try
        {
            await work();
        }
        finally
        {
            Interlocked.Decrement(ref _calm);
        }
    }

    /// <summary>Kills it now; the task ends when it answers again. While it is down already, only that is waited for.</summary>
    public async Task KillFor(TimeSpan time)
    {
        if (!await _one.WaitAsync(TimeSpan.Zero))
        {
            await _one.WaitAsync();
            _one.Release();
            return;
        }
        try
        {
            while (Volatile.Read(ref _calm) > 0) await Task.Delay(Moment);
            await Server.Kill();
            await Task.Delay(time);
            await Server.Start();
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _one.Dispose();
    }
}
