namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>The few questions that choose the case and shrink the national list to what this citizen must give.</summary>
public sealed record PaperGuide(IReadOnlyList<Question> Questions, IReadOnlyList<GuideCase> Cases, IReadOnlyList<Paper> Papers)
{
    public static readonly PaperGuide None = new([], [], []);

    /// <summary>The answers before anybody was asked.</summary>
    public IReadOnlyDictionary<string, string> Defaults =>
        Questions.ToDictionary(question => question.Key, question => question.Default, StringComparer.Ordinal);

    /// <summary>The given answers, with defaults where a question is not answered or the answer is no longer offered.</summary>
    public IReadOnlyDictionary<string, string> Complete(IReadOnlyDictionary<string, string> answers) =>
        Questions.ToDictionary(
            question => question.Key,
            question => answers.GetValueOrDefault(question.Key) is { } given && question.Options.Any(option => option.Key == given) ? given : question.Default,
            StringComparer.Ordinal);

    /// <summary>The first case whose condition holds; <c>default</c> where none does.</summary>
    public string ChooseCase(IReadOnlyDictionary<string, string> answers, FormValues? values = null, DateOnly today = default)
    {
        var facts = new ConditionFacts(Complete(answers), values ?? FormValues.None, today);
        return Cases.FirstOrDefault(candidate => candidate.When.Holds(facts))?.Key ?? GuideCase.Default;
    }

    /// <summary>Papers to give and papers that data make unnecessary, in the order of the list.</summary>
    /// <param name="removals">What databases replace on this day; without it what the guide itself says.</param>
    public IReadOnlyList<PaperAsked> PapersFor(IReadOnlyDictionary<string, string> answers, FormValues values, DateOnly today, Removals? removals = null)
    {
        var facts = new ConditionFacts(Complete(answers), values, today);
        return [.. Papers.Select(paper => Asked(paper, facts, (removals ?? Removals.None).For(paper))).OfType<PaperAsked>()];
    }

    /// <summary>Where several cases have no conditions, one question is put that chooses among them.</summary>
    public PaperGuide AskingForTheCase() => Cases.Count < 2 ? this : this with
    {
        Questions =
        [
            new("case", new("Hồ sơ thuộc trường hợp nào?", "Which case is it?"), [.. Cases.Select(one => new Choice(one.Key, one.Name))], Cases[0].Key),
        ],
        Cases = [.. Cases.Select(one => one with { When = Condition.Trusted($"case == '{one.Key}'") })],
    };

    private PaperAsked? Asked(Paper paper, ConditionFacts facts, DatabaseReplacement? replacement)
    {
        var holds = paper.When.Holds(facts);
        if (paper.ReplacedBy is null) return holds ? new(paper, replacement) : null;
        var turnsOnData = Questions
            .Where(question => paper.When.Names.Contains(question.Key, StringComparer.Ordinal))
            .SelectMany(question => question.Options.Select(option => (question, option)))
            .Where(other => Question.IsData(holds ? other.option.Key : facts.Answers[other.question.Key]))
            .Any(other => paper.When.Holds(facts with { Answers = With(facts.Answers, other.question.Key, other.option.Key) }) != holds);
        // Where no act lets the data stand for the paper any more, it is asked for whatever the data say.
        if (replacement is null) return holds || turnsOnData ? new(paper, null) : null;
        if (holds) return new(paper, turnsOnData ? null : replacement);
        return turnsOnData ? new(paper, replacement) : null;
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> answers, string key, string value) =>
        new(answers, StringComparer.Ordinal) { [key] = value };
}

/// <summary>One question to the citizen or the clerk.</summary>
public sealed record Question(string Key, LocalText Text, IReadOnlyList<Choice> Options, string Default)
{
    /// <summary>Answers that say "the data are there".</summary>
    internal static bool IsData(string option) => option is "found" or "electronic";
}

/// <summary>A case (trường hợp) with its own limit; the key is the same as in <see cref="CaseLimit"/>.</summary>
public sealed record GuideCase(string Key, LocalText Name, Condition When)
{
    public const string Default = "default";
}

/// <summary>One paper of the list.</summary>
/// <param name="Kinds">In which kinds it may be given; <see cref="PaperKind.Shown"/> is looked at and handed back.</param>
/// <param name="ReplacedBy">The database that makes it unnecessary while its data can be read (NQ 66.7/2025/NQ-CP).</param>
/// <param name="Source"><c>record</c> the national list, <c>secondary</c>, <c>law</c>: not in the published list.</param>
public sealed record Paper(
    string Key,
    LocalText Name,
    IReadOnlyList<PaperKind> Kinds,
    int Copies,
    Need Need,
    Condition When,
    DatabaseReplacement? ReplacedBy,
    string Note,
    string Source);

public enum PaperKind
{
    Original,
    Certified,
    Photocopy,
    Electronic,
    Shown,
}

/// <summary>Which database replaces a paper and by which act.</summary>
public sealed record DatabaseReplacement(string Name, string Basis);

/// <summary>A paper for this citizen. With <paramref name="ProvedBy"/> it is struck: not asked for while these data can be read.</summary>
public sealed record PaperAsked(Paper Paper, DatabaseReplacement? ProvedBy)
{
    public bool Struck => ProvedBy is not null;
}
