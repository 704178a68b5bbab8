using Microsoft.Playwright;
using OneStop.Workbench.Tests.EndToEnd;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Faults;

[Collection(Browser.OneAtATime)]
public class TypingTests(SharedOffice shared, Browser browser)
{
    [Fact]
    public async Task Names_typed_by_input_methods_are_exact_while_the_page_is_rendered_again_on_slow_lines()
    {
        var tally = await TypingRun.Matrix(shared.Office.Server, browser, delays: [0, 50, 300], names: 1);
        Assert.True(tally.Wrong.Count == 0, string.Join('\n', tally.Wrong));
        Assert.Equal(3 * 2 * 3, tally.Names);
    }

    [Fact]
    public async Task What_is_typed_stands_and_what_another_page_writes_into_the_same_field_is_offered_beside_it()
    {
        var server = shared.Office.Server;
        var page = await browser.NewPage(server.Address);
        page.Context.SetDefaultTimeout(60_000);
        var screen = await CounterScreen.Open(page.Context, server.Address, "quay1", "/intake");
        await screen.NewSitting();
        await screen.Focus("note");
        await screen.Hands.Type("Thôn Mẫu");
        // Later than anything that is typed here for a while.
        await screen.Post("note", "Người bên cạnh", await screen.Now() + 3_600_000);
        var offer = screen.Page.Locator("[data-wrap]:has([data-entry='note']) [data-offer]");
        await Assertions.Expect(offer).ToContainTextAsync("Người bên cạnh", new() { Timeout = 60_000 });
        Assert.Equal("Thôn Mẫu", await screen.Text("note"));
        await screen.Hands.Type(", xã Thử");
        await screen.Leave();
        Assert.Equal("Thôn Mẫu, xã Thử", await screen.Text("note"));
        await screen.Settled();
        var kept = await screen.OnServer();
        Assert.Equal(("Thôn Mẫu, xã Thử", "Người bên cạnh"), (kept["note"], kept["late.note"]));
        // Only the clerk's own key puts it there.
        await screen.Page.Keyboard.PressAsync("Alt+U");
        Assert.Equal("Người bên cạnh", await screen.Text("note"));
        await screen.Settled();
        Assert.Equal("Người bên cạnh", (await screen.OnServer())["note"]);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_typed_unseen_by_another_page_that_came_second_is_offered_beside_its_text()
    {
        var server = shared.Office.Server;
        var page = await browser.NewPage(server.Address);
        page.Context.SetDefaultTimeout(60_000);
        var screen = await CounterScreen.Open(page.Context, server.Address, "quay1", "/intake");
        await screen.NewSitting();
        var elsewhere = await CounterScreen.Open(page.Context, server.Address, "quay1", new Uri(screen.Page.Url).AbsolutePath);
        await screen.Page.BringToFrontAsync();
        await screen.Page.RouteAsync("**/intake/drafts/*/entries", route => route.AbortAsync());
        await screen.Focus("note");
        await screen.Hands.Type("Thôn Mẫu");
        await screen.Leave();
        await elsewhere.Post("note", "Người bên cạnh", await screen.Now() + 3_600_000);
        await screen.Page.UnrouteAsync("**/intake/drafts/*/entries");
        var field = screen.Page.Locator("[data-entry='note']");
        await Assertions.Expect(field).ToHaveValueAsync("Người bên cạnh", new() { Timeout = 60_000 });
        await Assertions.Expect(screen.Page.Locator("[data-wrap]:has([data-entry='note']) [data-offer]")).ToContainTextAsync("Thôn Mẫu", new() { Timeout = 60_000 });
        await screen.Page.Keyboard.PressAsync("Alt+U");
        await Assertions.Expect(field).ToHaveValueAsync("Thôn Mẫu");
        await screen.Settled();
        Assert.Equal("Thôn Mẫu", (await screen.OnServer())["note"]);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_pasted_ends_composed_clean_and_in_unicode()
    {
        var server = shared.Office.Server;
        var page = await browser.NewPage(server.Address);
        var screen = await CounterScreen.Open(page.Context, server.Address, "quay1", "/intake");
        await screen.NewSitting();

        await screen.Focus("applicant.name");
        await Paste(screen, "Nguyễn\u00A0Thị\u200B Ẩm".Normalize(System.Text.NormalizationForm.FormD));
        // Nothing is written while the cursor stands in the field.
        Assert.Contains('\u0309', await screen.Text("applicant.name"));
        await screen.Leave();
        Assert.Equal("Nguyễn Thị Ẩm", await screen.Text("applicant.name"));

        // TCVN3 and VNI: recognised, offered, converted by the clerk's key alone.
        foreach (var (field, old, meant) in new[] { ("note", "Th\u00ABn B\u00B6n Qua", "Thôn Bản Qua"), ("applicant.address", "Xaõ Baûn Qua", "Xã Bản Qua") })
        {
            await screen.Focus(field);
            await Paste(screen, old);
            var offer = screen.Page.Locator($"[data-wrap]:has([data-entry='{field}']) [data-offer]");
            await Assertions.Expect(offer).ToContainTextAsync(meant);
            Assert.Equal(old, await screen.Text(field));
            await screen.Leave();
            Assert.Equal(old, await screen.Text(field));
            await screen.Page.Keyboard.PressAsync("Alt+U");
            Assert.Equal(meant, await screen.Text(field));
            await Assertions.Expect(offer).ToBeHiddenAsync();
        }
        await screen.Settled();
        var kept = await screen.OnServer();
        Assert.Equal(("Nguyễn Thị Ẩm", "Thôn Bản Qua", "Xã Bản Qua"), (kept["applicant.name"], kept["note"], kept["applicant.address"]));
    }

    private static Task Paste(CounterScreen screen, string text) => screen.Page.EvaluateAsync(
        """
        text => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
          document.execCommand('insertText', false, text);
        }
        """, text);
}
