using System.Text;
using System.Text.RegularExpressions;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.People.Domain;

/// <summary>The raw parts between the bars, or why it is no card.</summary>
internal sealed partial record CardPayload(IReadOnlyList<string> Parts, bool Mangled, Refusal? Refusal)
{
    public static CardPayload Of(string? text)
    {
        var raw = UpToNul(text ?? "").Trim('\r', '\n', '\t', ' ', '\uFEFF');
        if (raw.Length == 0) return No("card-empty");
        if (WebAddress().IsMatch(raw)) return No("card-web-address");
        if (raw.EndsWith('$') || HealthInsurance().IsMatch(raw)) return No("card-health-insurance");
        if (DossierNumber().IsMatch(raw)) return No("card-dossier-number");
        var parts = raw.Split('|').Select(part => part.Trim()).ToList();
        var keys = VietnameseKeys(parts[0]);
        if (keys is not null) parts[0] = keys;
        if (parts.Count == 1) return No("card-not-a-card");
        if (parts.Count is < 6 or > 11) return No("card-parts", parts.Count);
        while (parts[^1].Length == 0) parts.RemoveAt(parts.Count - 1);
        return new CardPayload([.. parts.Select(CleanText.Of)], keys is not null, null);
    }

    private static CardPayload No(string code, params object[] arguments) => new([], Mangled: false, new Refusal(code, arguments));

    private static string UpToNul(string text) => text.IndexOf('\0') is >= 0 and var end ? text[..end] : text;

    /// <summary>On the Windows layout "Vietnamese" the digit row types ă â ê ô and the tone marks: the number can be read back.</summary>
    private static string? VietnameseKeys(string text)
    {
        if (text.All(char.IsAscii)) return null;
        var digits = new StringBuilder();
        foreach (var character in text)
        {
            var digit = "đăâêô\u0300\u0309\u0303\u0301\u0323".IndexOf(character, StringComparison.Ordinal);
            if (digit >= 0) digits.Append((char)('0' + digit));
            else if (char.IsAsciiDigit(character)) digits.Append(character);
            else return null;
        }
        return digits.ToString();
    }

    [GeneratedRegex(@"^\w{2,8}(://|%3A)|^www\.", RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"^([A-Z]{2}\d{13}|\d{10})\|", RegexOptions.IgnoreCase)]
    private static partial Regex HealthInsurance();

    [GeneratedRegex(@"^(\d{3}\.\d{2}\.\d{2}\.)?[A-Y]\d{2}(\.[A-Z0-9]{1,6})*-\d{6}-\d{4,8}$")]
    private static partial Regex DossierNumber();
}
