using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>Three documents certified, numbered, charged and handed out without a mouse; every key is counted.</summary>
[Collection(Browser.OneAtATime)]
public class CertificationInBrowserTests(PublishedProgram program, Browser browser)
{
    /// <summary>From the scanned card to the result handed out.</summary>
    private const int MostKeys = 34;

    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    private int _keys;

    [Fact]
    public async Task Three_documents_by_the_keyboard_alone()
    {
        await using var office = await Office.Open(program, browser);
        var page = await office.SignIn("quay1", "/certify");
        await page.WaitForURLAsync("**/certify/*");
        await page.Locator($"[data-ready='{page.Url.Split('/')[^1]}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Focused(page, "applicant.identity");
        await page.Keyboard.TypeAsync("010190000321||Giàng Thị Ổn Mẫu|12031990|Nữ|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024");
        await page.Keyboard.PressAsync("Enter");
        await Focused(page, "certification.documents[0].name");

        await Document(page, 0, "cc", "2", "3");
        await Document(page, 1, "hoc ba", "12", "2");
        await Document(page, 2, "bang dh", "", "");
        await Focused(page, "certification.documents[3].name");
        await page.Locator(".slip:has-text('42.000')").WaitForAsync();
        await Clean(page);
        await Press(page, "Control+Enter");
        await page.Locator("iframe[data-receipt]").WaitForAsync();
        Assert.Equal(["1/2026-SCT/BS", "2/2026-SCT/BS", "3/2026-SCT/BS"], (await page.Locator(".certified-number").AllInnerTextsAsync()).Select(Year2026));
        await Clean(page);
        await Press(page, "Control+Enter");
        await page.Locator(".note.ok").WaitForAsync();
        Assert.InRange(_keys, 1, MostKeys);

        // It is a dossier like any other.
        var number = (await page.Locator(".accepted a.code").InnerTextAsync()).Trim();
        await page.GotoAsync($"/dossiers/{number}");
        await page.Locator(".fees").WaitForAsync();
        await Clean(page);
        var paper = await page.APIRequest.GetAsync($"/dossiers/{number}/fee-slip.pdf");
        Assert.Equal("application/pdf", paper.Headers["content-type"]);
    }

    private async Task Document(IPage page, int row, string name, string pages, string copies)
    {
        await Focused(page, $"certification.documents[{row}].name");
        await Type(page, name);
        await page.Locator("[role=option]:visible").First.WaitForAsync();
        await Press(page, "Enter");
        await Focused(page, $"certification.documents[{row}].pages");
        await Type(page, pages);
        await Press(page, "Enter");
        await Focused(page, $"certification.documents[{row}].copies");
        await Type(page, copies);
        await Press(page, "Enter");
    }

    private async Task Type(IPage page, string text)
    {
        _keys += text.Length;
        await page.Keyboard.TypeAsync(text);
    }

    private async Task Press(IPage page, string key)
    {
        _keys++;
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>The numbers are of the year in which the test runs.</summary>
    private static string Year2026(string number) => $"{number.Split('/')[0]}/2026-{number.Split('-', 2)[1]}";

    private static async Task Focused(IPage page, string field) =>
        await page.WaitForFunctionAsync("field => document.activeElement?.dataset?.entry === field", field);

    private static async Task Clean(IPage page)
    {
        var faults = string.Join('\n', await Faults(page));
        Assert.True(faults.Length == 0, faults);
    }

    private static async Task<IEnumerable<string>> Faults(IPage page) =>
        from violation in (await page.RunAxe(Rules)).Violations
        from node in violation.Nodes
        select $"{page.Url}: {violation.Id} {node.Html}";
}
