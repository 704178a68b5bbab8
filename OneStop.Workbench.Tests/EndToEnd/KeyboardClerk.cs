using System.Diagnostics;
using Microsoft.Playwright;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>
/// A counter clerk who only has a keyboard and goes where the screen leads: types what is known for the field under the cursor and
/// presses Enter everywhere else. Counts keys (a chord counts each of its keys, Vietnamese letters what Telex costs) and the time waited.
/// </summary>
public sealed class KeyboardClerk(IPage page)
{
    /// <summary>Keys that say what is to be changed and into what: they must be typed whatever the screen.</summary>
    public const string Edit = "edit";

    private const int MostStops = 60;
    private static readonly string[] Pressed = ["Enter", "Space", "1", "2", "3", "4", "ArrowDown"];

    private readonly Stopwatch _waited = new();

    public int Keys { get; private set; }

    /// <summary>Clicks: there is nothing here that could make one, which is the point.</summary>
    public int Points { get; } = 0;

    /// <summary>Time in which the clerk could not go on.</summary>
    public TimeSpan Waited => _waited.Elapsed;

    /// <summary>Where each key went, for whoever wants to save some.</summary>
    public List<(string Place, int Keys)> Spent { get; } = [];

    public async Task Press(string key, string? place = null)
    {
        var keys = key.Split('+').Length;
        Count(place ?? key, keys);
        await page.Keyboard.PressAsync(key);
    }

    public async Task Type(string text, string place)
    {
        Count(place, Telex.Keys(text));
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>A card through the scanner: no keys of the clerk's.</summary>
    public async Task Scan(string card)
    {
        await page.Keyboard.TypeAsync(card, new() { Delay = 2 });
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits for the screen, on the clerk's time.</summary>
    public async Task Wait(Func<Task> screen)
    {
        _waited.Start();
        try
        {
            await screen();
        }
        catch (Exception failure) when (failure is PlaywrightException or TimeoutException)
        {
            throw new InvalidOperationException($"The screen never came to it. {await SittingOnScreen.Said(page)}; keys so far: {string.Join(", ", Spent)}", failure);
        }
        finally
        {
            _waited.Stop();
        }
    }

    /// <summary>Where the cursor stands: a field's name, <c>papers</c> for the button that takes all of them, <c>accept</c> at the end.</summary>
    public async Task<string> At() => await page.EvaluateAsync<string>(
        """
        () => {
          const here = document.activeElement;
          return here?.closest('[data-entry]')?.dataset.entry ?? (here?.dataset?.takeAll ? 'papers' : here?.dataset?.accept ? 'accept' : here?.tagName ?? '');
        }
        """);

    /// <summary>From wherever the cursor is to the button that accepts.</summary>
    /// <param name="answers">By field: keys and texts in their order; <c>…</c> waits for the list to open.</param>
    public async Task FillIn(IReadOnlyDictionary<string, string[]> answers)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            var here = await At();
            if (here == "accept") return;
            foreach (var step in answers.GetValueOrDefault(here, ["Enter"]))
            {
                if (step == "…") await Wait(() => page.Locator("[role=option]:visible").First.WaitForAsync());
                else if (Pressed.Contains(step)) await Press(step, here);
                else await Type(step, here);
            }
            await Wait(() => page.WaitForFunctionAsync(
                "before => { const here = document.activeElement; return (here?.closest('[data-entry]')?.dataset.entry ?? (here?.dataset?.takeAll ? 'papers' : here?.dataset?.accept ? 'accept' : here?.tagName ?? '')) !== before; }", here));
        }
        throw new InvalidOperationException($"The keys never came to the button that accepts; they stand at {await At()}. {string.Join(", ", Spent)}");
    }

    private void Count(string place, int keys)
    {
        Keys += keys;
        if (Spent.Count > 0 && Spent[^1].Place == place) Spent[^1] = (place, Spent[^1].Keys + keys);
        else Spent.Add((place, keys));
    }
}
