using System.Text.RegularExpressions;

namespace OneStop.Workbench.People.Domain;

/// <summary>Scanners type through the keyboard; with a Vietnamese input method on, letters change or lose their marks.</summary>
internal static partial class CardMangling
{
    public const int None = 0;

    /// <summary>Readable, but no mark anywhere: a person must compare with the card.</summary>
    public const int NoMarks = 1;

    /// <summary>Certainly not what the card says.</summary>
    public const int Broken = 2;

    public static int Of(string name, string sex, string address)
    {
        var words = $"{name} {address}";
        if (words.Any(character => character is '?' or '\uFFFD' or '□' || char.IsControl(character))) return Broken;
        if (name.Any(char.IsAsciiDigit)) return Broken;
        if (sex.Length > 0 && !sex.Equals("Nam", StringComparison.OrdinalIgnoreCase) && !sex.Equals("Nữ", StringComparison.OrdinalIgnoreCase)) return Broken;
        if (NeverInVietnamese().IsMatch(words)) return Broken;
        var unmarked = words.All(char.IsAscii) && words.Any(char.IsAsciiLetter);
        if (unmarked && TelexEnding().IsMatch(words)) return Broken;
        return unmarked ? NoMarks : None;
    }

    [GeneratedRegex(@"aa|ee|dd|[ou]w", RegexOptions.IgnoreCase)]
    private static partial Regex NeverInVietnamese();

    [GeneratedRegex(@"[aeiouyw](c|ch|m|n|ng|nh|p|t)?[sfrxj]\b", RegexOptions.IgnoreCase)]
    private static partial Regex TelexEnding();
}
