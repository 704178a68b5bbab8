using Microsoft.Playwright;
using OneStop.Workbench.Tests.EndToEnd;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>A correction loses no more of what is typed than a sitting does: the same journal keeps it.</summary>
[Collection(Browser.OneAtATime)]
public class CorrectionTypingTests(PublishedProgram program, Browser browser)
{
    private const string Entries = "**/correction/entries";
    private const string Name = "[data-field='owner.name'] [data-new]";

    [Fact]
    public async Task What_is_typed_while_the_server_is_away_is_there_afterwards_and_signing_out_waits_for_it()
    {
        await using var server = await Office.Serve(program);
        var office = server.Address;
        var context = (await browser.NewPage(office)).Context;
        context.SetDefaultTimeout(60_000);
        var page = (await CounterScreen.Open(context, office, "quay1", "/intake")).Page;
        var sitting = new BirthRegistration(page);
        await sitting.NewCitizen();
        await sitting.FillIn();
        var number = await sitting.Accept();

        await page.Keyboard.PressAsync("F7");
        await page.Locator($".correction[data-ready='{number}']").WaitForAsync();
        var hands = await Typist.At(page);
        await page.Locator(Name).FocusAsync();
        await page.Keyboard.PressAsync("End");
        await hands.Type(" Thử");
        await Said(page, "lưu ở máy chủ");
        await server.Kill();
        await hands.Letter(" ");
        // Telex goes on composing while nobody answers.
        foreach (var state in InputMethod.States("Ngoài")) await hands.Compose(state);
        await hands.Commit("Ngoài");
        await hands.Type(" giờ");
        await Said(page, "lưu ở máy này");
        await server.Start();

        // The server has forgotten the page; it comes back by itself, with the correction open, the text in it and the cursor in its field.
        var text = $"{BirthRegistration.Mother} Thử Ngoài giờ";
        await page.WaitForFunctionAsync("([name, text]) => { const at = document.activeElement; return at?.matches(name) && at.value === text && !document.documentElement.classList.contains('away'); }", new[] { Name, text });
        await page.Locator($".correction[data-ready='{number}']").WaitForAsync();
        await Said(page, "lưu ở máy chủ");

        // Nothing gets through any more: signing out says what would stay behind.
        await context.RouteAsync(Entries, route => route.AbortAsync());
        await page.Locator(Name).FocusAsync();
        await page.Keyboard.PressAsync("End");
        await (await Typist.At(page)).Type(", nữa");
        await page.Locator("details[data-menu] summary").Last.ClickAsync();
        await page.Locator("form[data-sign-out] button").ClickAsync();
        await Assertions.Expect(page.Locator("#sign-out-waits li")).ToContainTextAsync($"1 ô đang đính chính của hồ sơ {number}", new() { Timeout = 60_000 });
        await page.Locator("#sign-out-waits [data-sign-out-anyway]").ClickAsync();
        await page.WaitForURLAsync("**/account/login*");

        // Signed in again, any page sends it; another browser shows it.
        await context.UnrouteAsync(Entries);
        var sent = page.WaitForResponseAsync(response => response.Url.EndsWith("/correction/entries", StringComparison.Ordinal) && response.Ok);
        await page.FillAsync("[name=userName]", "quay1");
        await page.FillAsync("[name=password]", Office.Password);
        await page.Keyboard.PressAsync("Enter");
        await sent;
        var elsewhere = (await CounterScreen.Open((await browser.NewPage(office)).Context, office, "quay1", "/intake")).Page;
        await elsewhere.GotoAsync($"/dossiers/{number}?step=correct");
        await Assertions.Expect(elsewhere.Locator(Name)).ToHaveValueAsync($"{text}, nữa", new() { Timeout = 60_000 });
        await elsewhere.Context.CloseAsync();
        await context.CloseAsync();
    }

    private static Task Said(IPage page, string words) => Assertions.Expect(page.Locator("[data-keeping-correction]")).ToContainTextAsync(words, new() { Timeout = 60_000 });
}
