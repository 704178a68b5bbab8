using System.Globalization;

namespace OneStop.Workbench.Catalogue.Domain;

internal abstract record ConditionNode(int Position)
{
    public abstract ConditionValue Of(ConditionFacts facts);

    public virtual IEnumerable<ConditionNode> Parts => [];

    public IEnumerable<ConditionNode> Everything => Parts.SelectMany(part => part.Everything).Prepend(this);
}

internal sealed record LiteralNode(ConditionValue Value, int Position) : ConditionNode(Position)
{
    public override ConditionValue Of(ConditionFacts facts) => Value;
}

internal sealed record TodayNode(int Position) : ConditionNode(Position)
{
    public override ConditionValue Of(ConditionFacts facts) => ConditionValue.Of(facts.Today);
}

/// <summary>A bare name is a question key, <c>section.field</c> a form field.</summary>
internal sealed record NameNode(string Name, int Position) : ConditionNode(Position)
{
    public (string Section, string Field)? Field =>
        Name.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? (Name[..dot], Name[(dot + 1)..]) : null;

    public override ConditionValue Of(ConditionFacts facts) =>
        Field is var (section, field) ? facts.Field(section, field) : facts.Answer(Name);
}

internal sealed record NotNode(ConditionNode Inner, int Position) : ConditionNode(Position)
{
    public override IEnumerable<ConditionNode> Parts => [Inner];

    public override ConditionValue Of(ConditionFacts facts) => ConditionValue.Of(!Inner.Of(facts).Truth);
}

internal sealed record AndNode(ConditionNode Left, ConditionNode Right) : ConditionNode(Left.Position)
{
    public override IEnumerable<ConditionNode> Parts => [Left, Right];

    public override ConditionValue Of(ConditionFacts facts) => ConditionValue.Of(Left.Of(facts).Truth & Right.Of(facts).Truth);
}

internal sealed record OrNode(ConditionNode Left, ConditionNode Right) : ConditionNode(Left.Position)
{
    public override IEnumerable<ConditionNode> Parts => [Left, Right];

    public override ConditionValue Of(ConditionFacts facts) => ConditionValue.Of(Left.Of(facts).Truth | Right.Of(facts).Truth);
}

internal sealed record CompareNode(ConditionNode Left, string Sign, ConditionNode Right) : ConditionNode(Left.Position)
{
    public override IEnumerable<ConditionNode> Parts => [Left, Right];

    public override ConditionValue Of(ConditionFacts facts) =>
        ConditionValue.Of(ConditionValue.Compare(Left.Of(facts), Sign, Right.Of(facts)));
}

internal sealed record CallNode(string Function, IReadOnlyList<ConditionNode> Arguments, int Position) : ConditionNode(Position)
{
    public override IEnumerable<ConditionNode> Parts => Arguments;

    /// <summary>How many arguments each function takes.</summary>
    public static readonly IReadOnlyDictionary<string, int> Known = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["empty"] = 1, ["count"] = 1, ["sum"] = 1, ["years"] = 2, ["months"] = 2, ["days"] = 2,
    };

    public bool TakesRows => Function is "empty" or "count" or "sum";

    public override ConditionValue Of(ConditionFacts facts) => Function switch
    {
        "empty" => ConditionValue.Of(IsEmpty(facts)),
        "count" => ConditionValue.Of(facts.Count(((NameNode)Arguments[0]).Name)),
        "sum" => facts.Sum(((NameNode)Arguments[0]).Field),
        _ => Elapsed(Arguments[0].Of(facts).AsDate(), Arguments[1].Of(facts).AsDate()),
    };

    private bool IsEmpty(ConditionFacts facts) =>
        Arguments[0] is NameNode { Field: null } key && facts.IsSection(key.Name)
            ? facts.Count(key.Name) == 0
            : Arguments[0].Of(facts).IsEmpty;

    private ConditionValue Elapsed(ConditionValue from, ConditionValue to) =>
        from.IsEmpty || to.IsEmpty
            ? ConditionValue.Empty
            : ConditionValue.Between(Between(from.Last, to.First), Between(from.First, to.Last));

    /// <summary>Whole units, as the Civil Code counts terms: a month that lacks the day ends on its last day.</summary>
    private decimal Between(DateOnly from, DateOnly to)
    {
        if (Function == "days") return to.DayNumber - from.DayNumber;
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        if (to.Day < from.Day && to.Day < DateTime.DaysInMonth(to.Year, to.Month)) months--;
        return Function == "months" ? months : decimal.Floor(months / 12m);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Function}/{Arguments.Count}");
}
