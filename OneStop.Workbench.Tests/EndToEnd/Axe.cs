using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>WCAG 2.2 AA as axe judges what is on screen.</summary>
public static class Axe
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    public static async Task<IEnumerable<string>> Faults(IPage page, string what) =>
        from violation in (await page.RunAxe(Rules)).Violations
        from node in violation.Nodes
        select $"{what}: {violation.Id} {node.Html}";

    /// <summary>The same screen in light and in dark.</summary>
    public static async Task<IEnumerable<string>> FaultsInBoth(IPage page, string what)
    {
        var faults = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.Locator($"html[data-theme='{scheme.ToString().ToLowerInvariant()}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            faults.AddRange(await Faults(page, $"{what}, {scheme}"));
        }
        return faults;
    }
}
