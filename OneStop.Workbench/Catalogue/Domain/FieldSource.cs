using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>What an offer is taken from.</summary>
public enum OfferKind
{
    /// <summary>The person who sits here.</summary>
    Applicant,

    /// <summary>The person the dossier is about.</summary>
    Owner,

    /// <summary>Another field of the same form.</summary>
    Form,

    /// <summary>The same words every time.</summary>
    Words,

    /// <summary>The day of the sitting.</summary>
    Today,

    /// <summary>The papers that were taken in, one after the other.</summary>
    Papers,
}

/// <summary>One thing that a field may be filled with. <paramref name="Name"/> is the party's part, the place in the form, or the words.</summary>
public sealed record FieldOffer(OfferKind Kind, string Name, Condition When);

/// <summary>
/// Where a field's text comes from while nobody has typed in it: the first offer whose condition holds and that has something to say.
/// Written <c>applicant.name if submitter.sex == 'female'; form.child.homeTown; 'Việt Nam'; today</c>.
/// </summary>
public sealed class FieldSource : IEquatable<FieldSource>
{
    /// <summary>What is known of a party. <c>parent</c> is the word for a mother or father, by the sex.</summary>
    public static readonly IReadOnlyList<string> PartyParts = ["name", "identity", "birthDate", "sex", "address", "phone", "email", "ethnicity", "nationality", "taxCode", "parent"];

    private const string If = " if ";

    private FieldSource(string text, IReadOnlyList<FieldOffer> offers) => (Text, Offers) = (text, offers);

    /// <summary>As written.</summary>
    public string Text { get; }

    public IReadOnlyList<FieldOffer> Offers { get; }

    /// <summary>The party's part that the field always says, such as <c>applicant.name</c>; null where it depends or is something else.</summary>
    public string? Party => Offers is [{ Kind: OfferKind.Applicant or OfferKind.Owner, When.Text.Length: 0 } first, ..]
        ? $"{(first.Kind == OfferKind.Owner ? "owner" : "applicant")}.{first.Name}"
        : null;

    /// <summary>Refuses what cannot be read, with the words it stumbled over; null for nothing.</summary>
    public static Outcome<FieldSource?> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return (FieldSource?)null;
        var offers = new List<FieldOffer>();
        foreach (var part in Outside(text.Trim(), ";"))
        {
            var pieces = Outside(part, If);
            var when = Condition.Parse(pieces.Count > 1 ? string.Join(If, pieces.Skip(1)) : "");
            if (when.Refused) return when.Refusal;
            if (Offer(pieces[0].Trim(), when.Value) is not { } offer) return new Refusal("source-unreadable", pieces[0].Trim());
            offers.Add(offer);
        }
        return new FieldSource(text.Trim(), offers);
    }

    /// <summary>Every part, field, question or option that does not exist.</summary>
    public IReadOnlyList<Refusal> Check(ConditionVocabulary known) =>
    [
        .. Offers.Where(offer => offer.Kind is OfferKind.Applicant or OfferKind.Owner && !PartyParts.Contains(offer.Name, StringComparer.Ordinal))
            .Select(offer => new Refusal("source-unknown-part", offer.Name, string.Join(", ", PartyParts))),
        .. Offers.Where(offer => offer.Kind == OfferKind.Form && !known.Knows(offer.Name)).Select(offer => new Refusal("source-unknown-field", offer.Name)),
        .. Offers.SelectMany(offer => offer.When.Check(known)),
    ];

    public bool Equals(FieldSource? other) => other is not null && other.Text == Text;

    public override bool Equals(object? obj) => Equals(obj as FieldSource);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private static FieldOffer? Offer(string text, Condition when)
    {
        if (text == "today") return new(OfferKind.Today, "", when);
        if (text == "papers") return new(OfferKind.Papers, "", when);
        if (text.Length > 1 && text[0] == '\'' && text[^1] == '\'' && !text[1..^1].Contains('\'', StringComparison.Ordinal)) return new(OfferKind.Words, text[1..^1], when);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || dot == text.Length - 1 || text.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '_'))) return null;
        return text[..dot] switch
        {
            "applicant" => new(OfferKind.Applicant, text[(dot + 1)..], when),
            "owner" => new(OfferKind.Owner, text[(dot + 1)..], when),
            "form" => new(OfferKind.Form, text[(dot + 1)..], when),
            _ => null,
        };
    }

    /// <summary>Cuts where the sign stands outside quoted words.</summary>
    private static List<string> Outside(string text, string sign)
    {
        var parts = new List<string>();
        var (start, quoted) = (0, false);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\'') quoted = !quoted;
            if (quoted || string.CompareOrdinal(text, at, sign, 0, sign.Length) != 0) continue;
            parts.Add(text[start..at]);
            start = at + sign.Length;
        }
        parts.Add(text[start..]);
        return parts;
    }
}
