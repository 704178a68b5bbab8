using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Tests.Catalogue;

public class ConditionTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    internal static ConditionFacts Facts(string answers = "", string values = "") =>
        new(Pairs(answers), new FormValues(Pairs(values)), Today);

    private static Dictionary<string, string> Pairs(string text) => text
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    [Theory]
    [InlineData("", "", "", true)]
    [InlineData("agent == 'other'", "agent=other", "", true)]
    [InlineData("agent == 'other'", "agent=self", "", false)]
    [InlineData("agent == 'other'", "", "", null)]
    [InlineData("agent != 'self' && digital == 'no'", "agent=other;digital=no", "", true)]
    [InlineData("a == 'x' || b == 'y' && c == 'z'", "a=x;b=n;c=n", "", true)]
    [InlineData("(a == 'x' || b == 'y') && c == 'z'", "a=x;b=n;c=n", "", false)]
    [InlineData("!(a == 'x')", "a=x", "", false)]
    [InlineData("!empty(mother.name)", "", "mother.name=Ví Dụ", true)]
    [InlineData("empty(mother.name)", "", "mother.name=  ", true)]
    [InlineData("copies.number >= 1", "", "copies.number=0", false)]
    [InlineData("copies.number >= 1", "", "", null)]
    [InlineData("copies.number >= -1", "", "copies.number=0", true)]
    [InlineData("empty(copies.number) || copies.number >= 1", "", "", true)]
    [InlineData("child.birth <= today", "", "child.birth=2026-11-23", false)]
    [InlineData("child.birth < '2016-01-01'", "", "child.birth=2015-12-31", true)]
    [InlineData("person.wanted", "", "person.wanted=yes", true)]
    [InlineData("true && !false", "", "", true)]
    public void Answers(string text, string answers, string values, bool? expected) =>
        Assert.Equal(expected, Condition.Trusted(text).Ask(Facts(answers, values)));

    [Theory]
    [InlineData("2008-11-22", true)]
    [InlineData("2008-11-23", false)]
    [InlineData("2007", true)]
    [InlineData("2009", false)]
    [InlineData("2008", null)]
    [InlineData("2008-11", null)]
    [InlineData("2008-10", true)]
    public void A_birth_year_alone_answers_only_where_every_day_of_it_would(string birth, bool? grownUp) =>
        Assert.Equal(grownUp, Condition.Trusted("years(p.birth, today) >= 18").Ask(Facts(values: $"p.birth={birth}")));

    [Fact]
    public void Two_equal_birth_years_may_be_different_days() =>
        Assert.Null(Condition.Trusted("a.birth != b.birth").Ask(Facts(values: "a.birth=1980;b.birth=1980")));

    [Theory]
    [InlineData("days(a.d, today)", 10)]
    [InlineData("months(a.d, today)", 0)]
    public void Counts_elapsed_time(string text, int expected) =>
        Assert.True(Condition.Trusted($"{text} == {expected}").Ask(Facts(values: "a.d=2026-11-12")));

    [Fact]
    public void Somebody_born_on_29_February_is_18_on_28_February() =>
        Assert.True(Condition.Trusted("years(a.d, '2026-02-28') >= 18").Ask(Facts(values: "a.d=2008-02-29")));

    [Fact]
    public void Sums_and_counts_rows()
    {
        var facts = Facts(values: "plot[0].area=100;plot[1].area=20.5;plot[2].area=;plot[2].note=x;new[0].area=120.5");
        Assert.True(Condition.Trusted("sum(plot.area) == sum(new.area)").Ask(facts));
        Assert.True(Condition.Trusted("count(plot) == 3 && count(plot.area) == 2").Ask(facts));
        Assert.True(Condition.Trusted("count(other) == 0 && empty(other)").Ask(facts));
        Assert.Null(Condition.Trusted("sum(other.area) == 1").Ask(facts));
    }

    [Fact]
    public void Inside_a_row_its_own_values_answer()
    {
        var facts = Facts(values: "doc[0].pages=2;doc[1].pages=0") with { Row = ("doc", 1) };
        Assert.False(Condition.Trusted("doc.pages >= 1").Ask(facts));
    }

    [Theory]
    [InlineData("agent = 'x'", "condition-unexpected", 7)]
    [InlineData("agent == 'x", "condition-open-text", 10)]
    [InlineData("agent ==", "condition-ends-early", 9)]
    [InlineData("(agent == 'x'", "condition-ends-early", 14)]
    [InlineData("agent == 'x')", "condition-unexpected", 13)]
    [InlineData("run('rm')", "condition-unknown-function", 1)]
    [InlineData("x.y == 1 && years(x.y)", "condition-arguments", 13)]
    [InlineData("sum(rows)", "condition-needs-field", 1)]
    [InlineData("count('x')", "condition-needs-field", 1)]
    [InlineData("a == 1 == 2", "condition-unexpected", 8)]
    [InlineData("a.b.c == 1", "condition-unexpected", 1)]
    [InlineData("a == 1.2.3", "condition-unexpected", 6)]
    public void Refuses_with_the_place(string text, string code, int position)
    {
        var refusal = Condition.Parse(text).Refusal!;
        Assert.Equal(code, refusal.Code);
        Assert.Equal(position, refusal.Arguments[^1]);
    }

    [Fact]
    public void Endless_nesting_is_refused_not_overflown() =>
        Assert.Equal("condition-too-deep", Condition.Parse(new string('(', 5000) + "a" + new string(')', 5000)).Refusal!.Code);

    [Fact]
    public void Unknown_names_and_options_are_told_with_their_place()
    {
        Question agent = new("agent", new("Ai", "Who"), [new("self", new("a", "a")), new("other", new("b", "b"))], "self");
        ConditionVocabulary known = new([agent], null);
        var faults = Condition.Trusted("agent == 'somebody' || who == 'x' && !empty(mother.name)").Check(known);
        Assert.Equal(["condition-unknown-option", "condition-unknown-name", "condition-unknown-name"], faults.Select(fault => fault.Code));
        Assert.Equal(["somebody", "who", "mother.name"], faults.Select(fault => fault.Arguments[0]));
        Assert.Equal([1, 24, 45], faults.Select(fault => fault.Arguments[^1]));
    }
}
