using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>What the people of the sitting put into fields of the declaration in which nobody has typed, by journal field.</summary>
internal static class FormOffers
{
    private const string Home = "Việt Nam";

    public static Dictionary<string, string> Of(FormDefinition form, EntrySheet sheet, PartyReading applicant, PartyReading owner)
    {
        var offers = new Dictionary<string, string>(StringComparer.Ordinal);
        var kin = Kin(form, sheet);
        foreach (var section in form.Sections.Where(section => section.Repeat is null))
        {
            var self = section.Key == kin ? applicant : null;
            foreach (var field in section.Fields)
            {
                var place = Fields.Form(FormValues.Place(section.Key, field.Key));
                if (sheet.Touched(place) || Offer(form, section, field, sheet, applicant, owner, self) is not { Length: > 0 } text) continue;
                offers[place] = text;
            }
        }
        return offers;
    }

    /// <summary>A source names a party and one of its fields; where the owner sits here both parties are the same person.</summary>
    private static string? Offer(FormDefinition form, FormSection section, FormField field, EntrySheet sheet, PartyReading applicant, PartyReading owner, PartyReading? self)
    {
        var parts = field.Source?.Split('.');
        if (parts is { Length: 2 } && (parts[0] == Fields.Owner ? owner : applicant).Source(sheet, parts[1]) is { Length: > 0 } said) return said;
        if (self is not null && PartFor(field.Type) is { } part && self.Source(sheet, part) is { Length: > 0 } own) return own;
        return field.Type == FieldType.Nationality && (field.Need == Need.Required || self is not null || Named(section, sheet)) ? Home : null;
    }

    /// <summary>The section of the parent who sits here, where the declaration asks how the requester is related and has such a section.</summary>
    private static string? Kin(FormDefinition form, EntrySheet sheet)
    {
        var relations = form.Sections.SelectMany(section => section.Fields.Where(field => field.Type == FieldType.Relation)
            .Select(field => SearchKey.Of(sheet[Fields.Form(FormValues.Place(section.Key, field.Key))])));
        var parent = relations.FirstOrDefault(relation => relation is "cha" or "me") switch { "cha" => "father", "me" => "mother", _ => null };
        return parent is not null && form.Section(parent) is not null ? parent : null;
    }

    private static string? PartFor(FieldType type) => type switch
    {
        FieldType.Name => "name",
        FieldType.PartialDate or FieldType.Date => "birthDate",
        FieldType.Address => "address",
        FieldType.Identity => "identity",
        FieldType.Phone => "phone",
        _ => null,
    };

    private static bool Named(FormSection section, EntrySheet sheet) =>
        section.Fields.Any(field => field.Type == FieldType.Name && sheet[Fields.Form(FormValues.Place(section.Key, field.Key))].Trim().Length > 0);
}
