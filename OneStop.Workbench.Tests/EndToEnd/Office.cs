using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>A running office with its made-up staff, and people sitting down at its screens.</summary>
public sealed class Office : IAsyncDisposable
{
    public const string Password = "Thu-Nghiem-Mau-2026";

    private readonly Browser _browser;

    private Office(RunningServer server, Browser browser) => (Server, _browser) = (server, browser);

    public RunningServer Server { get; }

    public static async Task<Office> Open(PublishedProgram program, Browser browser) => new(await Serve(program), browser);

    /// <summary>Its server, for those who bring screens of their own.</summary>
    public static Task<RunningServer> Serve(PublishedProgram program) =>
        RunningServer.Start(program, new(StringComparer.Ordinal) { ["Demo__Accounts"] = "true", ["Demo__Password"] = Password });

    /// <summary>Signs in and waits until the page asked for is there.</summary>
    public async Task<IPage> SignIn(string account, string path, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await _browser.NewPage(Server.Address, scheme: scheme);
        await page.GotoAsync($"/account/login?returnUrl={Uri.EscapeDataString(path)}");
        await page.FillAsync("[name=userName]", account);
        await page.FillAsync("[name=password]", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal));
        await page.Locator("main h1").First.WaitForAsync();
        return page;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
