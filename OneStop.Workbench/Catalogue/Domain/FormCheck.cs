using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>What is wrong at a place. A rule of the form brings its own <paramref name="Words"/>; everything else is worded from the refusal.</summary>
public sealed record FormFinding(string Place, FindingLevel Level, Refusal Refusal, LocalText? Words = null);

/// <summary>Checks a form as typed: required fields, shapes of values, numbers of rows, and the form's own rules.</summary>
public static class FormCheck
{
    public static IReadOnlyList<FormFinding> Check(
        FormDefinition definition, FormValues values, IReadOnlyDictionary<string, string> answers, DateOnly today)
    {
        var look = FormView.Look(definition, values, answers, today);
        var facts = new ConditionFacts(answers, look.Values, today);
        return
        [
            .. look.Visible.Where(field => !field.Field.Computed).Select(field => Field(field, facts)).OfType<FormFinding>(),
            .. definition.Sections.Where(section => look.Visible.Any(field => field.Section == section)).Select(section => Rows(section, look.Values)).OfType<FormFinding>(),
            .. definition.Rules.SelectMany(rule => Rule(definition, rule, facts, look.Visible)),
        ];
    }

    private static FormFinding? Field(VisibleField field, ConditionFacts facts)
    {
        var (values, value) = (facts.Values, facts.Values[field.Place]);
        if (!string.IsNullOrWhiteSpace(value))
        {
            var refusal = FieldShape.Refuse(field.Field, value) ?? NotOffered(field, value, facts);
            return refusal is null ? null : new(field.Place, FindingLevel.Error, refusal with { Place = field.Place });
        }
        // An untouched row beyond the fewest allowed is only an offer to type.
        if (field.Row is { } row && row >= field.Section.Repeat!.Min && row >= values.Rows(field.Section.Key)) return null;
        return field.Field.Need switch
        {
            Need.Required => new(field.Place, FindingLevel.Error, new Refusal("field-required", field.Field.Label) { Place = field.Place }),
            Need.Soft => new(field.Place, FindingLevel.Warning, new Refusal("field-wanted", field.Field.Label) { Place = field.Place }),
            _ => null,
        };
    }

    /// <summary>An option that was chosen before something else took it off the list.</summary>
    private static Refusal? NotOffered(VisibleField field, string value, ConditionFacts facts)
    {
        var here = field.Row is { } row ? facts with { Row = (field.Section.Key, row) } : facts;
        return field.Field.Type == FieldType.Choice && field.Field.Options.FirstOrDefault(option => option.Key == value) is { } option && !option.Offered(here)
            ? new Refusal("field-option-gone", option.Label)
            : null;
    }

    private static FormFinding? Rows(FormSection section, FormValues values) =>
        section.Repeat is { } repeat && values.Rows(section.Key) > repeat.Max
            ? new(section.Key, FindingLevel.Error, new Refusal("too-many-rows", section.Title, repeat.Max) { Place = section.Key })
            : null;

    private static IEnumerable<FormFinding> Rule(
        FormDefinition definition, FormRule rule, ConditionFacts facts, IReadOnlyList<VisibleField> visible)
    {
        var named = rule.Expression.Fields.ToList();
        var repeated = named.Select(name => definition.Section(name.Section)).FirstOrDefault(section => section?.Repeat is not null);
        foreach (var row in repeated is null ? [null] : FormView.RowsOf(repeated, facts.Values))
        {
            var here = row is { } index ? facts with { Row = (repeated!.Key, index) } : facts;
            if (!rule.Expression.Fails(here)) continue;
            var places = named.Select(name => FormValues.Place(name.Section, name.Field, name.Section == repeated?.Key ? row : null)).ToList();
            var place = places.FirstOrDefault(candidate => visible.Any(field => field.Place == candidate));
            // A rule about fields that are not asked for has nothing to say.
            if (place is null && places.Count > 0) continue;
            place ??= rule.Expression.Names.FirstOrDefault(name => definition.Section(name) is not null) ?? "";
            yield return new(place, rule.Level, new Refusal("form-rule", rule.Message) { Place = place }, rule.Message);
        }
    }
}
