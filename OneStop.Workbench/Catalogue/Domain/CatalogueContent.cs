namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>The whole catalogue at one moment, immutable: every version of every procedure, the forms, and the papers no longer asked for.</summary>
public sealed class CatalogueContent
{
    private readonly ILookup<string, ProcedureVersion> _versions;
    private readonly ILookup<string, FormDefinition> _forms;
    private readonly ILookup<string, RemovedDocument> _removed;
    private readonly IReadOnlyList<RemovedDocument> _removedList;
    private readonly SearchEntry[] _entries;

    public CatalogueContent(IEnumerable<ProcedureVersion> versions, IEnumerable<FormDefinition> forms, IEnumerable<RemovedDocument> removed)
    {
        // Of several versions in force the one that began last counts, of two that began the same day the later written.
        _versions = versions.OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.Number).ToLookup(version => version.Code, StringComparer.Ordinal);
        _forms = forms.OrderByDescending(form => form.EffectiveFrom).ThenByDescending(form => form.Version).ToLookup(form => form.Code, StringComparer.Ordinal);
        _removedList = [.. removed];
        _removed = _removedList.ToLookup(document => document.Procedure, StringComparer.Ordinal);
        Codes = [.. _versions.Select(group => group.Key).Order(StringComparer.Ordinal)];
        _entries = [.. Codes.Select(code => new SearchEntry(code, _versions[code].Select(version => version.Name).First(), _forms.Contains(code)))];
    }

    public static CatalogueContent Empty { get; } = new([], [], []);

    public IReadOnlyList<string> Codes { get; }

    /// <summary>The version in force on a day; null when there is none.</summary>
    public ProcedureVersion? Find(string code, DateOnly day) => _versions[code].FirstOrDefault(version => version.InForce(day));

    /// <summary>A version by its number, in force or not.</summary>
    public ProcedureVersion? Version(string code, int number) => _versions[code].FirstOrDefault(version => version.Number == number);

    /// <summary>Every version, the latest to begin first.</summary>
    public IReadOnlyList<ProcedureVersion> Versions(string code) => [.. _versions[code]];

    public IEnumerable<ProcedureVersion> InForce(DateOnly day) => Codes.Select(code => Find(code, day)).OfType<ProcedureVersion>();

    /// <summary>The latest form of each procedure that has one.</summary>
    public IEnumerable<FormDefinition> Forms => _forms.Select(group => group.First());

    /// <summary>The entry form on a day; where it is older than every form, the first one.</summary>
    public FormDefinition? Form(string code, DateOnly day) =>
        _forms[code].FirstOrDefault(form => form.EffectiveFrom <= day) ?? _forms[code].LastOrDefault();

    /// <summary>The form that was in force on a day as far as it was known at a moment (UTC): what a sitting of that moment began with.</summary>
    public FormDefinition? Form(string code, DateOnly day, DateTime knownAt)
    {
        var known = _forms[code].Where(form => form.RecordedAt is null || form.RecordedAt <= knownAt).ToList();
        return known.Find(form => form.EffectiveFrom <= day) ?? known.LastOrDefault();
    }

    /// <summary>Every version of the form, the latest to begin first.</summary>
    public IReadOnlyList<FormDefinition> FormVersions(string code) => [.. _forms[code]];

    public FormDefinition? Form(string code, int version) => _forms[code].FirstOrDefault(form => form.Version == version);

    /// <summary>The dated list of papers that databases replace, ended entries included.</summary>
    public IReadOnlyList<RemovedDocument> AllRemoved => _removedList;

    /// <summary>A procedure's entries in that list.</summary>
    public IReadOnlyList<RemovedDocument> Removed(string code) => [.. _removed[code]];

    /// <summary>What databases replace for a procedure on a day.</summary>
    public Removals Removals(string code, DateOnly day) => new(_removed[code].Where(document => document.InForce(day)), _removedList, day);

    /// <summary>Procedures that have an entry form: those that counters see daily.</summary>
    public IEnumerable<ProcedureVersion> Daily(DateOnly day) => InForce(day).Where(version => _forms.Contains(version.Code));

    /// <summary>Best first: every word typed must begin a word of the name, be part of the code, or be initials (<c>dk ks</c>); marks and order do not matter.</summary>
    public IReadOnlyList<ProcedureVersion> Search(string? text, HandlingLevels levels, DateOnly day, int limit)
    {
        var query = SearchQuery.Of(text);
        return
        [
            .. _entries
                .Select(entry => (entry, score: query.Score(entry)))
                .Where(found => found.score > 0)
                .OrderByDescending(found => found.score)
                .ThenBy(found => found.entry.Code, StringComparer.Ordinal)
                .Select(found => Find(found.entry.Code, day))
                .OfType<ProcedureVersion>()
                .Where(version => levels == HandlingLevels.None || (version.Levels & levels) != HandlingLevels.None)
                .Take(limit),
        ];
    }
}
