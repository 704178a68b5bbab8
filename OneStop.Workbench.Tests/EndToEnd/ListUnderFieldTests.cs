using OneStop.Workbench.Tests.Faults;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>The list under a field stays open while there is anything to choose, whatever scrolls.</summary>
[Collection(Browser.OneAtATime)]
public class ListUnderFieldTests(SharedOffice shared, Browser browser)
{
    private const string Distance =
        "() => { const list = document.querySelector('#entry-options'); return list.hidden ? -1 : Math.abs(list.getBoundingClientRect().top - document.activeElement.closest('.entry-box').getBoundingClientRect().bottom); }";

    [Fact]
    public async Task It_scrolls_with_its_rows_and_goes_along_with_its_field()
    {
        var server = shared.Office.Server;
        var context = (await browser.NewPage(server.Address)).Context;
        var screen = await CounterScreen.Open(context, server.Address, "quay1", "/intake");
        await screen.NewSitting();
        var page = screen.Page;
        await screen.Post("procedure", "1.001193");
        await page.Locator("[data-entry='form.child.name']").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await screen.Focus("applicant.address");
        await screen.Hands.Type("xã ");
        await screen.Hands.Type("la");
        await page.Locator("#entry-options [role=option]").First.WaitForAsync();
        for (var row = 0; row < 25; row++) await page.Keyboard.PressAsync("ArrowDown");
        await page.WaitForFunctionAsync(
            """
            () => {
              const list = document.querySelector('#entry-options'), chosen = list.querySelector('[aria-selected=true]');
              if (list.hidden || !list.scrollTop || !chosen) return false;
              const [box, row] = [list, chosen].map(element => element.getBoundingClientRect());
              return row.top >= box.top - 1 && row.bottom <= box.bottom + 1;
            }
            """);

        var before = await page.EvaluateAsync<double>("() => document.activeElement.getBoundingClientRect().top");
        await page.EvaluateAsync("() => document.querySelector('.page').scrollBy(0, 40)");
        await page.WaitForFunctionAsync("before => document.activeElement.getBoundingClientRect().top < before - 20", before);
        await page.WaitForFunctionAsync($"() => {{ const far = ({Distance})(); return far >= 0 && far < 12; }}");
        await context.CloseAsync();
    }
}
