using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.People.Domain;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>A place of a sitting that holds one person: which journal field takes which part of a card.</summary>
/// <param name="Key"><c>applicant</c>, <c>owner</c>, <c>representative</c>, <c>witness</c> or <c>form.section</c>.</param>
/// <param name="Title">Of a section of the declaration; null for the people of the sitting.</param>
/// <param name="Places">Journal field by part: <c>identity name birthDate sex address oldIdentity card</c>.</param>
/// <param name="Sex">Where the section is for a man or a woman only.</param>
public sealed record PersonBlock(string Key, LocalText? Title, IReadOnlyDictionary<string, string> Places, Sex? Sex = null)
{
    private static readonly string[] PartyParts = ["identity", "name", "birthDate", "sex", "address", "oldIdentity", CardFilling.CardPart];

    public string Identity => Places["identity"];

    public string Name => Places["name"];

    /// <summary>The places that the sitting has in this role, with this form, in the order of the page.</summary>
    public static IReadOnlyList<PersonBlock> Of(string role, EntrySheet sheet, FormDefinition? form)
    {
        var blocks = new List<PersonBlock> { Party(Fields.Applicant, PartyParts) };
        if (role == Relations.Organisation) blocks.Add(Party(Fields.Representative, ["identity", "name"]));
        else if (role != Relations.Owner) blocks.Add(Party(Fields.Owner, PartyParts));
        if (sheet[Fields.SignWay] is "fingerprint" or "read-aloud") blocks.Add(Party(Fields.Witness, ["identity", "name"]));
        blocks.AddRange(form?.Sections.Select(Section).OfType<PersonBlock>() ?? []);
        return blocks;
    }

    private static PersonBlock Party(string key, string[] parts) =>
        new(key, null, parts.ToDictionary(part => part, part => Fields.Of(key, part), StringComparer.Ordinal));

    /// <summary>A section with one name and one identity number that are not always the submitter's or the owner's.</summary>
    private static PersonBlock? Section(FormSection section)
    {
        var own = section.Fields.Where(field => field.Source?.Party is null).ToList();
        if (section.Repeat is not null || own.Count(field => field.Type == FieldType.Identity) != 1 || own.Count(field => field.Type == FieldType.Name) != 1) return null;
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in own)
        {
            var part = field.Type switch
            {
                FieldType.Identity => "identity",
                FieldType.Name => "name",
                FieldType.PartialDate or FieldType.Date => "birthDate",
                FieldType.Sex => "sex",
                FieldType.Address => "address",
                _ => null,
            };
            if (part is not null && (part != "birthDate" || IsBirth(field))) places.TryAdd(part, Fields.Form(FormValues.Place(section.Key, field.Key)));
        }
        return new(Fields.Form(section.Key), section.Title, places, SexOf(section.Key));
    }

    private static bool IsBirth(FormField field) => field.Key.Contains("birth", StringComparison.OrdinalIgnoreCase);

    private static Sex? SexOf(string key) => key switch
    {
        "mother" or "bride" or "woman" or "wife" => People.Domain.Sex.Female,
        "father" or "groom" or "man" or "husband" => People.Domain.Sex.Male,
        _ => null,
    };
}
