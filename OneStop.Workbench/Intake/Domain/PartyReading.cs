using OneStop.Workbench.Catalogue.Domain;
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

    public required IReadOnlyList<Finding> Findings { get; init; }

    public static PartyReading Read(EntrySheet sheet, string key, bool organisation, AddressBook book, DateOnly today)
    {
        string Text(string part) => CleanText.Of(sheet[Fields.Of(key, part)]);
        var address = book.Find(Text("address"));
        var paper = IdentityPaper.Parse(Text("identity"));
        return new()
        {
            Key = key,
            Organisation = organisation,
            Name = Text("name"),
            Identity = paper.Refused ? Text("identity") : paper.Value.Number,
            BirthDate = EntryText.Birth(Text("birthDate"), today),
            Sex = SexCode.Read(Text("sex")),
            Address = address,
            Present = address.Known ? address.Choices[0] : address.Choices.FirstOrDefault(choice => choice.Code == Text("commune")),
            Phone = Text("phone"),
            Email = Text("email"),
            TaxCode = Text("taxCode"),
            Number = paper.Refused ? null : paper.Value.Identity,
            Findings = [.. PartyCheck.Of(sheet, key, organisation, address, paper, today)],
        };
    }

    /// <summary>A value of this party by the name that forms use as source, as it stands in the field; null when unknown.</summary>
    public string? Source(EntrySheet sheet, string part) => part is "name" or "identity" or "birthDate" or "sex" or "address" or "phone" or "email" or "ethnicity" or "nationality" or "taxCode"
        ? part == "address" && Present is not null ? Address.Address with { Present = Present } is { Today: var today } ? today : null : sheet[Fields.Of(Key, part)]
        : null;
}
