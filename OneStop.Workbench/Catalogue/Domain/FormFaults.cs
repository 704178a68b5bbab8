using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>Where in a definition: a section, a field of it, or a rule, each counted from 0; all empty for the form itself.</summary>
public sealed record FormSpot(int? Section = null, int? Field = null, int? Rule = null);

/// <summary>What is wrong in a definition. <paramref name="Part"/> is the property: <c>label</c>, <c>when</c>, <c>options[1]</c>.</summary>
public sealed record FormFault(FormSpot Spot, string Part, Refusal Refusal)
{
    /// <summary>As in the file: <c>sections[0].fields[2].label</c>.</summary>
    public string Place => string.Join('.', new[]
    {
        Spot.Section is { } section ? $"sections[{section}]" : "", Spot.Field is { } inner ? $"fields[{inner}]" : "", Spot.Rule is { } rule ? $"rules[{rule}]" : "", Part,
    }.Where(part => part.Length > 0));
}

/// <summary>Whether a definition is whole: both languages, keys, options, and every condition, source and formula.</summary>
public static class FormFaults
{
    private const int MostRows = 200;

    /// <summary>Everything that is wrong, in the order of the form. <paramref name="guide"/> brings the questions that conditions may ask.</summary>
    public static IReadOnlyList<FormFault> Of(FormDefinition form, PaperGuide guide)
    {
        var known = new ConditionVocabulary(guide.Questions, form);
        var sources = new ConditionVocabulary(guide.Questions, form).WithSubmitter();
        return
        [
            .. Texts(new(), "title", form.Title),
            .. form.LegalForm.Length == 0 ? [new FormFault(new(), "legalForm", new Refusal("form-basis-missing"))] : Array.Empty<FormFault>(),
            .. form.Sections.Count == 0 ? [new FormFault(new(), "sections", new Refusal("form-empty"))] : Array.Empty<FormFault>(),
            .. form.Sections.SelectMany((section, at) => Section(form, section, at, known, sources)),
            .. form.Rules.SelectMany((rule, at) => Rule(rule, at, known)),
            .. FormCircles.Of(form, guide),
        ];
    }

    private static IEnumerable<FormFault> Section(FormDefinition form, FormSection section, int at, ConditionVocabulary known, ConditionVocabulary sources)
    {
        var spot = new FormSpot(at);
        if (Key(section.Key) is { } key) yield return new(spot, "key", key);
        else if (section.Key == ConditionVocabulary.Submitter || form.Sections.Take(at).Any(other => other.Key == section.Key)) yield return new(spot, "key", new Refusal("form-key-twice", section.Key));
        foreach (var fault in Texts(spot, "title", section.Title)) yield return fault;
        foreach (var refusal in section.When.Check(known)) yield return new(spot, "when", refusal);
        if (section.Repeat is { } repeat && (repeat.Min < 0 || repeat.Max < Math.Max(1, repeat.Min) || repeat.Max > MostRows)) yield return new(spot, "repeat", new Refusal("form-rows-range", MostRows));
        if (section.Fields.Count == 0) yield return new(spot, "fields", new Refusal("form-section-empty", section.Title));
        for (var field = 0; field < section.Fields.Count; field++)
        {
            if (section.Fields.Take(field).Any(other => other.Key == section.Fields[field].Key)) yield return new(spot with { Field = field }, "key", new Refusal("form-key-twice", section.Fields[field].Key));
            foreach (var fault in Field(section.Fields[field], spot with { Field = field }, known, sources)) yield return fault;
        }
    }

    private static IEnumerable<FormFault> Field(FormField field, FormSpot spot, ConditionVocabulary known, ConditionVocabulary sources)
    {
        if (Key(field.Key) is { } key) yield return new(spot, "key", key);
        foreach (var fault in Texts(spot, "label", field.Label)) yield return fault;
        if (field.Help is { } help && (help.Vi.Length > 0 || help.En.Length > 0))
            foreach (var fault in Texts(spot, "help", help)) yield return fault;
        foreach (var refusal in field.When.Check(known)) yield return new(spot, "when", refusal);
        foreach (var refusal in field.Source?.Check(sources) ?? []) yield return new(spot, "source", refusal);
        foreach (var refusal in field.Formula?.Check(known) ?? []) yield return new(spot, "formula", refusal);
        if (field is { Computed: true, Source: not null }) yield return new(spot, "source", new Refusal("form-computed-source"));
        if (field.Computed && field.Type is not (FieldType.Number or FieldType.Money or FieldType.Date or FieldType.PartialDate or FieldType.Text or FieldType.YesNo)) yield return new(spot, "type", new Refusal("form-computed-type"));
        if (field.Type == FieldType.Choice && field.Options.Count < 2) yield return new(spot, "options", new Refusal("form-options-few"));
        for (var at = 0; at < field.Options.Count; at++)
        {
            var option = field.Options[at];
            var part = $"options[{at}]";
            if (Key(option.Key) is { } wrong) yield return new(spot, part, wrong);
            else if (field.Options.Take(at).Any(other => other.Key == option.Key)) yield return new(spot, part, new Refusal("form-key-twice", option.Key));
            foreach (var fault in Texts(spot, part, option.Label)) yield return fault;
            foreach (var refusal in option.When?.Check(known) ?? []) yield return new(spot, part, refusal);
        }
    }

    private static IEnumerable<FormFault> Rule(FormRule rule, int at, ConditionVocabulary known)
    {
        var spot = new FormSpot(Rule: at);
        foreach (var fault in Texts(spot, "message", rule.Message)) yield return fault;
        if (rule.Expression.Text.Length == 0) yield return new(spot, "expression", new Refusal("form-rule-empty"));
        foreach (var refusal in rule.Expression.Check(known)) yield return new(spot, "expression", refusal);
    }

    private static IEnumerable<FormFault> Texts(FormSpot spot, string part, LocalText text)
    {
        if (text.Vi.Length == 0) yield return new(spot, part, new Refusal("form-text-vi"));
        if (text.En.Length == 0) yield return new(spot, part, new Refusal("form-text-en"));
    }

    /// <summary>Letters without marks and digits, a small letter first: keys stand in conditions and in stored values.</summary>
    private static Refusal? Key(string key) =>
        key.Length is > 0 and <= 40 && char.IsAsciiLetterLower(key[0]) && key.All(char.IsAsciiLetterOrDigit) ? null : new Refusal("form-key", key);
}
