using System.Globalization;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.People.Domain;

/// <summary>Puts the parts of a card into their places and notes what does not agree.</summary>
internal static class CardReading
{
    public static CardText Of(IdentityNumber number, CardPayload payload)
    {
        var parts = payload.Parts;
        var doubts = new List<Refusal>();
        // Some cards have no place for the old number at all: then the name follows the number at once.
        var shift = parts.Count > 2 && LooksLikeDate(parts[2]) && !LooksLikeDate(Part(parts, 3)) ? 1 : 0;
        var name = Part(parts, 2 - shift);
        var sexText = Part(parts, 4 - shift);
        var address = Part(parts, 5 - shift);

        var old = shift == 1 ? "" : Part(parts, 1);
        if (old.Length > 0 && !(old.Length == 9 && old.All(char.IsAsciiDigit))) doubts.Add(new Refusal("card-old-number", old));

        var birth = Date(Part(parts, 3 - shift));
        if (birth is null) doubts.Add(new Refusal("card-birth-date"));
        var sex = Exact(sexText);
        var mangling = payload.Mangled ? CardMangling.Broken : CardMangling.Of(name, sexText, address);
        if (mangling != CardMangling.None) doubts.Add(new Refusal(mangling == CardMangling.Broken ? "card-mangled" : "card-without-marks"));
        else if (sex is null) doubts.Add(new Refusal("card-sex"));
        if (name.Length == 0) doubts.Add(new Refusal("card-name"));
        doubts.AddRange(number.Doubts(sex, birth?.Year));

        return new CardText
        {
            Number = number,
            OldNumber = old.Length == 9 && old.All(char.IsAsciiDigit) ? old : null,
            Name = mangling == CardMangling.Broken || name.Length == 0 ? null : name,
            BirthDate = birth,
            Sex = sex,
            Address = mangling == CardMangling.Broken || address.Length == 0 ? null : address,
            Issued = Date(Part(parts, 6 - shift))?.Whole,
            Doubts = doubts,
        };
    }

    private static string Part(IReadOnlyList<string> parts, int at) => at >= 0 && at < parts.Count ? parts[at] : "";

    private static Sex? Exact(string text) => text switch
    {
        _ when string.Equals(text, "Nam", StringComparison.OrdinalIgnoreCase) => Sex.Male,
        _ when string.Equals(text, "Nữ", StringComparison.OrdinalIgnoreCase) => Sex.Female,
        _ => null,
    };

    private static bool LooksLikeDate(string text) => text.Length is 4 or 8 or 10 && text.All(c => char.IsAsciiDigit(c) || c == '/');

    /// <summary>Eight digits with 00 for what is unknown, a year alone, or the same with slashes.</summary>
    private static PartialDate? Date(string text)
    {
        var digits = text.Replace("/", "", StringComparison.Ordinal);
        if (!digits.All(char.IsAsciiDigit)) return null;
        if (digits.Length == 4) digits = "0000" + digits;
        if (digits.Length != 8) return null;
        var read = PartialDate.Of(Number(digits[4..]), Number(digits[2..4]), Number(digits[..2]));
        return read.Refused ? null : read.Value;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
