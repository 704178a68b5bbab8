namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>A field that is asked for now, at its place.</summary>
public sealed record VisibleField(FormSection Section, int? Row, FormField Field, string Place);

/// <summary>Which parts of a form are asked for with the answers and values of the moment.</summary>
public static class FormView
{
    public static IReadOnlyList<VisibleField> VisibleFields(
        FormDefinition definition, FormValues values, IReadOnlyDictionary<string, string> answers, DateOnly today)
    {
        var facts = new ConditionFacts(answers, values, today);
        return
        [
            .. from section in definition.Sections
               where section.When.Holds(facts)
               from row in RowsOf(section, values)
               let here = row is { } index ? facts with { Row = (section.Key, index) } : facts
               from field in section.Fields
               where field.When.Holds(here)
               select new VisibleField(section, row, field, FormValues.Place(section.Key, field.Key, row)),
        ];
    }

    /// <summary>The rows to show: at least one, at least the fewest allowed, and every typed one.</summary>
    public static IEnumerable<int?> RowsOf(FormSection section, FormValues values) => section.Repeat is null
        ? [null]
        : Enumerable.Range(0, Math.Max(Math.Max(section.Repeat.Min, 1), values.Rows(section.Key))).Select(row => (int?)row);
}
