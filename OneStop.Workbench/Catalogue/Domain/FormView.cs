namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>A field that is asked for now, at its place.</summary>
public sealed record VisibleField(FormSection Section, int? Row, FormField Field, string Place);

/// <summary>A form as it stands: what is asked for, and the values that count. What stands in hidden fields is kept elsewhere and counts for nothing.</summary>
public sealed record FormLook(IReadOnlyList<VisibleField> Visible, FormValues Values);

/// <summary>Which parts of a form are asked for with the answers and values of the moment.</summary>
public static class FormView
{
    /// <summary>Conditions may build on one another; more steps than this no form has (a circle is refused when a form is kept).</summary>
    private const int Steps = 12;

    public static IReadOnlyList<VisibleField> VisibleFields(
        FormDefinition definition, FormValues values, IReadOnlyDictionary<string, string> answers, DateOnly today) => Look(definition, values, answers, today).Visible;

    /// <summary>
    /// Works computed fields out and hides what is not asked for. A hidden value decides nothing, so the declaration read back later from
    /// the taken values alone looks as it did at the counter.
    /// </summary>
    public static FormLook Look(FormDefinition definition, FormValues values, IReadOnlyDictionary<string, string> answers, DateOnly today)
    {
        var typed = values.Only(definition.Sections.SelectMany(section => Places(section, values)).ToHashSet(StringComparer.Ordinal));
        var counted = typed;
        HashSet<string>? before = null;
        for (var step = 0; ; step++)
        {
            var worked = Work(definition, counted, answers, today);
            var visible = Visible(definition, worked, new ConditionFacts(answers, worked, today));
            var places = visible.Select(field => field.Place).ToHashSet(StringComparer.Ordinal);
            if (step == Steps || before?.SetEquals(places) is true) return new(visible, worked.Only(places));
            before = places;
            counted = typed.Only(places);
        }
    }

    /// <summary>The rows to show: at least one, at least the fewest allowed, and every typed one.</summary>
    public static IEnumerable<int?> RowsOf(FormSection section, FormValues values) => section.Repeat is null
        ? [null]
        : Enumerable.Range(0, Math.Max(Math.Max(section.Repeat.Min, 1), values.Rows(section.Key))).Select(row => (int?)row);

    private static List<VisibleField> Visible(FormDefinition definition, FormValues values, ConditionFacts facts) =>
    [
        .. from section in definition.Sections
           where section.When.Holds(facts)
           from row in RowsOf(section, values)
           let here = row is { } index ? facts with { Row = (section.Key, index) } : facts
           from field in section.Fields
           where field.When.Holds(here)
           select new VisibleField(section, row, field, FormValues.Place(section.Key, field.Key, row)),
    ];

    /// <summary>Computed fields in the order of the form, so that a later one may build on an earlier one.</summary>
    private static FormValues Work(FormDefinition definition, FormValues values, IReadOnlyDictionary<string, string> answers, DateOnly today)
    {
        foreach (var section in definition.Sections.Where(section => section.Fields.Any(field => field.Computed)))
        {
            foreach (var row in section.Repeat is null ? [null] : Enumerable.Range(0, values.Rows(section.Key)).Select(row => (int?)row))
            {
                foreach (var field in section.Fields.Where(field => field.Computed))
                {
                    var facts = new ConditionFacts(answers, values, today) { Row = row is { } index ? (section.Key, index) : null };
                    values = values.With(FormValues.Place(section.Key, field.Key, row), field.Formula!.Work(facts).Written);
                }
            }
        }
        return values;
    }

    /// <summary>Places at which something may be typed: no computed field, no row of a section that has none.</summary>
    private static IEnumerable<string> Places(FormSection section, FormValues values) =>
        from row in RowsOf(section, values)
        from field in section.Fields
        where !field.Computed
        select FormValues.Place(section.Key, field.Key, row);
}
