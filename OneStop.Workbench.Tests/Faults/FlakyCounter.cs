using Microsoft.Playwright;
using OneStop.Workbench.Tests.EndToEnd;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>A counter of its own on which all can fail: the server behind it, the line to the server, the browser.</summary>
public sealed class FlakyCounter : IAsyncDisposable
{
    private readonly RunningServer _server;
    private readonly CutLine _line;
    private readonly OwnChromium _chromium;
    private Task _serverBack = Task.CompletedTask;
    private Task _lineBack = Task.CompletedTask;

    private FlakyCounter(RunningServer server, OwnChromium chromium) => (_server, _line, _chromium) = (server, new CutLine(server.Address), chromium);

    public static async Task<FlakyCounter> Start(PublishedProgram program, IPlaywright playwright)
    {
        var counter = new FlakyCounter(await Office.Serve(program), new OwnChromium(playwright));
        await counter._chromium.Start();
        return counter;
    }

    /// <summary>One more tab.</summary>
    public Task<CounterScreen> Open(string path) => CounterScreen.Open(_chromium.Context, _line.Address, "quay1", path);

    /// <summary>Kills it now; while it is down already nothing more happens.</summary>
    public void KillServerFor(TimeSpan time)
    {
        if (_serverBack.IsCompleted) _serverBack = Gone();

        async Task Gone()
        {
            await _server.Kill();
            await Task.Delay(time);
            await _server.Start();
        }
    }

    public void CutFor(TimeSpan time)
    {
        _line.Cut();
        _lineBack = MendAfter(time);
    }

    public void SilenceFor(TimeSpan time)
    {
        _line.Silence();
        _lineBack = MendAfter(time);
    }

    public async Task KillBrowser()
    {
        await _chromium.Kill();
        await _chromium.Start();
    }

    /// <summary>Ends when server and line are back.</summary>
    public Task Whole() => Task.WhenAll(_serverBack, _lineBack);

    /// <summary>Closes all tabs, for the next who sits here.</summary>
    public async Task Clear()
    {
        await Whole();
        foreach (var page in _chromium.Context.Pages.ToList()) await page.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Whole();
        await _chromium.DisposeAsync();
        await _line.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task MendAfter(TimeSpan time)
    {
        await Task.WhenAll(_lineBack, Task.Delay(time));
        _line.Mend();
    }
}
