using Microsoft.Playwright;
using OneStop.Workbench.Tests.EndToEnd;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>Signing out, sessions that end, colleagues at the same machine, tabs of one sitting, sittings that change hands.</summary>
[Collection(Browser.OneAtATime)]
public class PeopleAtOneBrowserTests(SharedOffice shared, Browser browser)
{
    private const string Entries = "**/intake/drafts/*/entries";

    [Fact]
    public async Task What_could_not_be_sent_waits_for_its_own_clerk()
    {
        var server = shared.Office.Server;
        var office = server.Address;
        var context = (await browser.NewPage(office)).Context;
        var screen = await CounterScreen.Open(context, office, "quay1", "/intake");
        await screen.NewSitting();
        await screen.Focus("applicant.name");
        await screen.Hands.Type("Sùng Thị Mẫu");
        await screen.Settled();
        var sitting = new Uri(screen.Page.Url).AbsolutePath;

        // Nothing gets through any more; signing out says what would stay behind, without its contents, and lets one stay.
        await context.RouteAsync(Entries, route => route.AbortAsync());
        await screen.Focus("note");
        await screen.Hands.Type("chưa gửi được");
        await SignOut(screen.Page);
        var sheet = screen.Page.Locator("#sign-out-waits");
        await Assertions.Expect(sheet.Locator("li")).ToContainTextAsync("1 ô của phiên");
        Assert.DoesNotContain("chưa gửi", await sheet.InnerTextAsync(), StringComparison.Ordinal);
        await sheet.GetByRole(AriaRole.Button, new() { Name = "Ở lại" }).ClickAsync();
        Assert.Equal("chưa gửi được", await screen.Text("note"));
        await SignOut(screen.Page);
        await sheet.Locator("[data-sign-out-anyway]").ClickAsync();
        await screen.Page.WaitForURLAsync("**/account/login*");

        // A colleague at the same browser sends nothing of it and loses nothing of it.
        await context.UnrouteAsync(Entries);
        var posted = new List<string>();
        context.Request += (_, request) =>
        {
            if (request.Method == "POST" && request.Url.EndsWith("/entries", StringComparison.Ordinal)) posted.Add(request.Url);
        };
        var colleague = await CounterScreen.Open(context, office, "quay2", "/intake");
        await colleague.Focus("note");
        await colleague.Hands.Type("của người khác");
        await colleague.Settled();
        Assert.All(posted, url => Assert.DoesNotContain(sitting.Split('/')[^1], url, StringComparison.Ordinal));
        await SignOut(colleague.Page);
        await colleague.Page.WaitForURLAsync("**/account/login*");

        // She signs in again: any page of the workbench sends it.
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(office, "/account/login?returnUrl=%2F").ToString());
        await page.FillAsync("[name=userName]", "quay1");
        await page.FillAsync("[name=password]", Office.Password);
        var sent = page.WaitForResponseAsync(response => response.Url.EndsWith("/entries", StringComparison.Ordinal) && response.Ok);
        await page.Keyboard.PressAsync("Enter");
        await sent;
        var back = await CounterScreen.Open(context, office, "quay1", sitting);
        Assert.Equal(("Sùng Thị Mẫu", "chưa gửi được"), (await back.Text("applicant.name"), await back.Text("note")));
        Assert.Equal("chưa gửi được", (await back.OnServer())["note"]);

