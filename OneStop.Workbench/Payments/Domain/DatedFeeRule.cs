using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Payments.Domain;

/// <summary>
/// What a procedure costs in a unit and everything below it between two days, by its own legal basis: a resolution of the provincial people's
/// council, for example (Luật Phí và lệ phí 2015, Điều 21). It goes before the fee that the catalogue publishes.
/// </summary>
/// <param name="CaseKey">The one case, or null for all.</param>
/// <param name="Rule">The rule in its one-line form.</param>
/// <param name="From">First day of reception.</param>
/// <param name="To">Last day of reception; null while no end is known.</param>
public sealed record DatedFeeRule(Guid Id, string UnitCode, string ProcedureCode, string? CaseKey, string Rule, string LegalBasis, DateOnly From, DateOnly? To)
{
    public FeeRule Fee => FeeRule.Parse(Rule) is { Refused: false, Value: var rule } ? rule : FeeRule.Unknown;

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>The first thing that is missing or wrong, at its place; null when the rule can be kept.</summary>
    public Refusal? Fault(UnitTree units, ProcedureVersion? procedure)
    {
        if (units.Find(UnitCode) is null) return new("fee-rule-unit") { Place = nameof(UnitCode) };
        if (procedure is null) return new("fee-rule-procedure", ProcedureCode) { Place = nameof(ProcedureCode) };
        if (CaseKey is { } key && !procedure.CaseKeys.Contains(key)) return new("fee-rule-case", key) { Place = nameof(CaseKey) };
        var rule = FeeRule.Parse(Rule);
        if (rule.Refused) return rule.Refusal with { Place = nameof(Rule) };
        if (rule.Value.ToBeEntered) return new("fee-rule-amount-needed") { Place = nameof(Rule) };
        if (string.IsNullOrWhiteSpace(LegalBasis)) return new("fee-rule-basis") { Place = nameof(LegalBasis) };
        return To < From ? new("fee-rule-dates", From, To) { Place = nameof(To) } : null;
    }

    /// <summary>The rule for a case at a unit on a day: the nearest unit's, of those the case's own, of those the latest.</summary>
    public static DatedFeeRule? Choose(IEnumerable<DatedFeeRule> rules, UnitTree units, string unitCode, string procedureCode, string caseKey, DateOnly day) => rules
        .Where(rule => rule.ProcedureCode == procedureCode && rule.HoldsOn(day) && (rule.CaseKey is null || rule.CaseKey == caseKey) && units.IsWithin(unitCode, rule.UnitCode))
        .OrderBy(rule => Way(units, unitCode, rule.UnitCode)).ThenBy(rule => rule.CaseKey is null).ThenByDescending(rule => rule.From)
        .FirstOrDefault();

    /// <summary>Steps up from the unit to where the rule was made.</summary>
    private static int Way(UnitTree units, string from, string to)
    {
        var steps = 0;
        for (var unit = units.Find(from); unit is not null && unit.Code != to; unit = units.Find(unit.ParentCode)) steps++;
        return steps;
    }
}
