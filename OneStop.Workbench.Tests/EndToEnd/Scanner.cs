using Microsoft.Playwright;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>A handheld scanner: types like a keyboard, each key a few milliseconds after the one before, whatever the machine is doing.</summary>
public sealed class Scanner(IPage page)
{
    /// <param name="pace">Milliseconds a character.</param>
    /// <param name="end">The key after the last character; null for a scanner that sends none.</param>
    public async Task Scan(string text, int pace = 5, string? end = "Enter")
    {
        // Nobody holds a card out before the page is there with its scripts.
        await page.WaitForFunctionAsync("() => globalThis.workbench !== undefined");
        var devtools = await page.Context.NewCDPSessionAsync(page);
        var at = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000d;
        var sent = new List<Task>();
        foreach (var character in text) Press(character.ToString(), character.ToString());
        if (end is not null) Press(end, end == "Enter" ? "\r" : "\t");
        await Task.WhenAll(sent);
        await devtools.DetachAsync();

        void Press(string key, string typed)
        {
            at += pace / 1000d;
            sent.Add(devtools.SendAsync("Input.dispatchKeyEvent", Event("keyDown", key, typed, at)));
            sent.Add(devtools.SendAsync("Input.dispatchKeyEvent", Event("keyUp", key, "", at)));
        }
    }

    private static Dictionary<string, object> Event(string type, string key, string typed, double at)
    {
        var fields = new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = type, ["key"] = key, ["timestamp"] = at };
        if (typed.Length > 0) fields["text"] = typed;
        if (key is "Enter" or "Tab") (fields["code"], fields["windowsVirtualKeyCode"]) = (key, key == "Enter" ? 13 : 9);
        return fields;
    }
}
