using Microsoft.Playwright;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>A counter clerk takes in a birth registration (1.001193) without touching the mouse.</summary>
public sealed class BirthRegistration(IPage page)
{
    public const string Mother = "Giàng Thị Ổn Mẫu";
    public const string Child = "Vàng A Ví Dụ";

    private IKeyboard Keys => page.Keyboard;

    public async Task NewCitizen()
    {
        var before = page.Url;
        await Ready();
        await Keys.PressAsync("F2");
        if (before.Contains("/intake/", StringComparison.Ordinal)) await page.WaitForURLAsync(url => url != before && url.Contains("/intake/", StringComparison.Ordinal));
        else await page.WaitForURLAsync("**/intake/*");
        await Ready();
    }

    /// <summary>Card text into the focused identity field, as a scanner types it; then procedure, papers, declaration, fee.</summary>
    public async Task FillIn()
    {
        await Focused("applicant.identity");
        await Keys.TypeAsync($"010190000321||{Mother}|12031990|Nữ|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024");
        await Keys.PressAsync("Enter");
        await Focused("applicant.phone");
        await Keys.TypeAsync("0900000321");
        await Keys.PressAsync("Alt+2");
        await Keys.TypeAsync("dkks");
        await page.Locator("[role=option]").First.WaitForAsync();
        await Keys.PressAsync("Enter");
        await page.Locator("[data-entry='form.requester.requesterRelation']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Keys.PressAsync("Alt+D");
        await Fill("form.requester.requesterRelation", "me", option: true);
        await Fill("form.child.name", Child);
        await Fill("form.child.birthDate", "021126");
        await Keys.PressAsync("Space");
        await Keys.PressAsync("Enter");
        await Fill("form.child.ethnicity", "mong", option: true);
        await Fill("form.child.birthPlace", "Trạm y tế xã Bát Xát");
        await Fill("form.child.homeTown", "Xã Bát Xát, Lào Cai");
    }

    /// <summary>Accepts; where the council's fee has still to be entered the page leads there, and nothing typed is lost.</summary>
    public async Task<string> Accept()
    {
        await Keys.PressAsync("Alt+5");
        await page.Locator("[data-entry='fee.amount']").First.FocusAsync();
        await Keys.TypeAsync("0");
        await Keys.PressAsync("Control+Enter");
        var receipt = page.Locator("iframe[data-receipt]");
        await receipt.WaitForAsync();
        return (await page.Locator(".accepted a.code").InnerTextAsync()).Trim();
    }

    public async Task Fill(string field, string text, bool option = false)
    {
        await page.Locator($"[data-entry='{field}']").First.FocusAsync();
        await Keys.TypeAsync(text);
        if (option) await page.Locator("[role=option]").First.WaitForAsync();
        await Keys.PressAsync("Enter");
    }

    public async Task Ready() => await page.Locator("[data-ready]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    private async Task Focused(string field) =>
        await page.WaitForFunctionAsync("field => document.activeElement?.dataset?.entry === field", field);
}
