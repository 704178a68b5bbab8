using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>
/// What was typed for another procedure of the same sitting and means the same here. Nothing is moved: it is offered from where it was
/// typed, so changing back finds everything as it was.
/// </summary>
public static class Carried
{
    /// <summary>Texts for fields of this form in which nobody has typed, by journal field.</summary>
    public static Dictionary<string, string> Of(FormDefinition form, EntrySheet sheet)
    {
        var carried = new Dictionary<string, string>(StringComparer.Ordinal);
        var foreign = Foreign(form, sheet).ToList();
        if (foreign.Count == 0) return carried;
        foreach (var section in form.Sections.Where(section => section.Repeat is null))
        {
            foreach (var field in section.Fields)
            {
                var name = Fields.Form(FormValues.Place(section.Key, field.Key));
                if (sheet.Touched(name)) continue;
                var meaning = FieldMeaning.Of(section.Key, field.Key, field.Source?.Party);
                if (foreign.FirstOrDefault(other => other.Meaning == meaning) is { Text: not null } same) carried[name] = same.Text;
            }
        }
        return carried;
    }

    /// <summary>Entries of other forms for which this one has no field.</summary>
    public static IEnumerable<(string Place, string Text)> Without(FormDefinition? form, EntrySheet sheet)
    {
        var known = form is null ? [] : form.Sections.SelectMany(section => section.Fields.Select(field => FieldMeaning.Of(section.Key, field.Key, field.Source?.Party))).ToHashSet(StringComparer.Ordinal);
        return Foreign(form, sheet).Where(other => !known.Contains(other.Meaning)).Select(other => (other.Place, other.Text));
    }

    private static IEnumerable<(string Place, string Meaning, string Text)> Foreign(FormDefinition? form, EntrySheet sheet) =>
        from entry in sheet.Under(Fields.FormPrefix)
        where entry.Value.Trim().Length > 0 && form?.Field(entry.Key) is null
        let place = FormValues.Split(entry.Key)
        select (entry.Key, FieldMeaning.Of(place.Section, place.Field), entry.Value);
}
