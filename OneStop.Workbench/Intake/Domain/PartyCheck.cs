using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>What is wrong, missing or doubtful about one party.</summary>
internal static class PartyCheck
{
    public static IEnumerable<Finding> Of(EntrySheet sheet, string key, bool organisation, AddressFinding address, Outcome<IdentityPaper> paper, DateOnly today)
    {
        string Field(string part) => Fields.Of(key, part);
        string Text(string part) => sheet[Field(part)].Trim();

        if (Text("name").Length == 0) yield return Finding.Missing(Field("name"), new Refusal("name-empty"));
        else if (!organisation && EntryText.Fault(FieldType.Name, Text("name"), today) is { } name) yield return Finding.Wrong(Field("name"), name);

        if (organisation)
        {
            if (Text("taxCode").Length > 0 && TaxCode.Parse(Text("taxCode")).Refusal is { } code) yield return Finding.Wrong(Field("taxCode"), code);
        }
        else
        {
            foreach (var finding in Identity(sheet, key, paper, today)) yield return finding;
            if (EntryText.Fault(FieldType.PartialDate, Text("birthDate"), today) is { } birth) yield return Finding.Wrong(Field("birthDate"), birth);
            if (paper is { Refused: false, Value.Kind: IdentityPaperKind.Passport })
                foreach (var finding in Passport(Text, Field, today)) yield return finding;
        }

        if (Text("address").Length == 0) yield return Finding.Wanted(Field("address"), new Refusal("address-wanted"));
        else if (address.Split && address.Choices.All(choice => choice.Code != Text("commune"))) yield return Finding.Wanted(Field("commune"), new Refusal("address-split"));
        if (EntryText.Fault(FieldType.Phone, Text("phone"), today) is { } phone) yield return Finding.Wrong(Field("phone"), phone);
        if (Text("email") is { Length: > 0 } email && (email.IndexOf('@', StringComparison.Ordinal) < 1 || email.EndsWith('@') || email.Contains(' '))) yield return Finding.Wrong(Field("email"), new Refusal("email-shape"));
    }

    /// <summary>A passport says nothing without its country; one that has run out proves nobody.</summary>
    private static IEnumerable<Finding> Passport(Func<string, string> text, Func<string, string> field, DateOnly today)
    {
        if (text("nationality").Length == 0) yield return Finding.Missing(field("nationality"), new Refusal("nationality-missing"));
        if (text("identityExpiry").Length == 0) yield return Finding.Wanted(field("identityExpiry"), new Refusal("passport-expiry-wanted"));
        else if (EntryText.Fault(FieldType.Date, text("identityExpiry"), today) is { } fault) yield return Finding.Wrong(field("identityExpiry"), fault);
        else if (DateOnly.TryParse(EntryText.Kept(FieldType.Date, text("identityExpiry"), today), System.Globalization.CultureInfo.InvariantCulture, out var last) && last < today)
            yield return Finding.Doubt(field("identityExpiry"), new Refusal("passport-expired", last));
    }

    private static IEnumerable<Finding> Identity(EntrySheet sheet, string key, Outcome<IdentityPaper> paper, DateOnly today)
    {
        var place = Fields.Of(key, "identity");
        var text = sheet[place];
        if (text.Trim().Length == 0)
        {
            yield return Finding.Wanted(place, new Refusal("identity-empty"));
            yield break;
        }
        if (CardText.Resembles(text) && CardText.Parse(text).Refusal is { } card)
        {
            yield return Finding.Wrong(place, card);
            yield break;
        }
        if (paper.Refused)
        {
            yield return Finding.Wrong(place, paper.Refusal);
            yield break;
        }
        var birth = PartialDate.Read(sheet[Fields.Of(key, "birthDate")], today);
        foreach (var doubt in paper.Value.Doubts(SexCode.Read(sheet[Fields.Of(key, "sex")]), birth.Refused ? null : birth.Value.Year))
            yield return Finding.Doubt(place, doubt);
        foreach (var doubt in CardDoubts(sheet, key, paper.Value)) yield return Finding.Doubt(place, doubt);
    }

    /// <summary>What was wrong with the scan itself, while the number still is the card's and the field in question still stands as scanned.</summary>
    private static IEnumerable<Refusal> CardDoubts(EntrySheet sheet, string key, IdentityPaper paper)
    {
        var card = CardText.Parse(sheet[Fields.Of(key, CardFilling.CardPart)]);
        if (card.Refused || card.Value.Number.Digits != paper.Number) yield break;
        foreach (var doubt in card.Value.Doubts.Where(doubt => doubt.Code is "card-mangled" or "card-without-marks"))
        {
            var name = sheet[Fields.Of(key, "name")];
            if (name.Length == 0 || name == card.Value.Name) yield return doubt;
        }
    }
}
