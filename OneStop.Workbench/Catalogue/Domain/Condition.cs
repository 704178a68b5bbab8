using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>
/// A condition in a form or paper definition. Nothing but comparison and the listed functions: no scripting.
/// An answer that is not known yet makes a condition neither true nor false.
/// </summary>
public sealed class Condition : IEquatable<Condition>
{
    /// <summary>The empty condition, which always holds.</summary>
    public static readonly Condition Always = new("", null);

    private readonly ConditionNode? _node;

    private Condition(string text, ConditionNode? node) => (Text, _node) = (text, node);

    /// <summary>As written; empty for <see cref="Always"/>.</summary>
    public string Text { get; }

    /// <summary>Refuses with the position (from 1) of what it cannot read.</summary>
    public static Outcome<Condition> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Always;
        var node = ConditionParser.Parse(text);
        return node.Refused ? node.Refusal : new Condition(text.Trim(), ConditionParser.Parse(text.Trim()).Value);
    }

    /// <summary>For definitions that were checked before they were stored; throws on what cannot be read.</summary>
    public static Condition Trusted(string? text) => Parse(text).Value;

    /// <summary>True, false, or null while an answer that it needs is missing.</summary>
    public bool? Ask(ConditionFacts facts) => _node is null ? true : _node.Of(facts).Truth;

    /// <summary>The value itself, for fields that are worked out: a number, a date, or nothing while something is missing.</summary>
    public ConditionValue Work(ConditionFacts facts) => _node is null ? ConditionValue.Empty : _node.Of(facts);

    /// <summary>Definitely true: what a section, field, case or paper needs to be shown.</summary>
    public bool Holds(ConditionFacts facts) => Ask(facts) == true;

    /// <summary>Definitely false: what a rule needs to be broken.</summary>
    public bool Fails(ConditionFacts facts) => Ask(facts) == false;

    /// <summary>Names used, in reading order: question keys, sections and <c>section.field</c>.</summary>
    public IReadOnlyList<string> Names => _node is null ? [] : [.. _node.Everything.OfType<NameNode>().Select(key => key.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Fields used outside <c>count</c>, <c>sum</c> and <c>empty(section)</c>: what ties a rule to a row and a place.</summary>
    internal IEnumerable<(string Section, string Field)> Fields =>
        _node is null ? [] : Outside(_node).OfType<NameNode>().Select(key => key.Field).OfType<(string, string)>();

    private static IEnumerable<ConditionNode> Outside(ConditionNode node) => node is CallNode { Function: "count" or "sum" }
        ? []
        : node.Parts.SelectMany(Outside).Prepend(node);

    /// <summary>Every name that the definition does not know and every option that a choice does not have, each with its position.</summary>
    public IReadOnlyList<Refusal> Check(ConditionVocabulary known)
    {
        if (_node is null) return [];
        var rows = _node.Everything.OfType<CallNode>().Where(call => call.TakesRows).Select(call => call.Arguments[0]).ToHashSet();
        var faults = new List<Refusal>();
        foreach (var node in _node.Everything)
        {
            if (node is NameNode key && !(rows.Contains(key) ? known.KnowsRows(key.Name) : known.Knows(key.Name)))
                faults.Add(new Refusal("condition-unknown-name", key.Name, key.Position));
            if (node is CompareNode { Left: NameNode left, Right: LiteralNode { Value.Text: { } option } } && known.Options(left.Name) is { } options
                && !options.Contains(option, StringComparer.Ordinal))
                faults.Add(new Refusal("condition-unknown-option", option, left.Name, node.Position));
        }
        return faults;
    }

    public bool Equals(Condition? other) => other is not null && other.Text == Text;

    public override bool Equals(object? obj) => Equals(obj as Condition);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
