using System.Text.RegularExpressions;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.People.Domain;

public enum IdentityPaperKind
{
    /// <summary>Number of twelve digits, on the identity card or the certificate of identity.</summary>
    Identity,

    /// <summary>Nine digits of the identity card before 2025: no longer an identity document, still in old papers.</summary>
    OldIdentity,

    /// <summary>A passport of any country.</summary>
    Passport,
}

/// <summary>What a person is identified by at the counter: the identity number, an old number, or a passport.</summary>
public sealed partial record IdentityPaper(IdentityPaperKind Kind, string Number)
{
    /// <summary>The parsed number when <see cref="Kind"/> is <see cref="IdentityPaperKind.Identity"/>.</summary>
    public IdentityNumber? Identity => Kind == IdentityPaperKind.Identity ? IdentityNumber.Parse(Number).Value : null;

    /// <summary>Twelve digits are checked as an identity number; nine are an old one; letters with digits, at most 20, a passport.</summary>
    public static Outcome<IdentityPaper> Parse(string? text)
    {
        var clean = CleanText.Of(text).ToUpperInvariant();
        if (clean.Length == 0) return new Refusal("identity-empty");
        var digits = DigitText.Of(clean);
        if (digits is { Length: 9 }) return new IdentityPaper(IdentityPaperKind.OldIdentity, digits);
        if (digits is not null) return IdentityNumber.Parse(digits).Then<IdentityPaper>(number => new IdentityPaper(IdentityPaperKind.Identity, number.Digits));
        var passport = clean.Replace(" ", "", StringComparison.Ordinal);
        return Passport().IsMatch(passport) ? new IdentityPaper(IdentityPaperKind.Passport, passport) : new Refusal("identity-unreadable");
    }

    /// <summary>What a clerk should look at again; never a reason to refuse.</summary>
    public IReadOnlyList<Refusal> Doubts(Sex? sex, int? birthYear) => Kind switch
    {
        IdentityPaperKind.Identity => Identity!.Doubts(sex, birthYear),
        IdentityPaperKind.OldIdentity => [new Refusal("identity-old-number")],
        _ => [],
    };

    public string Shown => Identity?.Shown ?? Number;

    [GeneratedRegex(@"^(?=.*\d)[A-Z0-9\-/]{5,20}$")]
    private static partial Regex Passport();
}
