using OneStop.Workbench.People.Domain;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>A card's text that was pasted or scanned into an identity field becomes the fields of that person.</summary>
public static class CardFilling
{
    public const string CardPart = "card";

    /// <summary>The server's entries that follow from the card; none when the text is no card (the field then says why).</summary>
    public static IReadOnlyList<Entry> Of(Entry identity)
    {
        var dot = identity.Field.LastIndexOf('.');
        if (dot < 0 || !identity.Field.EndsWith(".identity", StringComparison.Ordinal) || !CardText.Resembles(identity.Text)) return [];
        if (identity.Field[..dot] is not (Fields.Applicant or Fields.Owner)) return [];
        var card = CardText.Parse(identity.Text);
        if (card.Refused) return [];
        var party = identity.Field[..dot];
        return [.. Values(card.Value, identity.Text).Select(value => EntrySheet.Following(identity, Fields.Of(party, value.Part), value.Text))];
    }

    private static IEnumerable<(string Part, string Text)> Values(CardText card, string original)
    {
        yield return ("identity", card.Number.Digits);
        yield return (CardPart, original);
        if (card.Name is { } name) yield return ("name", name);
        if (card.BirthDate is { } birth) yield return ("birthDate", birth.Shown);
        if (card.Sex is { } sex) yield return ("sex", SexCode.Of(sex));
        if (card.Address is { } address) yield return ("address", address);
    }
}
