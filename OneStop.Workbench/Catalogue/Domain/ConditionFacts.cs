namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>What a condition may ask about: the answers, what is typed in the form, and the day.</summary>
public sealed record ConditionFacts(IReadOnlyDictionary<string, string> Answers, FormValues Values, DateOnly Today)
{
    /// <summary>The row of a repeated section that the condition is asked for, where it is asked row by row.</summary>
    public (string Section, int Index)? Row { get; init; }

    public ConditionValue Answer(string key) => ConditionValue.Of(Answers.GetValueOrDefault(key));

    public ConditionValue Field(string section, string field) =>
        ConditionValue.Of(Row is var (here, index) && here == section
            ? Values[FormValues.Place(section, field, index)]
            : Values[FormValues.Place(section, field)]);

    /// <summary>Something is typed in this section, or no question of this name is answered.</summary>
    internal bool IsSection(string name) => !Answers.ContainsKey(name);

    /// <summary>Rows of a section with anything typed; for <c>section.field</c> rows with that field typed.</summary>
    internal decimal Count(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? Values.FilledRows(name) : Column(name[..dot], name[(dot + 1)..]).Count();
    }

    /// <summary>The sum of one column, empty while no number is typed in it.</summary>
    internal ConditionValue Sum((string Section, string Field)? column)
    {
        if (column is not var (section, field)) return ConditionValue.Empty;
        var numbers = Column(section, field).Select(value => value.AsNumber()).Where(value => !value.IsEmpty).ToList();
        return numbers.Count == 0 ? ConditionValue.Empty : ConditionValue.Of(numbers.Sum(value => value.Low));
    }

    private IEnumerable<ConditionValue> Column(string section, string field) =>
        Enumerable.Range(0, Values.Rows(section))
            .Select(row => Values[FormValues.Place(section, field, row)])
            .Append(Values[FormValues.Place(section, field)])
            .Select(ConditionValue.Of)
            .Where(value => !value.IsEmpty);
}
