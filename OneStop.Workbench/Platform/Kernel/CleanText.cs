using System.Text;

namespace OneStop.Workbench.Platform.Kernel;

/// <summary>What every boundary does to incoming text: NFC, no zero-width characters, no-break spaces made plain, ends trimmed.</summary>
public static class CleanText
{
    private const string Invisible = "\u200B\u200C\u200D\u2060\uFEFF\0";

    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (IsClean(text)) return text.Trim();
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Invisible.Contains(character)) continue;
            clean.Append(character is '\u00A0' or '\u202F' ? ' ' : character);
        }
        return clean.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Plain and Vietnamese letters stand alone in NFC; what combines begins at U+0300.</summary>
    private static bool IsClean(string text)
    {
        foreach (var character in text)
            if (character is not ((> '\0' and < '\u00A0') or (> '\u00A0' and < '\u0300') or (>= '\u1EA0' and <= '\u1EF9'))) return false;
        return true;
    }
}
