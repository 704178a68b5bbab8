using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using OneStop.Workbench.Tests.EndToEnd;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>A sitting on a clerk's screen, as the harness drives it and looks at it.</summary>
public sealed class CounterScreen
{
    private CounterScreen(Typist hands) => Hands = hands;

    public Typist Hands { get; }

    public IPage Page => Hands.Page;

    public string Draft => Page.Url.Split('/')[^1];

    /// <summary>A new tab; signs in where nobody is. Tries again for as long as the server is away, as people do.</summary>
    public static async Task<CounterScreen> Open(IBrowserContext context, Uri office, string account, string path)
    {
        var page = await context.NewPageAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (true)
        {
            try
            {
                await page.GotoAsync(new Uri(office, path).ToString(), new() { Timeout = 10_000 });
                if (page.Url.Contains("/account/login", StringComparison.Ordinal))
                {
                    await page.FillAsync("[name=userName]", account);
                    await page.FillAsync("[name=password]", Office.Password);
                    await page.Keyboard.PressAsync("Enter");
                    await page.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal), new() { Timeout = 10_000 });
                }
                var screen = new CounterScreen(await Typist.At(page));
                await screen.Ready(15_000);
                return screen;
            }
            catch (Exception failure) when (failure is PlaywrightException or TimeoutException && !limit.IsCancellationRequested && !page.IsClosed)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), limit.Token);
            }
        }
    }

    /// <summary>The sitting of the address is there and takes what is typed.</summary>
    public Task Ready(float timeout = 60_000) => Page.WaitForFunctionAsync(
        "() => location.pathname.startsWith('/intake/') && document.querySelector('[data-ready]')?.dataset.ready === location.pathname.split('/').at(-1)", null, new() { Timeout = timeout });

    /// <summary>Nothing waits in the browser and the page talks to the server.</summary>
    public Task Settled(float timeout = 180_000) => Page.WaitForFunctionAsync(
        "() => document.querySelector('[data-ready]') && !document.documentElement.classList.contains('away') && document.querySelector('[data-keeping]')?.dataset.state === 'all'", null, new() { Timeout = timeout });

    public async Task NewSitting()
    {
        var before = Page.Url;
        await Page.Keyboard.PressAsync("F2");
        await Page.WaitForURLAsync(url => url != before && url.Contains("/intake/", StringComparison.Ordinal));
        await Ready();
    }

    /// <summary>Writes into the draft as another page of the same clerk does.</summary>
    /// <param name="at">When it was typed there, in milliseconds as <see cref="Now"/>; else now.</param>
    public async Task Post(string field, string text, long? at = null)
    {
        var sequence = at ?? await Now();
        await Page.EvaluateAsync(
            """
            async ([draft, field, text, sequence]) => {
              const answer = await fetch(`/intake/drafts/${draft}/entries`, {
                method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Workbench': 'entries' },
                body: JSON.stringify([{ field, text, pen: 'neighbour', sequence: Number(sequence) }]) });
              if (!answer.ok) throw new Error(`entries: ${answer.status}`);
            }
            """, new[] { Draft, field, text, sequence.ToString(CultureInfo.InvariantCulture) });
    }

    /// <summary>The browser's clock, in milliseconds.</summary>
    public Task<long> Now() => Page.EvaluateAsync<long>("() => Date.now()");

    /// <summary>The plain text fields on the page, in order.</summary>
    public Task<string[]> PlainFields() => Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('[data-ready] :is(input, textarea)[data-entry]')]
          .filter(element => ['text', 'name', 'address', 'multiline'].includes(element.dataset.kind) && !element.dataset.strict && !element.dataset.options && element.checkVisibility())
          .map(element => element.dataset.entry)
        """);

    public Task<string?> Kind(string field) => Page.EvaluateAsync<string?>("field => document.querySelector(`[data-entry='${field}']`)?.dataset.kind", field);

    public async Task Focus(string field, bool replace = false)
    {
        await Page.EvaluateAsync("field => document.querySelector(`[data-entry='${field}']`).focus()", field);
        await Page.Keyboard.PressAsync(replace ? "Control+A" : "End");
    }

    public Task Leave() => Page.EvaluateAsync("() => document.activeElement.blur()");

    public Task<string> Text(string field) => Page.EvaluateAsync<string>("field => document.querySelector(`[data-entry='${field}']`)?.value ?? ''", field);

    public async Task<Dictionary<string, string>> Texts(IEnumerable<string> fields)
    {
        var json = await Page.EvaluateAsync<string>("fields => JSON.stringify(Object.fromEntries(fields.map(field => [field, document.querySelector(`[data-entry='${field}']`)?.value ?? ''])))", fields.ToArray());
        return JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
    }

    /// <summary>Where the cursor stands: field, place in it, height on the screen (in lines, roughly).</summary>
    public Task<string> Cursor() => Page.EvaluateAsync<string>(
        "() => { const at = document.activeElement; return `${at?.dataset?.entry} ${at?.selectionStart} ${Math.round(at.getBoundingClientRect().top / 16)}`; }");

    /// <summary>What the server has of the sitting, asked past the page.</summary>
    public async Task<Dictionary<string, string>> OnServer()
    {
        var json = await Page.EvaluateAsync<string>(
            """
            async draft => {
              const answer = await fetch(`/intake/drafts/${draft}/entries`, { headers: { 'X-Workbench': 'entries' } });
              if (!answer.ok) throw new Error(`entries: ${answer.status}`);
              return JSON.stringify(Object.fromEntries((await answer.json()).entries.map(entry => [entry.field, entry.text])));
            }
            """, Draft);
        return JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
    }
}
