using Microsoft.Playwright;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>A sitting whose fields are filled as another tab of the same clerk would, so that a test comes quickly to what it looks at.</summary>
public sealed class SittingOnScreen(IPage page)
{
    public async Task Next()
    {
        await Ready();
        var before = page.Url;
        await page.Keyboard.PressAsync("F2");
        await page.WaitForURLAsync(url => url != before && url.Contains("/intake/", StringComparison.Ordinal));
        await Ready();
    }

    public async Task Ready()
    {
        await page.WaitForURLAsync("**/intake/*");
        if (await page.Locator(".accepted").IsVisibleAsync()) return;
        await page.Locator($"[data-ready='{page.Url.Split('/')[^1]}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Sends entries to the journal and waits until the screen has read them.</summary>
    public async Task Put(params (string Field, string Text)[] entries)
    {
        var seen = await page.Locator("[data-seen]").GetAttributeAsync("data-seen");
        var state = await page.EvaluateAsync<string>(
            """
            async ({ draft, entries }) => {
              const wire = await import('/js/intake/wire.js');
              const answer = await wire.send(draft, entries.map(({ field, text }) => ({ field, text, pen: 'another-tab', sequence: Date.now() + 60000 })));
              return answer.state;
            }
            """,
            new { draft = page.Url.Split('/')[^1], entries = entries.Select(entry => new { field = entry.Field, text = entry.Text }) });
        if (state != "ok") throw new InvalidOperationException($"The journal answered {state}.");
        await page.WaitForFunctionAsync("before => document.querySelector('[data-seen]')?.dataset.seen !== before", seen);
    }

    /// <summary>Waits for something to be on screen; says what is there instead when it never comes.</summary>
    public async Task See(string selector)
    {
        try
        {
            await page.Locator(selector).First.WaitForAsync();
        }
        catch (TimeoutException never)
        {
            throw new InvalidOperationException($"{selector} never came. {await Said(page)}", never);
        }
    }

    /// <summary>What somebody would tell who rings up because it does not work.</summary>
    public static Task<string> Said(IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          const words = selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility()).map(element => element.innerText.replace(/\s+/g, ' ').slice(0, 200)).join(' | ');
          return `${location.pathname}, at ${document.activeElement?.outerHTML.slice(0, 160)} with '${document.activeElement?.value ?? ''}', list: ${document.querySelectorAll('[role=option]').length} ${words('[role=option]')}, faults: ${words('.fault, [role=alert], details.missing')}, keeping: ${words('[data-keeping]')}`;
        }
        """);
}
