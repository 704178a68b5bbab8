using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Payments.Domain;

namespace OneStop.Workbench.Payments.Pages;

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

    public HashSet<string> Waived { get; } = new(StringComparer.Ordinal);

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
        };
        foreach (var group in fee.Waived) entry.Waived.Add(group);
        return entry;
    }

    public void Set(string group, bool on)
    {
        if (on) Waived.Add(group);
        else Waived.Remove(group);
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
        if (Waived.Count > 0) yield return $"waive={string.Join(',', Waived.Order(StringComparer.Ordinal))}";
        if (ServiceFee) yield return "kind=fee";
    }

    private static string Bare(string amount) => amount.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Trim();

    private static string Text(long? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? "";
}
