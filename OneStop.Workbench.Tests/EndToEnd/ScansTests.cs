using Microsoft.Playwright;
using OneStop.Workbench.Tests.Platform.FileStore;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>Scans in a real browser: by key, while the server is away, onto the dossier's page; and the paper that a citizen takes home.</summary>
[Collection(Browser.OneAtATime)]
public class ScansTests(PublishedProgram program, Browser browser)
{
    private const string Paper = "[data-paper='birthNotification']";

    [Fact]
    public async Task A_scan_chosen_while_the_server_is_away_goes_up_afterwards_and_ends_in_the_dossier()
    {
        await using var office = await Office.Open(program, browser);
        var page = await office.SignIn("quay1", "/intake");
        var sitting = new BirthRegistration(page);
        await sitting.NewCitizen();
        await sitting.FillIn();
        await Attach(page, "mot.jpg", Scans.Jpeg());
        await page.Locator($"{Paper} .file-tile").WaitForAsync();

        await office.Server.Kill();
        await Attach(page, "hai.jpg", Scans.Jpeg(shade: 90));
        await page.Locator($"{Paper} .upload-words").Filter(new() { HasText = "giữ ở máy này" }).WaitForAsync();
        await office.Server.Start();
        await Assertions.Expect(page.Locator($"{Paper} .file-tile")).ToHaveCountAsync(2);
        await sitting.Ready();

        var number = await sitting.Accept();
        await page.GotoAsync($"/dossiers/{number}");
        var tile = page.Locator(".files-card .file-tile");
        await Assertions.Expect(tile).ToHaveCountAsync(2);
        await tile.First.ClickAsync();
        var picture = page.Locator("dialog.viewer img");
        await picture.WaitForAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await picture.EvaluateAsync<int>("image => image.naturalWidth") > 0);
    }

    [Fact]
    public async Task A_citizen_with_a_bad_paper_leaves_with_form_02()
    {
        await using var office = await Office.Open(program, browser);
        var page = await office.SignIn("quay1", "/intake");
        var sitting = new BirthRegistration(page);
        await sitting.NewCitizen();
        await sitting.FillIn();
        await page.Locator("#paper-birthNotification").FocusAsync();
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.Locator($"{Paper} .paper-note")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("dấu mờ");
        await page.Locator($"{Paper}.failed").WaitForAsync();
        await page.Keyboard.PressAsync("Alt+P");
        await page.Locator("dialog.supplement[open] li", new() { HasText = "dấu mờ" }).WaitForAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync(url => url.Contains("/intake/issued/", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Heading, new() { Name = "Phiếu yêu cầu bổ sung số 1/" }).WaitForAsync();
        var pdf = await page.APIRequest.GetAsync($"{new Uri(page.Url).AbsolutePath}.pdf");
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);
    }

    /// <summary>By key: F on the paper's row opens the browser's file dialog.</summary>
    private static async Task Attach(IPage page, string name, byte[] content)
    {
        await page.Locator("#paper-birthNotification").FocusAsync();
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("f"));
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "image/jpeg", Buffer = content });
    }
}
