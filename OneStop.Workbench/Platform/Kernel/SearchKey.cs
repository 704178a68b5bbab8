using System.Globalization;
using System.Text;

namespace OneStop.Workbench.Platform.Kernel;

/// <summary>Folds text so that people find things without marks: NFD, marks dropped, đ → d, lower case, single spaces.</summary>
public static class SearchKey
{
    /// <summary>What stands for each letter of the Latin blocks that Vietnamese is written with; 0 where it takes a closer look.</summary>
    private static readonly char[] Latin = [.. Enumerable.Range(0, 0x1F00).Select(code => Single((char)code))];

    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        return Quick(text) ?? Slow(text);
    }

    /// <summary>Letter by letter; null where one of them needs the whole rule.</summary>
    private static string? Quick(string text)
    {
        Span<char> folded = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var (length, space) = (0, false);
        foreach (var character in text)
        {
            var single = character < Latin.Length ? Latin[character] : '\0';
            if (single == '\0') return null;
            if (single == ' ')
            {
                space = length > 0;
                continue;
            }
            if (space) folded[length++] = ' ';
            space = false;
            folded[length++] = single;
        }
        return new string(folded[..length]);
    }

    private static char Single(char character)
    {
        if (character is not ((>= ' ' and < '\u0300') or (>= '\u1E00' and < '\u1F00'))) return '\0';
        if (char.IsWhiteSpace(character)) return ' ';
        return Slow(character.ToString()) is [var single] ? single : '\0';
    }

    private static string Slow(string text)
    {
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            if (char.IsWhiteSpace(character) || character == '\u00A0')
            {
                space = folded.Length > 0;
                continue;
            }
            if (space) folded.Append(' ');
            space = false;
            folded.Append(character is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(character));
        }
        return folded.ToString();
    }

    /// <summary>The folded words, for matching in any order.</summary>
    public static string[] Words(string? text) => Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
