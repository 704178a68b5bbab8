using System.Globalization;
using System.Text.RegularExpressions;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.People.Domain;

/// <summary>A person's name as given: one word or many, with any Latin letter; capitals are kept.</summary>
public sealed partial record PersonName
{
    private PersonName(string text) => Text = text;

    public string Text { get; }

    /// <summary>The given name (tên): the last word, by which Vietnamese lists are sorted.</summary>
    public string Given => Text[(Text.LastIndexOf(' ') + 1)..];

    /// <summary>The family name (họ): the first word; empty for a one-word name.</summary>
    public string Family => Text.Contains(' ') ? Text[..Text.IndexOf(' ')] : "";

    /// <summary>Given name, family name, middle names: the order of official lists, to be compared with Vietnamese collation.</summary>
    public string SortText => Text.Contains(' ') ? $"{Given} {Text[..Text.LastIndexOf(' ')]}" : Text;

    /// <summary>Refuses nothing, digits, signs other than <c>' ’ - .</c>, more than 100 characters, and text of the fonts before Unicode.</summary>
    public static Outcome<PersonName> Parse(string? text)
    {
        var clean = Spaces().Replace(CleanText.Of(text), " ");
        if (clean.Length == 0) return new Refusal("name-empty");
        if (clean.Length > 100) return new Refusal("name-long", clean.Length);
        if (LegacyText.Suspected(clean)) return new Refusal("text-legacy");
        foreach (var rune in clean.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetter(rune) || rune.Value is ' ' or '\'' or '’' or '-' or '.') continue;
            if (System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark) continue;
            return new Refusal("name-sign", rune.ToString());
        }
        return new PersonName(clean);
    }

    public override string ToString() => Text;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
