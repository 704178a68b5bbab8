using Microsoft.Playwright;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>A step of a dossier's life, taken on its page by its key.</summary>
public static class StepOnScreen
{
    /// <summary>Waits for the step to be offered, opens its small form, fills it in and waits until it is gone.</summary>
    public static async Task Take(IPage page, string key, Func<ILocator, Task> fill)
    {
        await page.Locator($"main .steps [data-key={key.ToUpperInvariant()}]").WaitForAsync();
        await page.Keyboard.PressAsync(key);
        var form = page.Locator("form.step-form");
        await page.WaitForFunctionAsync("() => document.activeElement?.closest('form.step-form')");
        await fill(form);
        await page.Keyboard.PressAsync("Control+Enter");
        try
        {
            await form.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
        catch (TimeoutException never)
        {
            throw new InvalidOperationException($"The step {key} was not taken. {await SittingOnScreen.Said(page)}", never);
        }
    }

    /// <summary>A step that asks nothing.</summary>
    public static async Task Take(IPage page, string key)
    {
        var button = page.Locator($"main .steps [data-key={key.ToUpperInvariant()}]");
        await button.PressAsync("Enter");
        await button.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Writes into the field of this label.</summary>
    public static Task Write(ILocator form, string label, string text) =>
        form.Locator("label").Filter(new() { HasText = label }).Locator("input, textarea").FillAsync(text);
}
