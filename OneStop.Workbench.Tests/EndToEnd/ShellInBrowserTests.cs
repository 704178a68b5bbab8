using System.Net;
using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>The frame around every page, in a real browser on the published program.</summary>
[Collection(Browser.OneAtATime)]
public class ShellInBrowserTests(SharedOffice shared)
{
    private static readonly string[] Pages = ["/dossiers", "/board", "/reports", "/procedures", "/procedures/1.001193", "/calendar", "/account/password"];

    [Fact]
    public async Task Pages_fit_a_counter_screen_and_ask_nobody_else()
    {
        var office = shared.Office;
        var page = await office.SignIn("giamdoc", "/dossiers");
        var elsewhere = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(office.Server.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) elsewhere.Add(request.Url);
        };
        var tooWide = new List<string>();
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await page.Locator("main h1").First.WaitForAsync();
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth || document.querySelector('main').scrollWidth > document.querySelector('main').clientWidth")) tooWide.Add(path);
        }
        Assert.Empty(tooWide);
        Assert.Empty(elsewhere);
    }

    [Fact]
    public async Task Keys_lead_everywhere_and_typing_is_left_alone()
    {
        var office = shared.Office;
        var page = await office.SignIn("quay1", "/procedures");
        await page.Locator("tr[data-row]").First.WaitForAsync();
        var search = page.Locator("main input:not([type=checkbox])").First;
        await search.ClickAsync();
        await page.Keyboard.TypeAsync("j?k/");
        Assert.Equal("j?k/", await search.InputValueAsync());
        await search.FillAsync("");
        await page.Locator("main h1").First.FocusAsync();
        await page.Keyboard.PressAsync("?");
        await page.GetByRole(AriaRole.Dialog, new() { Name = "Phím tắt" }).WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("lich");
        await page.GetByRole(AriaRole.Option, new() { Name = "Lịch", Exact = true }).WaitForAsync();
        // The pages come last: the arrow goes round to them from the top.
        do await page.Keyboard.PressAsync("ArrowUp");
        while (!(await page.Locator("[role=option][aria-selected=true]").InnerTextAsync()).StartsWith("Lịch", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/calendar");
        await page.Locator("h1:focus").WaitForAsync();
    }

    [Fact]
    public async Task Language_and_colours_are_kept()
    {
        var office = shared.Office;
        var page = await office.SignIn("quay1", "/calendar");
        await page.Locator("details[data-menu] > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tối" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Procedures" }).WaitForAsync();
        Assert.EndsWith("/calendar", page.Url, StringComparison.Ordinal);
        Assert.Equal("dark", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.Equal("en", await page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [Fact]
    public async Task Everything_is_served_from_here_guarded_and_small()
    {
        var office = shared.Office;
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = office.Server.Address };
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var page = await http.GetAsync("account/login", Xunit.TestContext.Current.CancellationToken);
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        foreach (var (path, most) in new[] { ("_content/MudBlazor/MudBlazor.min.css", 60_000), ("css/parts.css", 8_000), ("_framework/blazor.web.js", 60_000), ("fonts/be-vietnam-pro-vietnamese-400.woff2", 14_000) })
        {
            using var asset = await http.GetAsync(path, Xunit.TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
            Assert.InRange((await asset.Content.ReadAsByteArrayAsync(Xunit.TestContext.Current.CancellationToken)).Length, 1, most);
        }
    }
}
