using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>WCAG 2.2 AA by axe on every page, in light and dark.</summary>
public class AccessibilityTests(PublishedProgram program, Browser browser)
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    private static readonly (string Account, string[] Paths)[] Pages =
    [
        ("quay1", ["/intake", "/dossiers", "/catalogue", "/catalogue/1.001193", "/calendar", "/account/password"]),
        ("giamdoc", ["/board", "/reports", "/dossiers?tab=all"]),
        ("quantri", ["/admin/staff", "/admin/units", "/admin/extra-days", "/catalogue/1.001193", "/calendar"]),
    ];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_has_a_violation(ColorScheme scheme)
    {
        await using var office = await Office.Open(program, browser);
        var faults = new List<string>();
        var door = await browser.NewPage(office.Server.Address, scheme: scheme);
        await door.GotoAsync("/account/login");
        faults.AddRange(await Faults(door, "/account/login"));
        foreach (var (account, paths) in Pages)
        {
            var page = await office.SignIn(account, paths[0], scheme);
            foreach (var path in paths)
            {
                await page.GotoAsync(path);
                await page.Locator("main h1").First.WaitForAsync();
                await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                faults.AddRange(await Faults(page, path));
                Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{path} scrolls sideways at 1366 pixels");
            }
        }
        Assert.Empty(faults);
    }

    private static async Task<IEnumerable<string>> Faults(IPage page, string path) =>
        from violation in (await page.RunAxe(Rules)).Violations
        from node in violation.Nodes
        select $"{path}: {violation.Id} {node.Html}";
}
