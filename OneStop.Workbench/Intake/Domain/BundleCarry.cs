using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>What one sitting of a bundle fills into another: the people and whatever means the same, where nobody has typed something else there.</summary>
public static class BundleCarry
{
    private static readonly string[] Shared = [$"{Fields.Applicant}.", $"{Fields.Owner}.", "return."];

    /// <summary>Texts to write, by journal field.</summary>
    /// <param name="form">The declaration of the other sitting.</param>
    /// <param name="carry">What its bundle says beyond that: its field → ours, or a fixed text in single quotes.</param>
    public static IReadOnlyDictionary<string, string> Of(Sitting from, EntrySheet to, FormDefinition? form, IReadOnlyDictionary<string, string>? carry)
    {
        var texts = from.Form.Offered.ToDictionary(StringComparer.Ordinal);
        foreach (var entry in from.Sheet.Entries) texts[entry.Field] = entry.Text;
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, text) in texts.Where(text => text.Key is Fields.Role or Fields.Channel || Shared.Any(prefix => text.Key.StartsWith(prefix, StringComparison.Ordinal)))) Take(field, text);
        if (form is not null)
        {
            var known = ByMeaning(from, texts);
            foreach (var (field, meaning) in Meanings(form).Where(field => from.Facts.Form?.Field(field.Field[Fields.FormPrefix.Length..]) is null || !texts.ContainsKey(field.Field)))
            {
                if (known.TryGetValue(meaning, out var text)) Take(field, text);
            }
            foreach (var (field, text) in texts.Where(text => text.Key.StartsWith(Fields.FormPrefix, StringComparison.Ordinal) && form.Field(text.Key[Fields.FormPrefix.Length..]) is not null)) Take(field, text);
        }
        foreach (var (field, source) in carry ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (source is ['\'', .. var fixedText, '\'']) Take(field, fixedText);
            else if (texts.TryGetValue(source, out var text)) Take(field, text);
        }
        return written;

        void Take(string field, string text)
        {
            if (to.Find(field) is { } there ? there.Pen == Entry.DeskPen && there.Text != text : text.Length > 0 || carry?.ContainsKey(field) == true) written[field] = text;
            else written.Remove(field);
        }
    }

    private static Dictionary<string, string> ByMeaning(Sitting from, Dictionary<string, string> texts)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        if (from.Facts.Form is not { } form) return known;
        foreach (var (field, meaning) in Meanings(form))
        {
            if (texts.GetValueOrDefault(field) is { Length: > 0 } text) known.TryAdd(meaning, text);
        }
        return known;
    }

    private static IEnumerable<(string Field, string Meaning)> Meanings(FormDefinition form) =>
        from section in form.Sections
        where section.Repeat is null
        from field in section.Fields
        select (Fields.Form(FormValues.Place(section.Key, field.Key)), FieldMeaning.Of(section.Key, field.Key, field.Source?.Party));
}
