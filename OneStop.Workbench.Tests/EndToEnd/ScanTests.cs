using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>Scans wherever the focus is, in a real browser. More bursts by command: <c>dotnet run --project OneStop.Workbench.Tests -- scans --bursts 1000</c>.</summary>
[Collection(Browser.OneAtATime)]
public class ScanTests(SharedOffice shared, PublishedProgram program, Browser browser)
{
    private const string Card = "010190000321||Giàng Thị Ổn Mẫu|12031990|Nữ|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024";

    [Fact]
    public async Task Sixty_bursts_in_twelve_places_leak_nothing()
    {
        var office = shared.Office;
        var page = await office.SignIn("quay1", "/intake");
        var run = new ScanRun(page, seed: 1);
        await run.Prepare();
        var before = await run.Kept();
        for (var number = 0; number < 60; number++) await run.One(number);

        Assert.Empty(run.Leaks);
        Assert.Equal(before, await run.Kept());
        TestContext.Current.TestOutputHelper?.WriteLine($"scan to filled, ms: median {run.Took.Order().ElementAt(30):0}, p95 {run.Took.Order().ElementAt(57):0}");
    }

    [Fact]
    public async Task Scans_lead_to_where_work_goes_on_and_hands_never_set_one_off()
    {
        await using var office = await Office.Open(program, browser);
        var page = await office.SignIn("quay1", "/procedures");
        var scanner = new Scanner(page);

        // A card on any page opens a sitting with the card in it.
        await scanner.Scan(Card);
        await new BirthRegistration(page).Ready();
        await Assertions.Expect(page.Locator("[data-entry='applicant.name']")).ToHaveValueAsync("Giàng Thị Ổn Mẫu");
        var sitting = page.Url;

        // Somebody else sits down; the first person's card leads back to theirs.
        await new BirthRegistration(page).NewCitizen();
        Assert.NotEqual(sitting, page.Url);
        await scanner.Scan(Card, pace: 15);
        await page.WaitForURLAsync(sitting);
        await new BirthRegistration(page).Ready();

        // Fast hands and pasting are no scanner.
        var note = page.Locator("[data-entry='note']");
        await note.FocusAsync();
        await page.Keyboard.TypeAsync("010190000321|x", new() { Delay = 45 });
        await Assertions.Expect(note).ToHaveValueAsync("010190000321|x");
        await note.FillAsync(Card);
        await Assertions.Expect(note).ToHaveValueAsync(Card);

        // A health-insurance card says what it is and changes nothing.
        await note.FillAsync("giữ nguyên");
        await note.FocusAsync();
        await scanner.Scan("GD4101234567890|4e677579|15/08/2003|1|Xa|41 - 001|01/01/2024|-|08/01/2024|abc|$");
        await page.Locator("#scan-note:visible").GetByText("bảo hiểm y tế").WaitForAsync();
        await Assertions.Expect(note).ToHaveValueAsync("giữ nguyên");

        // What a scan filled can be taken back only where it was filled: the note goes with its sitting.
        await new BirthRegistration(page).NewCitizen();
        await scanner.Scan("010190000322||Vàng Thị Ví Dụ|12031991|Nữ|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024");
        var undo = page.Locator("#scan-note [data-key='Alt+Z']");
        await undo.WaitForAsync();
        await new BirthRegistration(page).NewCitizen();
        await undo.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        // A dossier's code opens the dossier wherever it is read, and no letter of it presses a key of the page.
        await scanner.Scan("H38.02683-261118-0007", pace: 10);
        await page.WaitForURLAsync("**/dossiers/H38.02683-261118-0007");
        await page.GotoAsync("/dossiers");
        await page.Locator("main h1").First.WaitForAsync();
        await page.EvaluateAsync("document.activeElement?.blur()");
        await scanner.Scan("H38.02683-261118-0008", pace: 20, end: null);
        await page.WaitForURLAsync("**/dossiers/H38.02683-261118-0008");

        // A receipt says its version too.
        await scanner.Scan("H38.02683-261118-0009?v=2&h=0A1B2C3D", pace: 12);
        await page.WaitForURLAsync("**/dossiers/H38.02683-261118-0009?v=2&h=0A1B2C3D");
    }
}
