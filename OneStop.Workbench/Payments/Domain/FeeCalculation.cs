using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Payments.Domain;

/// <summary>How much of it: copies, cases, matters, persons or transactions, or the documents to be copied page by page.</summary>
/// <param name="Units">How many units of the rule's basis; at least 1.</param>
/// <param name="Documents">For a fee per page: each original with its pages and copies.</param>
/// <param name="Entered">The whole amount in VND as entered, where the rule does not know it.</param>
public sealed record FeeQuantities(int Units = 1, IReadOnlyList<CopiedDocument>? Documents = null, long? Entered = null);

/// <summary>One original to be copied.</summary>
public sealed record CopiedDocument(int Pages, int Copies);

/// <summary>One line of what is to be paid. <paramref name="Amount"/> in VND is null while it must be entered.</summary>
/// <param name="Group">The group for which it was waived or reduced.</param>
public sealed record FeeItem(FeeKind Kind, int Units, long? UnitAmount, long? Amount, string? Group = null);

/// <summary>What a dossier costs; <see cref="Total"/> is null while an amount must be entered.</summary>
public sealed record FeeAnswer(IReadOnlyList<FeeItem> Items)
{
    public bool ToBeEntered => Items.Any(item => item.Amount is null);

    public long? Total => ToBeEntered ? null : Items.Sum(item => item.Amount!.Value);
}

/// <summary>Works out fees from a rule. Nothing is rounded: every published amount is whole đồng.</summary>
public static class FeeCalculation
{
    /// <summary>Refuses quantities below 1 and negative amounts.</summary>
    /// <param name="exemption">The group of the payer, such as <c>poor</c>; null for none. A group that the rule does not name pays in full.</param>
    public static Outcome<FeeAnswer> Compute(FeeRule rule, FeeQuantities quantities, string? exemption, DateOnly date, bool onlineChannel)
    {
        if (quantities.Units < 1 || quantities.Documents?.Any(document => document.Pages < 1 || document.Copies < 1) == true)
            return new Refusal("fee-quantity");
        if (quantities.Entered < 0) return new Refusal("fee-negative");
        if (rule.Basis == FeeBasis.Free) return new FeeAnswer([]);
        if (exemption is not null && rule.Waived.Contains(exemption, StringComparer.Ordinal))
            return new FeeAnswer([new(rule.Kind, quantities.Units, 0, 0, exemption)]);
        if (rule.ToBeEntered) return new FeeAnswer([new(rule.Kind, 1, quantities.Entered, quantities.Entered)]);
        var reduced = exemption is not null && rule.Reduced.Contains(exemption, StringComparer.Ordinal) ? rule.ReducedAmount : null;
        var amount = reduced ?? Amount(rule, date, onlineChannel);
        var group = reduced is null ? null : exemption;
        if (rule.Basis == FeeBasis.PerPage)
            return new FeeAnswer([.. (quantities.Documents ?? [new(1, quantities.Units)]).Select(document => Page(rule, document, amount, group))]);
        var units = rule.Basis is FeeBasis.Flat or FeeBasis.Council ? 1 : quantities.Units;
        return new FeeAnswer([new(rule.Kind, units, amount, checked(units * amount), group)]);
    }

    private static long Amount(FeeRule rule, DateOnly date, bool online)
    {
        if (rule.To < date) return rule.Then ?? 0;
        return online && rule.Online is { } reduced ? reduced : rule.Amount ?? 0;
    }

    private static FeeItem Page(FeeRule rule, CopiedDocument document, long amount, string? group)
    {
        var first = Math.Min(document.Pages, (rule.LaterFrom ?? int.MaxValue) - 1);
        var copy = checked(first * amount + (document.Pages - first) * (rule.LaterPage ?? amount));
        copy = Math.Min(copy, rule.Most ?? long.MaxValue);
        return new(rule.Kind, document.Copies, copy, checked(copy * document.Copies), group);
    }
}
