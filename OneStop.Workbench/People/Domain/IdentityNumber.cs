using System.Globalization;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.People.Domain;

/// <summary>
/// Số định danh cá nhân: twelve digits – province of birth registration (3), century and sex (1), birth year (2), serial (6).
/// No check digit exists. Article 13 of Decree 137/2015/NĐ-CP.
/// </summary>
public sealed record IdentityNumber
{
    private IdentityNumber(string digits) => Digits = digits;

    /// <summary>The twelve digits, leading zeros kept.</summary>
    public string Digits { get; }

    /// <summary>Province of birth registration by the codes of the 63 provinces, which mergers do not change; 100 and above is a country.</summary>
    public string ProvinceCode => Digits[..3];

    public bool BornAbroad => Digits[0] != '0';

    /// <summary>Name of the province of birth registration; null for a country code.</summary>
    public string? Province => BirthProvinces.Name(ProvinceCode);

    public Sex Sex => (Digits[3] - '0') % 2 == 0 ? Sex.Male : Sex.Female;

    public int BirthYear => 1900 + (Digits[3] - '0') / 2 * 100 + int.Parse(Digits.AsSpan(4, 2), CultureInfo.InvariantCulture);

    /// <summary>Refuses anything but twelve digits (spaces, dots and dashes between them are dropped) with a known province.</summary>
    public static Outcome<IdentityNumber> Parse(string? text)
    {
        var digits = DigitText.Of(text);
        if (digits is null) return new Refusal("identity-not-digits");
        if (digits.Length == 9) return new Refusal("identity-old-number");
        if (digits.Length != 12) return new Refusal("identity-length", digits.Length);
        if (digits[0] == '0' && BirthProvinces.Name(digits[..3]) is null) return new Refusal("identity-province", digits[..3]);
        return new IdentityNumber(digits);
    }

    /// <summary>What does not agree with the entered sex and birth year. Corrected civil status may explain it, so these only warn.</summary>
    public IReadOnlyList<Refusal> Doubts(Sex? sex, int? birthYear)
    {
        var doubts = new List<Refusal>();
        if (sex is { } entered && entered != Sex) doubts.Add(new Refusal("identity-sex-differs"));
        if (birthYear is { } year && year != BirthYear) doubts.Add(new Refusal("identity-year-differs", BirthYear, year));
        if (BornAbroad) doubts.Add(new Refusal("identity-born-abroad", ProvinceCode));
        return doubts;
    }

    /// <summary>In the groups that people compare with the card: <c>010 1 90 123456</c>.</summary>
    public string Shown => $"{Digits[..3]} {Digits[3]} {Digits[4..6]} {Digits[6..]}";

    public override string ToString() => Digits;
}
