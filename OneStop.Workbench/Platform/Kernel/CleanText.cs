using System.Text;

namespace OneStop.Workbench.Platform.Kernel;

/// <summary>What every boundary does to incoming text: NFC, no zero-width characters, no-break spaces made plain, ends trimmed.</summary>
public static class CleanText
{
    private const string Invisible = "\u200B\u200C\u200D\u2060\uFEFF\0";

    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Invisible.Contains(character)) continue;
            clean.Append(character is '\u00A0' or '\u202F' ? ' ' : character);
        }
        return clean.ToString().Trim().Normalize(NormalizationForm.FormC);
    }
}
