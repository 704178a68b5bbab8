using Microsoft.Playwright;
using OneStop.Workbench.Tests.EndToEnd;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>A browser that keeps nothing: no IndexedDB, or no room in it. One can work as ever; while the server is away the page says that it must not be closed.</summary>
[Collection(Browser.OneAtATime)]
public class BrowserStoreTests(SharedOffice shared, PublishedProgram program, Browser browser)
{
    private const string Entries = "**/intake/drafts/*/entries";
    private const string Missing = "Object.defineProperty(window, 'indexedDB', { value: undefined });";
    private const string Full = "IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };";

    [Fact]
    public async Task Without_a_store_of_the_browsers_the_page_says_so_and_loses_nothing_while_it_is_open()
    {
        var server = shared.Office.Server;
        foreach (var fault in new[] { Missing, Full })
        {
            var context = (await browser.NewPage(server.Address)).Context;
            context.SetDefaultTimeout(60_000);
            await context.AddInitScriptAsync(fault);
            var screen = await CounterScreen.Open(context, server.Address, "quay1", "/intake");
            await screen.NewSitting();
            await screen.Focus("note");
            await screen.Hands.Type("Gõ khi máy chủ còn đó");
            await screen.Settled();

            await context.RouteAsync(Entries, route => route.AbortAsync());
            await screen.Hands.Type(", và khi không còn");
            var strip = screen.Page.Locator("[data-keeping]");
            await Assertions.Expect(strip).ToContainTextAsync("đừng đóng trang này", new() { Timeout = 60_000 });
            // Neither does the page load itself anew over it.
            Assert.False(await screen.Page.EvaluateAsync<bool>("document.dispatchEvent(new CustomEvent('workbench:reload', { cancelable: true }))"));
            await context.UnrouteAsync(Entries);
            await screen.Settled();
            Assert.Equal("Gõ khi máy chủ còn đó, và khi không còn", (await screen.OnServer())["note"]);
            await context.CloseAsync();
        }
    }

    [Fact]
    public async Task What_was_typed_under_the_old_version_is_there_under_the_new_one()
    {
        await using var server = await Office.Serve(program);
        var context = (await browser.NewPage(server.Address)).Context;
        context.SetDefaultTimeout(60_000);
        var screen = await CounterScreen.Open(context, server.Address, "quay1", "/intake");
        await screen.NewSitting();
        await screen.Focus("note");
        await screen.Hands.Type("Bản cũ");
        await screen.Settled();
        await server.Kill();
        await screen.Hands.Type(", gõ khi thay bản");
        // The files of the version that comes up are others, and so is the browser's store.
        await context.RouteAsync("**/js/intake/store*.js", async route =>
        {
            var file = await (await route.FetchAsync()).TextAsync();
            Assert.Contains("indexedDB.open(base, 1)", file, StringComparison.Ordinal);
            await route.FulfillAsync(new()
            {
                ContentType = "text/javascript",
                Body = file.Replace("indexedDB.open(base, 1)", "indexedDB.open(base, 2)", StringComparison.Ordinal)
                    .Replace("request.result.createObjectStore(", "request.result.objectStoreNames.contains(table) || request.result.createObjectStore(", StringComparison.Ordinal) + "\ndocument.documentElement.dataset.deployed = '2';",
            });
        });
        await server.Start();
        await screen.Page.WaitForFunctionAsync("() => document.documentElement.dataset.deployed === '2'");
        await screen.Ready();
        await screen.Settled();
        Assert.Equal("Bản cũ, gõ khi thay bản", await screen.Text("note"));
        Assert.Equal("Bản cũ, gõ khi thay bản", (await screen.OnServer())["note"]);
        await context.CloseAsync();
    }
}
