using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>Finds fields that are shown or worked out depending on themselves: such a form would never come to rest.</summary>
internal static class FormCircles
{
    public static IEnumerable<FormFault> Of(FormDefinition form, PaperGuide guide)
    {
        // A bare name is the question where there is one of that name.
        var questions = guide.Questions.Select(question => question.Key).ToHashSet(StringComparer.Ordinal);
        var needs = form.Sections.SelectMany(section => section.Fields.Select(field => (Place: $"{section.Key}.{field.Key}", Needs: Needs(form, questions, section, field))))
            .GroupBy(pair => pair.Place, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Needs, StringComparer.Ordinal);
        for (var section = 0; section < form.Sections.Count; section++)
        {
            for (var field = 0; field < form.Sections[section].Fields.Count; field++)
            {
                var place = $"{form.Sections[section].Key}.{form.Sections[section].Fields[field].Key}";
                if (Reaches(needs, place)) yield return new(new(section, field), "when", new Refusal("form-circle", form.Sections[section].Fields[field].Label));
            }
        }
    }

    private static HashSet<string> Needs(FormDefinition form, HashSet<string> questions, FormSection section, FormField field) =>
        field.When.Names.Concat(section.When.Names).Concat(field.Formula?.Names ?? [])
            .Where(name => !questions.Contains(name))
            .SelectMany(name => form.Section(name) is { } whole ? whole.Fields.Select(inner => $"{name}.{inner.Key}") : [name])
            .ToHashSet(StringComparer.Ordinal);

    private static bool Reaches(Dictionary<string, HashSet<string>> needs, string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(needs[place]);
        while (open.TryPop(out var next))
        {
            if (next == place) return true;
            if (!seen.Add(next) || !needs.TryGetValue(next, out var further)) continue;
            foreach (var name in further) open.Push(name);
        }
        return false;
    }
}
