using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>A card's text becomes the fields of a person.</summary>
public static class CardFilling
{
    public const string CardPart = "card";

    private static readonly Dictionary<string, string> None = [];

    /// <summary>The server's entries that follow from the card; none when the text is no card (the field then says why).</summary>
    public static IReadOnlyList<Entry> Of(Entry identity)
    {
        var dot = identity.Field.LastIndexOf('.');
        if (dot < 0 || !identity.Field.EndsWith(".identity", StringComparison.Ordinal) || !CardText.Resembles(identity.Text)) return [];
        if (identity.Field[..dot] is not (Fields.Applicant or Fields.Owner)) return [];
        var card = CardText.Parse(identity.Text);
        if (card.Refused) return [];
        var party = identity.Field[..dot];
        return [.. Values(card.Value, identity.Text).Select(value => EntrySheet.Following(identity, Fields.Of(party, value.Key), value.Value))];
    }

    /// <summary>What the card says by part, as it stands in fields.</summary>
    public static IReadOnlyDictionary<string, string> Values(CardText card, string original)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["identity"] = card.Number.Digits, [CardPart] = CleanText.Of(original) };
        if (card.Name is { } name) values["name"] = name;
        if (card.BirthDate is { } birth) values["birthDate"] = birth.Shown;
        if (card.Sex is { } sex) values["sex"] = SexCode.Of(sex);
        if (card.Address is { } address) values["address"] = address;
        if (card.OldNumber is { } old) values["oldIdentity"] = old;
        return values;
    }

    /// <summary>What a block gets from a card, by journal field; without <paramref name="over"/> only what is empty or an earlier card's.</summary>
    public static IReadOnlyDictionary<string, string> Into(EntrySheet sheet, PersonBlock block, CardText card, string original, bool over, AddressBook addresses)
    {
        var values = Values(card, original);
        HashSet<string> keeps = over ? [] : [.. CardPlacement.Of(sheet, [block], None, card, original, block.Key).Conflicts.Select(conflict => conflict.Part)];
        return block.Places.Where(place => values.ContainsKey(place.Key) && !keeps.Contains(place.Key))
            .ToDictionary(place => place.Value, place => place.Key == "address" && block.Title is not null ? addresses.Find(values["address"]).Address.Today : values[place.Key], StringComparer.Ordinal);
    }
}
