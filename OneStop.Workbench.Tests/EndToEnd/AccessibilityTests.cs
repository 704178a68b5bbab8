using System.Text.Json;
using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>WCAG 2.2 AA by axe on every page, in light and dark.</summary>
[Collection(Browser.OneAtATime)]
public class AccessibilityTests(PublishedProgram program, Browser browser)
{
    private static readonly (string Account, string[] Paths)[] Pages =
    [
        ("quay1", ["/intake", "/certify", "/certify/book", "/fees/day", "/dossiers", "/dossiers/post", "/dossiers/reminders", "/intake/shift", "/catalogue", "/catalogue/1.001193", "/calendar", "/account/password"]),
        ("giamdoc", ["/messages", "/board", "/board/impact", "/board/times", "/reports", "/reports/indicators", "/reports/forms", "/reports/forms?from=2026-01-01&to=2026-12-31&form=overdue", "/reports/kept", "/dossiers?tab=all"]),
        ("baocao", ["/dossiers/import", "/reports/kept"]),
        ("quantri", ["/admin", "/admin/staff", "/admin/staff/new", "/admin/units", "/admin/units/new", "/admin/extra-days", "/admin/removed-documents", "/admin/counter", "/admin/wordings", "/admin/fees", "/admin/targets", "/admin/report-forms", "/admin/accounts", "/admin/trail", "/procedures", "/procedures/1.001193/edit", "/calendar"]),
    ];

    [Fact]
    public async Task No_page_has_a_violation_in_light_or_dark()
    {
        await using var office = await Office.Open(program, browser);
        var number = await Work(office);
        var faults = new List<string>();
        var door = await browser.NewPage(office.Server.Address);
        foreach (var path in new[] { "/account/login", "/account/first", "/account/denied", "/error", "/not-found", "/nowhere" })
        {
            await door.GotoAsync(path);
            await door.Locator("h1").First.WaitForAsync();
            faults.AddRange(await Axe.FaultsInBoth(door, path));
        }
        foreach (var (account, paths) in Pages)
        {
            var page = await office.SignIn(account, paths[0]);
            foreach (var path in account == "giamdoc" ? [.. paths, $"/dossiers/{number}"] : paths)
            {
                await page.GotoAsync(path);
                await page.Locator("main h1").First.WaitForAsync();
                await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                faults.AddRange(await Axe.FaultsInBoth(page, path));
                Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{path} scrolls sideways at 1366 pixels");
            }
        }
        // One account and one unit, as their lists lead to them.
        var administrator = await office.SignIn("quantri", "/admin/staff");
        foreach (var list in new[] { "/admin/staff", "/admin/units" })
        {
            await administrator.GotoAsync(list);
            var address = await administrator.Locator($"main tbody a[href^='{list}/']").First.GetAttributeAsync("href");
            await administrator.GotoAsync(address!);
            await administrator.Locator("main h1").First.WaitForAsync();
            await administrator.WaitForLoadStateAsync(LoadState.NetworkIdle);
            faults.AddRange(await Axe.FaultsInBoth(administrator, address!));
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Screens are judged with work on them; gives the number of a dossier at the office's own counter.</summary>
    private async Task<string> Work(Office office)
    {
        (await program.Run(office.Server.Folder, "sample", "--dossiers", "300", "--seed", "2")).MustSucceed();
        var found = (await program.Run(office.Server.Folder, "search", "mau", "--limit", "200", "--json")).MustSucceed().Output;
        return found.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .First(row => row.GetProperty("unit").GetString() == "H38.02683")
            .GetProperty("code").GetString()!;
    }
}