        // The session ends under her hands: the strip says so, and after signing in everything is there, the cursor too.
        await context.ClearCookiesAsync();
        await back.Focus("note");
        await back.Hands.Type(", gõ khi hết phiên");
        var again = back.Page.Locator("[data-sign-in]");
        await Assertions.Expect(again).ToBeVisibleAsync();
        Assert.Contains("đăng nhập lại", await back.Page.Locator("[data-keeping]").InnerTextAsync(), StringComparison.Ordinal);
        var cursor = await back.Page.EvaluateAsync<int>("document.activeElement.selectionStart");
        await again.ClickAsync();
        await back.Page.FillAsync("[name=userName]", "quay1");
        await back.Page.FillAsync("[name=password]", Office.Password);
        await back.Page.Keyboard.PressAsync("Enter");
        await back.Ready();
        await back.Settled();
        Assert.Equal("chưa gửi được, gõ khi hết phiên", (await back.OnServer())["note"]);
        Assert.Equal($"note {cursor}", await back.Page.EvaluateAsync<string>("`${document.activeElement.dataset.entry} ${document.activeElement.selectionStart}`"));
        await context.CloseAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1500)]
    public async Task What_another_page_sent_after_a_page_was_drawn_stands_in_it_before_anybody_can_type(int delay)
    {
        await using var line = new CutLine(shared.Office.Server.Address);
        var context = (await browser.NewPage(line.Address)).Context;
        context.SetDefaultTimeout(60_000);
        var screen = await CounterScreen.Open(context, line.Address, "quay1", "/intake");
        await screen.NewSitting();
        await screen.Focus("note");
        await screen.Hands.Type("gửi từ trang khác");
        await screen.Settled();
        line.Delay = TimeSpan.FromMilliseconds(delay);
        // The server drew the page before the text came, the browser wiped its copy after: neither gives it to the journal.
        Assert.Equal("gửi từ trang khác", await screen.Page.EvaluateAsync<string>(
            """
            async draft => {
              const { Journal } = await import('/js/intake/journal.js');
              const journal = new Journal(draft, () => { });
              await journal.load([], Date.now());
              journal.stop();
              return journal.text('note') ?? '';
            }
            """, screen.Draft));
        await context.CloseAsync();
    }

    [Fact]
    public async Task What_waits_for_a_sitting_is_sent_by_the_sitting_itself_when_its_page_comes_back()
    {
        var server = shared.Office.Server;
        var context = (await browser.NewPage(server.Address)).Context;
        context.SetDefaultTimeout(60_000);
        var screen = await CounterScreen.Open(context, server.Address, "quay1", "/intake");
        await screen.NewSitting();
        await context.RouteAsync(Entries, route => route.AbortAsync());
        await screen.Focus("note");
        await screen.Hands.Type("chưa gửi được");
        await Assertions.Expect(screen.Page.Locator("[data-wrap]:has([data-entry='note'])")).ToHaveAttributeAsync("data-mark", "kept");
        var sitting = new Uri(screen.Page.Url).AbsolutePath;
        await screen.Page.CloseAsync();
        await context.UnrouteAsync(Entries);
        var asked = new List<string>();
        await context.RouteAsync(Entries, async route =>
        {
            lock (asked) asked.Add(route.Request.Method);
            await route.ContinueAsync();
        });
        // Sent from beside the sitting it would be in neither of the two places where the page looks, for a moment.
        var back = await CounterScreen.Open(context, server.Address, "quay1", sitting);
        Assert.Equal("chưa gửi được", await back.Text("note"));
        await back.Settled();
        Assert.Equal("GET", asked[0]);
        Assert.Equal("chưa gửi được", (await back.OnServer())["note"]);
        await context.CloseAsync();
    }

    [Fact]
    public async Task Two_tabs_and_a_colleague_who_takes_over_see_the_same_text()
    {
        var server = shared.Office.Server;
        var office = server.Address;
        var (mine, hers) = ((await browser.NewPage(office)).Context, (await browser.NewPage(office)).Context);
        var first = await CounterScreen.Open(mine, office, "quay1", "/intake");
        await first.NewSitting();
        var sitting = new Uri(first.Page.Url).AbsolutePath;
        var second = await CounterScreen.Open(mine, office, "quay1", sitting);

        // Also while the server is not to be reached, tabs of one browser know of each other.
        await mine.RouteAsync(Entries, route => route.AbortAsync());
        await second.Focus("applicant.name");
        await second.Hands.Type("Giàng Thị");
        await Shows(first, "applicant.name", "Giàng Thị");
        await first.Focus("applicant.name");
        await second.Hands.Type(" Mẫu");
        await Shows(second, "applicant.name", "Giàng Thị Mẫu");
        // One pair of hands: also where the cursor was left in the field, what they wrote in the other tab stands.
        await Shows(first, "applicant.name", "Giàng Thị Mẫu");
        await first.Leave();
        await mine.UnrouteAsync(Entries);
        await first.Settled();
        await second.Page.CloseAsync();

        // Offered by name, taken at another machine; what the first clerk could not send still arrives.
        var colleague = await CounterScreen.Open(hers, office, "quay2", "/intake");
        await first.Page.Keyboard.PressAsync("Alt+G");
        await first.Page.Locator("#hand-over-to").SelectOptionAsync(new SelectOptionValue { Label = "Trần Văn Mẫu Hai" });
        await first.Page.Locator(".hand-over button").First.ClickAsync();
        await Assertions.Expect(first.Page.Locator(".hand-over [role=status]")).ToContainTextAsync("Trần Văn Mẫu Hai");
        await mine.RouteAsync(Entries, route => route.AbortAsync());
        await first.Focus("applicant.phone");
        await first.Hands.Type("0912345678");
        await first.Leave();
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Nhận phiên của Nguyễn Thị Mẫu Một" }).ClickAsync();
        await colleague.Page.WaitForURLAsync($"**{sitting}");
        await colleague.Ready();
        Assert.Equal("Giàng Thị Mẫu", await colleague.Text("applicant.name"));
        await Assertions.Expect(first.Page.Locator("main .note[role=alert]")).ToContainTextAsync("Trần Văn Mẫu Hai");
        await mine.UnrouteAsync(Entries);
        await Shows(colleague, "applicant.phone", "0912 345 678");
        await mine.CloseAsync();
        await hers.CloseAsync();
    }

    private static Task Shows(CounterScreen screen, string field, string text) =>
        Assertions.Expect(screen.Page.Locator($"[data-entry='{field}']")).ToHaveValueAsync(text);

    private static async Task SignOut(IPage page)
    {
        await page.Locator("details[data-menu] summary").Last.ClickAsync();
        await page.Locator("form[data-sign-out] button").ClickAsync();
    }
}
