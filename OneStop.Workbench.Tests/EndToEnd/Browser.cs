using Microsoft.Playwright;
using OneStop.Workbench.Tests.EndToEnd;
using OneStop.Workbench.Tests.Support;
using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(Browser))]

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>One Chromium for the whole run; each person in a test gets a context, and so cookies, of their own.</summary>
public sealed class Browser : IAsyncDisposable
{
    /// <summary>The collection of all tests that look at a screen: two browsers at once on two cores would measure each other.</summary>
    public const string OneAtATime = "browser";

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Chromium)>> _running = new(Launch);
    private readonly List<IBrowserContext> _open = [];
    private ITest? _test;

    public async Task<IPage> NewPage(Uri address, int width = 1366, int height = 768, ColorScheme scheme = ColorScheme.Light)
    {
        var (_, chromium) = await _running.Value;
        await CloseThoseOfTheTestBefore();
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ColorScheme = scheme,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout((float)Patience.Limit.TotalMilliseconds);
        _open.Add(context);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_running.IsValueCreated) return;
        var (playwright, chromium) = await _running.Value;
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>Pages left open go on asking their server for news.</summary>
    private async Task CloseThoseOfTheTestBefore()
    {
        if (_test == TestContext.Current.Test) return;
        _test = TestContext.Current.Test;
        foreach (var context in _open) await context.CloseAsync();
        _open.Clear();
    }

    private static async Task<(IPlaywright, IBrowser)> Launch()
    {
        var executable = await SystemPackage.Program("chromium", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic"],
        });
        return (playwright, chromium);
    }
}
