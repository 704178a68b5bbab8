using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>What is wrong in the guide to papers: questions, cases and papers, each at its place (<c>questions[0]</c>).</summary>
public static class GuideFaults
{
    public static IReadOnlyList<Refusal> Of(PaperGuide guide, FormDefinition? form, IReadOnlyCollection<string> cases)
    {
        var known = new ConditionVocabulary(guide.Questions, form);
        return
        [
            .. guide.Questions.SelectMany((question, at) => Question(guide, question, at)),
            .. guide.Cases.SelectMany((one, at) => Case(guide, one, at, cases).Concat(one.When.Check(known)).Select(refusal => refusal with { Place = $"cases[{at}]" })),
            .. guide.Papers.SelectMany((paper, at) => Paper(guide, paper, at).Concat(paper.When.Check(known)).Select(refusal => refusal with { Place = $"papers[{at}]" })),
        ];
    }

    /// <summary>The first condition of the guide that asks for a field which the form does not have (any more).</summary>
    public static Refusal? Names(PaperGuide guide, FormDefinition form)
    {
        var known = new ConditionVocabulary(guide.Questions, form);
        var missing = guide.Cases.Select(one => one.When).Concat(guide.Papers.Select(paper => paper.When)).SelectMany(condition => condition.Check(known)).FirstOrDefault();
        return missing is null ? null : new Refusal("form-guide-needs", missing.Arguments[0]) { Place = "sections" };
    }

    private static IEnumerable<Refusal> Question(PaperGuide guide, Question question, int at)
    {
        var faults = Text(question.Text).Concat(Key(question.Key, guide.Questions.Take(at).Select(other => other.Key)))
            .Concat(question.Options.SelectMany((option, index) => Text(option.Label).Concat(Key(option.Key, question.Options.Take(index).Select(other => other.Key)))));
        foreach (var fault in faults) yield return fault with { Place = $"questions[{at}]" };
        if (question.Options.Count < 2) yield return new Refusal("form-options-few") { Place = $"questions[{at}]" };
        else if (question.Options.All(option => option.Key != question.Default)) yield return new Refusal("question-default", question.Default) { Place = $"questions[{at}]" };
    }

    private static IEnumerable<Refusal> Case(PaperGuide guide, GuideCase one, int at, IReadOnlyCollection<string> cases)
    {
        foreach (var fault in Text(one.Name).Concat(Key(one.Key, guide.Cases.Take(at).Select(other => other.Key)))) yield return fault;
        if (cases.Count > 0 && !cases.Contains(one.Key)) yield return new Refusal("case-without-limit", one.Name);
    }

    private static IEnumerable<Refusal> Paper(PaperGuide guide, Paper paper, int at)
    {
        foreach (var fault in Key(paper.Key, guide.Papers.Take(at).Select(other => other.Key))) yield return fault;
        if (paper.Name.Vi.Length == 0) yield return new Refusal("form-text-vi");
        if (paper.Kinds.Count == 0) yield return new Refusal("paper-kinds-missing", paper.Name);
        if (paper.Copies is < 0 or > 99) yield return new Refusal("cell-copies-range");
    }

    private static IEnumerable<Refusal> Text(LocalText text)
    {
        if (text.Vi.Length == 0) yield return new Refusal("form-text-vi");
        if (text.En.Length == 0) yield return new Refusal("form-text-en");
    }

    /// <summary>Letters without marks, digits and hyphens, a letter first.</summary>
    private static IEnumerable<Refusal> Key(string key, IEnumerable<string> above)
    {
        if (key.Length is 0 or > 40 || !char.IsAsciiLetter(key[0]) || !key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')) yield return new Refusal("cell-key", key);
        else if (above.Contains(key, StringComparer.Ordinal)) yield return new Refusal("form-key-twice", key);
    }
}
