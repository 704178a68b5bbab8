namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>The names that a condition may use: the questions of the papers and the sections and fields of the form.</summary>
public sealed class ConditionVocabulary
{
    private readonly Dictionary<string, IReadOnlyList<string>?> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sections = new(StringComparer.Ordinal);

    public ConditionVocabulary(IEnumerable<Question> questions, FormDefinition? form)
    {
        foreach (var question in questions) _names[question.Key] = [.. question.Options.Select(option => option.Key)];
        foreach (var section in form?.Sections ?? [])
        {
            _sections.Add(section.Key);
            foreach (var field in section.Fields)
                _names[$"{section.Key}.{field.Key}"] = Fixed(field);
        }
    }

    /// <summary>What a source may ask about besides: who sits here.</summary>
    public const string Submitter = "submitter";

    /// <summary>The same names with the sex and the role of the submitter, which only sources may use.</summary>
    public ConditionVocabulary WithSubmitter()
    {
        _names[$"{Submitter}.sex"] = ["male", "female"];
        _names[$"{Submitter}.role"] = ["owner", "authorised", "parent", "organisation"];
        return this;
    }

    public bool Knows(string name) => _names.ContainsKey(name);

    /// <summary>Inside <c>count</c>, <c>sum</c> and <c>empty</c> a section may stand for its rows.</summary>
    public bool KnowsRows(string name) => Knows(name) || _sections.Contains(name);

    /// <summary>The option keys of a question or choice, null where anything may be typed.</summary>
    public IReadOnlyList<string>? Options(string name) => _names.GetValueOrDefault(name);

    private static IReadOnlyList<string>? Fixed(FormField field) => field.Type switch
    {
        FieldType.Choice => [.. field.Options.Select(option => option.Key)],
        FieldType.YesNo => ["yes", "no"],
        FieldType.Sex => ["male", "female"],
        _ => null,
    };
}
