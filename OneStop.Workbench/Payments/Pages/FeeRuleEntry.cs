using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Payments.Domain;

namespace OneStop.Workbench.Payments.Pages;

/// <summary>What a group of payers pays.</summary>
public enum FeeTreatment
{
    Whole,
    Reduced,
    Waived,
}

/// <summary>A dated fee rule while it is being typed: whatever was typed stays, until it makes a rule.</summary>
public sealed class FeeRuleEntry
{
    private Guid _id = Guid.NewGuid();

    public string? UnitCode { get; set; }

    public string ProcedureCode { get; set; } = "";

    public string CaseKey { get; set; } = "";

    public FeeBasis Basis { get; set; } = FeeBasis.Flat;

    public bool ServiceFee { get; set; }

    public string Amount { get; set; } = "";

    public string Online { get; set; } = "";

    public string LaterFrom { get; set; } = "";

    public string LaterPage { get; set; } = "";

    public string Most { get; set; } = "";

    /// <summary>What those pay who pay less.</summary>
    public string Reduced { get; set; } = "";

    /// <summary>What is paid after <see cref="AmountTo"/>, where the same rule says so.</summary>
    public string Then { get; set; } = "";

    public DateOnly? AmountTo { get; set; }

    /// <summary>Groups that do not pay the whole amount.</summary>
    public Dictionary<string, FeeTreatment> Treatments { get; } = new(StringComparer.Ordinal);

    public string LegalBasis { get; set; } = "";

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public static FeeRuleEntry Of(DatedFeeRule rule)
    {
        var fee = rule.Fee;
        var entry = new FeeRuleEntry
        {
            _id = rule.Id, UnitCode = rule.UnitCode, ProcedureCode = rule.ProcedureCode, CaseKey = rule.CaseKey ?? "", LegalBasis = rule.LegalBasis, From = rule.From, To = rule.To,
            Basis = fee.Basis, ServiceFee = fee.Kind == FeeKind.ServiceFee, Amount = Text(fee.Amount), Online = Text(fee.Online), LaterFrom = Text(fee.LaterFrom), LaterPage = Text(fee.LaterPage), Most = Text(fee.Most),
            Reduced = Text(fee.ReducedAmount), Then = Text(fee.Then), AmountTo = fee.To,
        };
        foreach (var group in fee.Reduced) entry.Treatments[group] = FeeTreatment.Reduced;
        foreach (var group in fee.Waived) entry.Treatments[group] = FeeTreatment.Waived;
        return entry;
    }

    /// <summary>What is typed, as the one line that rules are kept in; amounts may carry dots.</summary>
    public string Rule => string.Join(';', Parts());

    public DatedFeeRule ToRule(DateOnly today) => new(_id, UnitCode ?? "", ProcedureCode, CaseKey.Length > 0 ? CaseKey : null, Rule, LegalBasis, From ?? today, To);

    private IEnumerable<string> Parts()
    {
        var page = Basis == FeeBasis.PerPage;
        yield return new FeeRule(Basis).ToString().Split(';')[0];
        if (Amount.Length > 0 && Basis != FeeBasis.Free) yield return $"{(page ? "page" : "amount")}={Bare(Amount)}";
        if (page && LaterFrom.Length > 0) yield return $"from={Bare(LaterFrom)}:{Bare(LaterPage)}";
        if (page && Most.Length > 0) yield return $"max={Bare(Most)}";
        if (Online.Length > 0) yield return $"online={Bare(Online)}";
        if (AmountTo is { } last) yield return $"to={last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        if (Then.Length > 0) yield return $"then={Bare(Then)}";
        if (Groups(FeeTreatment.Reduced) is { Length: > 0 } reduced) yield return $"reduced={Bare(Reduced)}:{reduced}";
        if (Groups(FeeTreatment.Waived) is { Length: > 0 } waived) yield return $"waive={waived}";
        if (ServiceFee) yield return "kind=fee";
    }

    private string Groups(FeeTreatment treatment) => string.Join(',', Treatments.Where(group => group.Value == treatment).Select(group => group.Key).Order(StringComparer.Ordinal));

    private static string Bare(string amount) => amount.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Trim();

    private static string Text(long? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? "";
}
