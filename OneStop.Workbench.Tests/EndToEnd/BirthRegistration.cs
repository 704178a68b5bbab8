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
        await Ready();
        var before = page.Url;
        await Keys.PressAsync("F2");
        await page.WaitForURLAsync(url => url != before && url.Contains("/intake/", StringComparison.Ordinal));
        await Ready();
    }

    /// <summary>Card text into the focused identity field, as a scanner types it.</summary>
    public async Task Card()
    {
        await Focused("applicant.identity");
        await Keys.TypeAsync($"010190000321||{Mother}|12031990|Nữ|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024");
        await Keys.PressAsync("Enter");
        await Focused("applicant.phone");
    }

    /// <summary>The card; then procedure, papers, declaration, fee.</summary>
    public async Task FillIn()
    {
        await Card();
        await Keys.TypeAsync("0900000321");
        await Keys.PressAsync("Alt+2");
        await Keys.TypeAsync("dkks");
        await page.Locator("[role=option]:visible").First.WaitForAsync();
        await Keys.PressAsync("Enter");
        await page.Locator("[data-entry='form.requester.requesterRelation']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Keys.PressAsync("Alt+D");
        await Keys.PressAsync("Alt+4");
        await Fill("form.requester.requesterRelation", "me", option: true);
        await Fill("form.child.name", Child);
        await Fill("form.child.birthDate", "021126");
        await Choose("form.child.sex", "Space");
        await Fill("form.child.ethnicity", "mong", option: true);
        await Fill("form.child.birthPlace", "Trạm y tế xã Bát Xát");
        await Fill("form.child.homeTown", "Xã Bát Xát, Lào Cai");
        await Fill("form.mother.motherName", Mother);
        await Choose("form.copies.copiesWanted", "ArrowRight");
        await Keys.PressAsync("Alt+5");
        await Fill("fee.amount", "0");
    }

    /// <summary>Accepts and gives the number; the receipt is on screen at once.</summary>
    public async Task<string> Accept()
    {
        await Keys.PressAsync("Control+Enter");
        await page.Locator("iframe[data-receipt]").WaitForAsync();
        return (await page.Locator(".accepted a.code").InnerTextAsync()).Trim();
    }

    /// <summary>Goes to the field by the keyboard and types.</summary>
    public async Task Fill(string field, string text, bool option = false)
    {
        await Go(field);
        await Keys.PressAsync("Control+A");
        await Keys.TypeAsync(text);
        if (option) await page.Locator("[role=option]:visible").First.WaitForAsync();
        await Keys.PressAsync("Enter");
    }

    private async Task Choose(string field, string key)
    {
        await Go(field);
        await Keys.PressAsync(key);
    }

    /// <summary>Enter passes by what need not be said; Tab stops everywhere.</summary>
    private async Task Go(string field)
    {
        await page.Locator($"[data-entry='{field}']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        for (var step = 0; step < 250; step++)
        {
            var at = await page.EvaluateAsync<string?>("document.activeElement?.closest('[data-entry]')?.dataset.entry");
            if (at == field) return;
            await Keys.PressAsync("Tab");
        }
        throw new InvalidOperationException($"Tab never came to {field}; it stands at {await page.EvaluateAsync<string?>("document.activeElement?.outerHTML.slice(0, 300)")}.");
    }

    /// <summary>The sitting of the address is on screen and takes what is typed.</summary>
    public async Task Ready()
    {
        await page.WaitForURLAsync("**/intake/*");
        await page.Locator($"[data-ready='{page.Url.Split('/')[^1]}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private async Task Focused(string field) =>
        await page.WaitForFunctionAsync("field => document.activeElement?.dataset?.entry === field", field);
}
