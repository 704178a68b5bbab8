using Microsoft.Playwright;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>Hands at a keyboard: every letter, Vietnamese ones too, as the key event that an input method gives.</summary>
public sealed class Typist
{
    private readonly ICDPSession _keys;

    private Typist(IPage page, ICDPSession keys) => (Page, _keys) = (page, keys);

    public IPage Page { get; }

    public static async Task<Typist> At(IPage page) => new(page, await page.Context.NewCDPSessionAsync(page));

    public async Task Type(string text)
    {
        foreach (var letter in text) await Letter(letter.ToString());
    }

    public async Task Letter(string letter)
    {
        await _keys.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyDown", ["text"] = letter, ["unmodifiedText"] = letter, ["key"] = letter });
        await _keys.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyUp", ["key"] = letter });
    }

    public async Task Backspace(int times)
    {
        for (var time = 0; time < times; time++) await Page.Keyboard.PressAsync("Backspace");
    }

    /// <summary>The word as it stands while an input method composes it.</summary>
    public Task Compose(string text) => _keys.SendAsync("Input.imeSetComposition", new() { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });

    public Task Commit(string text) => _keys.SendAsync("Input.insertText", new() { ["text"] = text });
}
