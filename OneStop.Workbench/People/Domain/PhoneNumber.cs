using System.Text.RegularExpressions;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.People.Domain;

/// <summary>A Vietnamese telephone number: mobile (ten digits), landline (<c>02…</c>, eleven) or service number (1800, 1900).</summary>
public sealed partial record PhoneNumber
{
    private PhoneNumber(string national) => National = national;

    /// <summary>As dialled in the country, digits only: <c>0912345678</c>.</summary>
    public string National { get; }

    /// <summary>International form; service numbers have none and stay as they are.</summary>
    public string E164 => National[0] == '0' ? $"+84{National[1..]}" : National;

    public bool Mobile => MobileForm().IsMatch(National);

    /// <summary>Accepts <c>+84</c>, <c>84</c> and <c>0084</c> for the leading zero, and spaces, dots, dashes, brackets between digits.</summary>
    public static Outcome<PhoneNumber> Parse(string? text)
    {
        var digits = Between().Replace(text ?? "", "");
        if (digits.StartsWith("+84", StringComparison.Ordinal)) digits = "0" + digits[3..];
        else if (digits.StartsWith("0084", StringComparison.Ordinal)) digits = "0" + digits[4..];
        else if (digits.Length is 11 or 12 && digits.StartsWith("84", StringComparison.Ordinal)) digits = "0" + digits[2..];
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit)) return new Refusal("phone-unreadable");
        if (MobileForm().IsMatch(digits) || LandlineForm().IsMatch(digits) || ServiceForm().IsMatch(digits)) return new PhoneNumber(digits);
        return new Refusal("phone-shape", digits.Length);
    }

    /// <summary>In the groups people read aloud: <c>0912 345 678</c>.</summary>
    public string Shown => National.Length switch
    {
        10 => $"{National[..4]} {National[4..7]} {National[7..]}",
        11 => $"{National[..4]} {National[4..8]} {National[8..]}",
        _ => $"{National[..4]} {National[4..]}",
    };

    public override string ToString() => National;

    [GeneratedRegex(@"[\s.\-()\u00A0]")]
    private static partial Regex Between();

    [GeneratedRegex(@"^0[35789]\d{8}$")]
    private static partial Regex MobileForm();

    [GeneratedRegex(@"^02\d{9}$")]
    private static partial Regex LandlineForm();

    [GeneratedRegex(@"^1[89]00\d{2,6}$")]
    private static partial Regex ServiceForm();
}
