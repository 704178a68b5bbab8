using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>One person or organisation as the sheet says, with what is wrong and what is doubtful.</summary>
public sealed record PartyReading
{
    public required string Key { get; init; }

    public bool Organisation { get; init; }

    public required string Name { get; init; }

    public required string Identity { get; init; }

    /// <summary>Nine digits of the card before 2025, as the chip of the present card says or as typed.</summary>
    public string OldIdentity { get; init; } = "";

    /// <summary>Identified by a passport: nationality and its last day are asked for.</summary>
    public bool Passport { get; init; }

    public string Nationality { get; init; } = "";

    /// <summary>ISO, the last day of the passport; as typed where it cannot be read.</summary>
    public string IdentityExpiry { get; init; } = "";

    public required string BirthDate { get; init; }

    public required Sex? Sex { get; init; }

    public required AddressFinding Address { get; init; }

    /// <summary>The unit of today: found, or chosen where the old ward was split.</summary>
    public Commune? Present { get; init; }

    public required string Phone { get; init; }

    public required string Email { get; init; }

    public required string TaxCode { get; init; }

    /// <summary>The parsed identity number, where there is one.</summary>
    public IdentityNumber? Number { get; init; }

    /// <summary>What an earlier dossier knew, in fields in which nobody has typed.</summary>
    public RememberedContact? Remembered { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public static PartyReading Read(EntrySheet sheet, string key, bool organisation, AddressBook book, DateOnly today, RememberedContact? remembered = null)
    {
        string Text(string part) => CleanText.Of(sheet[Fields.Of(key, part)]);
        string Known(string part, string? before) => sheet.Touched(Fields.Of(key, part)) ? Text(part) : before ?? "";
        var address = book.Find(Text("address"));
        var paper = IdentityPaper.Parse(Text("identity"));
        return new()
        {
            Key = key,
            Organisation = organisation,
            Name = Text("name"),
            Identity = paper.Refused ? Text("identity") : paper.Value.Number,
            OldIdentity = paper is { Refused: false, Value: { Kind: IdentityPaperKind.Identity } } ? Text("oldIdentity") : "",
            Passport = !organisation && paper is { Refused: false, Value.Kind: IdentityPaperKind.Passport },
            Nationality = Text("nationality"),
            IdentityExpiry = EntryText.Kept(Catalogue.Domain.FieldType.Date, Text("identityExpiry"), today),
            BirthDate = EntryText.Birth(Text("birthDate"), today),
            Sex = SexCode.Read(Text("sex")),
            Address = address,
            Present = address.Known ? address.Choices[0] : address.Choices.FirstOrDefault(choice => choice.Code == Text("commune")),
            Phone = Known("phone", remembered?.Phone),
            Email = Known("email", remembered?.Email),
            TaxCode = Text("taxCode"),
            Number = paper.Refused ? null : paper.Value.Identity,
            Remembered = remembered,
            Findings = [.. PartyCheck.Of(sheet, key, organisation, address, paper, today)],
        };
    }

    /// <summary>The number by which a party is identified, as kept; empty while there is none that can be read.</summary>
    public static string IdentityOf(EntrySheet sheet, string key) =>
        IdentityPaper.Parse(CleanText.Of(sheet[Fields.Of(key, "identity")])) is { Refused: false, Value: var paper } ? paper.Number : "";

    /// <summary>What stands in fields of this party in which nobody has typed, by journal field.</summary>
    public IEnumerable<KeyValuePair<string, string>> Offers(EntrySheet sheet)
    {
        foreach (var (part, text) in new[] { ("phone", Remembered?.Phone), ("email", Remembered?.Email) })
        {
            if (text is { Length: > 0 } && !sheet.Touched(Fields.Of(Key, part))) yield return KeyValuePair.Create(Fields.Of(Key, part), text);
        }
    }

    /// <summary>A value of this party by the name that forms use as source, as it stands in the field; null when unknown.</summary>
    public string? Source(EntrySheet sheet, string part) => part switch
    {
        "address" when Present is not null => (Address.Address with { Present = Present }).Today,
        "phone" => Phone,
        "email" => Email,
        "name" or "identity" or "birthDate" or "sex" or "address" or "ethnicity" or "nationality" or "taxCode" => sheet[Fields.Of(Key, part)],
        _ => null,
    };
}

/// <summary>How to reach somebody, as they said it the last time.</summary>
/// <param name="Number">The dossier of that time.</param>
public sealed record RememberedContact(string Number, DateOnly On, string? Phone, string? Email);
