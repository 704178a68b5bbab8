using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Tests.Catalogue;

public class ConditionProperties
{
    private static readonly string[] Pieces =
        ["a", "b.c", "'x'", "1", "2.5", "today", "true", "(", ")", "&&", "||", "!", "==", "!=", "<", ">=", ",", "empty", "years", "sum", "count", "-", " ", "'", "é", "&"];

    private static readonly Gen<string> Atom = Gen.Elements(
        "a == 'x'", "a == 'y'", "b == 'x'", "missing == 'x'", "s.n >= 2", "s.n < 2", "true", "false", "empty(s.t)", "years(s.d, today) >= 18");

    private static Gen<string> Expression(int depth) => depth == 0
        ? Atom
        : Gen.OneOf(
            Atom,
            Expression(depth - 1).Select(inner => $"!({inner})"),
            Expression(depth - 1).Zip(Expression(depth - 1), (left, right) => $"({left}) && ({right})"),
            Expression(depth - 1).Zip(Expression(depth - 1), (left, right) => $"({left}) || ({right})"));

    private static readonly Arbitrary<string> Expressions = Expression(4).ToArbitrary();

    private static readonly ConditionFacts Facts = ConditionTests.Facts("a=x;b=y", "s.n=2;s.d=2008");

    /// <summary>Whatever is typed gives a condition or a refusal with a place inside the text, and asking never throws.</summary>
    [Property(MaxTest = 2000)]
    public Property Any_text_is_read_or_refused() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)).ToArbitrary(),
        text =>
        {
            var read = Condition.Parse(text);
            if (read.Refused) return (int)read.Refusal.Arguments[^1] >= 1 && (int)read.Refusal.Arguments[^1] <= text.Length + 1;
            _ = read.Value.Ask(Facts);
            return true;
        });

    [Property]
    public Property Saying_no_twice_says_nothing() => Prop.ForAll(Expressions, text =>
        Condition.Trusted($"!(!({text}))").Ask(Facts) == Condition.Trusted(text).Ask(Facts));

    [Property]
    public Property De_Morgan_holds_with_the_unknown() => Prop.ForAll(Expressions, Expressions, (left, right) =>
        Condition.Trusted($"!(({left}) && ({right}))").Ask(Facts) == Condition.Trusted($"!({left}) || !({right})").Ask(Facts));

    [Property]
    public Property And_binds_tighter_than_or() => Prop.ForAll(Expressions, Expressions, Expressions, (a, b, c) =>
        Condition.Trusted($"({a}) || ({b}) && ({c})").Ask(Facts) == Condition.Trusted($"({a}) || (({b}) && ({c}))").Ask(Facts));

    [Property]
    public bool Years_months_and_days_agree(DateTime one, DateTime two)
    {
        var (from, to) = (DateOnly.FromDateTime(one), DateOnly.FromDateTime(two));
        if (from > to) (from, to) = (to, from);
        var facts = ConditionTests.Facts(values: FormattableString.Invariant($"s.from={from:yyyy-MM-dd};s.to={to:yyyy-MM-dd}"));
        var years = to.Year - from.Year;
        while (from.AddYears(years) > to) years--;
        return Condition.Trusted(FormattableString.Invariant($"years(s.from, s.to) == {years} && days(s.from, s.to) == {to.DayNumber - from.DayNumber}")).Holds(facts)
            && Condition.Trusted("months(s.from, s.to) >= 0").Holds(facts);
    }
}
