using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.People.Domain;

/// <summary>
/// Mã số thuế: ten digits with a check digit for enterprises, ten and three for their branches,
/// or since 01/07/2025 the twelve-digit identity number for people and household businesses.
/// </summary>
public sealed record TaxCode
{
    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    private TaxCode(string value) => Value = value;

    /// <summary>As printed: <c>0100109106</c>, <c>0100109106-001</c> or twelve digits.</summary>
    public string Value { get; }

    public bool Branch => Value.Length == 14;

    public bool Personal => Value.Length == 12;

    /// <summary>Refuses other lengths, a wrong check digit, and a twelve-digit number that no identity number can be.</summary>
    public static Outcome<TaxCode> Parse(string? text)
    {
        var digits = DigitText.Of(text);
        if (digits is null) return new Refusal("tax-code-unreadable");
        if (digits.Length == 12) return IdentityNumber.Parse(digits).Then<TaxCode>(number => new TaxCode(number.Digits));
        if (digits.Length is not (10 or 13)) return new Refusal("tax-code-length", digits.Length);
        if (CheckDigit(digits) != digits[9] - '0') return new Refusal("tax-code-check");
        return new TaxCode(digits.Length == 10 ? digits : $"{digits[..10]}-{digits[10..]}");
    }

    /// <summary>The tenth digit for the first nine; 10 means that no such number is ever issued.</summary>
    public static int CheckDigit(string digits)
    {
        var sum = 0;
        for (var at = 0; at < Weights.Length; at++) sum += Weights[at] * (digits[at] - '0');
        return 10 - sum % 11;
    }

    public override string ToString() => Value;
}
