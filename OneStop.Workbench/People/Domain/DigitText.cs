namespace OneStop.Workbench.People.Domain;

internal static class DigitText
{
    /// <summary>The digits of a number typed with spaces, dots or dashes; null when anything else is in it or nothing is.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        Span<char> kept = stackalloc char[Math.Min(text.Length, 64)];
        if (text.Length > kept.Length) return null;
        var count = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character)) kept[count++] = character;
            else if (character is not (' ' or '.' or '-' or '\u00A0')) return null;
        }
        return count == 0 ? null : new string(kept[..count]);
    }
}
