using System.Globalization;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>What a fee is reckoned by.</summary>
public enum FeeBasis
{
    Free,
    Flat,
    PerCopy,
    PerCase,
    PerMatter,
    PerPerson,
    PerTransaction,
    PerPage,

    /// <summary>Set by the provincial people's council: without an amount it must be entered, it is not free.</summary>
    Council,

    /// <summary>The published list does not say: the amount must be entered.</summary>
    Unknown,
}

/// <summary>Phí pays for a service, lệ phí is a charge of the state (Luật Phí và lệ phí 2015, Điều 3).</summary>
public enum FeeKind
{
    StateCharge,
    ServiceFee,
}

/// <summary>A fee as data, written in one line: <c>flat;amount=20000;waive=poor,child</c>, <c>per-page;page=2000;from=3:1000;max=200000;per=copy</c>. Amounts are VND.</summary>
public sealed record FeeRule(FeeBasis Basis)
{
    public static readonly FeeRule Free = new(FeeBasis.Free);

    public static readonly FeeRule Unknown = new(FeeBasis.Unknown);

    public FeeKind Kind { get; init; }

    /// <summary>The amount of one unit; null where it is still to be entered.</summary>
    public long? Amount { get; init; }

    /// <summary>The amount when the dossier comes in online, where it differs.</summary>
    public long? Online { get; init; }

    /// <summary>From this page on, each page costs <see cref="LaterPage"/>.</summary>
    public int? LaterFrom { get; init; }

    public long? LaterPage { get; init; }

    /// <summary>The most that one copy may cost.</summary>
    public long? Most { get; init; }

    /// <summary>Who pays nothing: stable group keys such as <c>poor</c>, <c>merit</c>, <c>on-time</c>.</summary>
    public IReadOnlyList<string> Waived { get; init; } = [];

    /// <summary>Who pays <see cref="ReducedAmount"/> instead.</summary>
    public IReadOnlyList<string> Reduced { get; init; } = [];

    public long? ReducedAmount { get; init; }

    /// <summary>Last day of <see cref="Amount"/>; afterwards <see cref="Then"/>.</summary>
    public DateOnly? To { get; init; }

    public long? Then { get; init; }

    /// <summary>Somebody has to say how much it is.</summary>
    public bool ToBeEntered => Basis == FeeBasis.Unknown || (Basis == FeeBasis.Council && Amount is null);

    /// <summary>The amount to show in a list; null where it is to be entered.</summary>
    public long? Headline => Basis == FeeBasis.Free ? 0 : Amount;

    public static Outcome<FeeRule> Parse(string? text) => FeeRuleText.Parse(text);

    public override string ToString() => FeeRuleText.Of(this);

    public bool Equals(FeeRule? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}

/// <summary>Reads and writes the one-line form of a fee rule.</summary>
internal static class FeeRuleText
{
    private static readonly (string Word, FeeBasis Basis)[] Bases =
    [
        ("free", FeeBasis.Free), ("flat", FeeBasis.Flat), ("per-copy", FeeBasis.PerCopy), ("per-case", FeeBasis.PerCase),
        ("per-matter", FeeBasis.PerMatter), ("per-person", FeeBasis.PerPerson), ("per-transaction", FeeBasis.PerTransaction),
        ("per-page", FeeBasis.PerPage), ("council", FeeBasis.Council), ("unknown", FeeBasis.Unknown),
    ];

    public static Outcome<FeeRule> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return FeeRule.Unknown;
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var word = Bases.FirstOrDefault(candidate => candidate.Word == parts[0]);
        if (word.Word is null) return new Refusal("fee-rule-unknown", parts[0]);
        var rule = new FeeRule(word.Basis);
        foreach (var part in parts[1..])
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign < 0 || With(rule, part[..sign], part[(sign + 1)..]) is not { } next) return new Refusal("fee-rule-part", part);
            rule = next;
        }
        var needsAmount = rule.Basis is not (FeeBasis.Free or FeeBasis.Council or FeeBasis.Unknown);
        if (needsAmount && rule.Amount is null) return new Refusal("fee-rule-amount", parts[0]);
        if (rule.To is null != rule.Then is null) return new Refusal("fee-rule-dated", text);
        return rule;
    }

    private static FeeRule? With(FeeRule rule, string name, string value) => name switch
    {
        "amount" or "page" when Money(value) is { } amount => rule with { Amount = amount },
        "online" when Money(value) is { } online => rule with { Online = online },
        "max" when Money(value) is { } most => rule with { Most = most },
        "per" when value == "copy" => rule,
        "kind" when value is "fee" or "charge" => rule with { Kind = value == "fee" ? FeeKind.ServiceFee : FeeKind.StateCharge },
        "waive" => rule with { Waived = Groups(value) },
        "from" when Pair(value) is var (page, amount) && Money(page) is { } from and > 1 and < 10000 && Money(amount) is { } later
            => rule with { LaterFrom = (int)from, LaterPage = later },
        "reduced" when Pair(value) is var (amount, groups) && Money(amount) is { } reduced => rule with { ReducedAmount = reduced, Reduced = Groups(groups) },
        "to" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to) => rule with { To = to },
        "then" when Money(value) is { } then => rule with { Then = then },
        _ => null,
    };

    public static string Of(FeeRule rule)
    {
        var page = rule.Basis == FeeBasis.PerPage;
        var parts = new[]
        {
            Bases.First(candidate => candidate.Basis == rule.Basis).Word,
            rule.Amount is { } amount ? Line(page ? "page" : "amount", amount) : null,
            rule.Online is { } online ? Line("online", online) : null,
            rule.LaterFrom is { } from ? string.Create(CultureInfo.InvariantCulture, $"from={from}:{rule.LaterPage}") : null,
            rule.Most is { } most ? Line("max", most) : null,
            page ? "per=copy" : null,
            rule.To is { } to ? $"to={to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null,
            rule.Then is { } then ? Line("then", then) : null,
            rule.ReducedAmount is { } reduced ? string.Create(CultureInfo.InvariantCulture, $"reduced={reduced}:{string.Join(',', rule.Reduced)}") : null,
            rule.Waived.Count > 0 ? $"waive={string.Join(',', rule.Waived)}" : null,
            rule.Kind == FeeKind.ServiceFee ? "kind=fee" : null,
        };
        return string.Join(';', parts.OfType<string>());
    }

    private static string Line(string name, long amount) => string.Create(CultureInfo.InvariantCulture, $"{name}={amount}");

    private static long? Money(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static (string, string)? Pair(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? (text[..colon], text[(colon + 1)..]) : null;

    private static string[] Groups(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
