using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Payments.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>What the dossier costs, by the rule of its case, the payer's group and the quantities entered.</summary>
public sealed record FeeReading
{
    public required FeeRule? Rule { get; init; }

    public required string Exemption { get; init; }

    /// <summary>Null without a rule or while a quantity is wrong.</summary>
    public FeeAnswer? Answer { get; init; }

    /// <summary><c>cash</c>, <c>transfer</c> or <c>later</c>.</summary>
    public required string Way { get; init; }

    public required string Reference { get; init; }

    /// <summary>The paper that proves the exemption.</summary>
    public required string Proof { get; init; }

    /// <summary>The clerk has the money in hand, or the bank's reference for it.</summary>
    public bool Confirmed => Way == "cash" || (Way == "transfer" && Reference.Length > 0);

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Groups that pay less or nothing.</summary>
    public IReadOnlyList<string> Groups => Rule is null ? [] : [.. Rule.Waived.Concat(Rule.Reduced).Distinct(StringComparer.Ordinal)];

    public bool AsksUnits => Rule?.Basis is FeeBasis.PerCopy or FeeBasis.PerCase or FeeBasis.PerMatter or FeeBasis.PerPerson or FeeBasis.PerTransaction or FeeBasis.PerPage;

    public bool AsksPages => Rule?.Basis is FeeBasis.PerPage;

    /// <summary>The amount must be typed: the council or nobody has told the catalogue.</summary>
    public bool AsksAmount => Rule is { ToBeEntered: true } && !Rule.Waived.Contains(Exemption, StringComparer.Ordinal);

    public bool Payable => Answer?.Total > 0;

    /// <summary>Somebody pays less or nothing for what they are, which a paper proves; being in time proves itself.</summary>
    public bool AsksProof => Exemption.Length > 0 && Exemption != "on-time" && Groups.Contains(Exemption);

    /// <param name="quantities">How much of it, where it is not typed into the fee's own fields.</param>
    public static FeeReading Read(EntrySheet sheet, FeeRule? rule, Channel channel, DateOnly today, FeeQuantities? quantities = null)
    {
        var exemption = sheet[Fields.FeeExemption];
        var way = sheet[Fields.FeeWay] is "cash" or "transfer" or "later" ? sheet[Fields.FeeWay] : "cash";
        var reading = new FeeReading { Rule = rule, Exemption = exemption, Way = way, Reference = sheet[Fields.FeeReference].Trim(), Proof = CleanText.Of(sheet[Fields.FeeProof]), Findings = [] };
        if (rule is null) return reading;
        var units = Count(sheet, Fields.FeeUnits);
        var pages = Count(sheet, Fields.FeePages);
        var documents = reading.AsksPages ? new[] { new CopiedDocument(pages, units) } : null;
        var entered = sheet[Fields.FeeAmount].Trim() is { Length: > 0 } typed ? EntryText.Amount(typed) ?? -1 : (long?)null;
        var answer = FeeCalculation.Compute(rule, quantities ?? new FeeQuantities(units, documents, entered), exemption.Length > 0 ? exemption : null, today, channel is Channel.Online or Channel.AssistedOnline);
        return reading with { Answer = answer.Refused ? null : answer.Value, Findings = [.. reading.Check(answer)] };
    }

    private IEnumerable<Finding> Check(Outcome<FeeAnswer> answer)
    {
        if (answer.Refused)
            yield return Finding.Wrong(answer.Refusal.Code == "fee-negative" ? Fields.FeeAmount : AsksPages ? Fields.FeePages : Fields.FeeUnits, answer.Refusal.Code == "fee-negative" ? new Refusal("fee-amount-unreadable") : answer.Refusal);
        else if (AsksAmount && answer.Value.ToBeEntered) yield return Finding.Missing(Fields.FeeAmount, new Refusal("fee-amount-missing"));
        if (AsksProof && Proof.Length == 0) yield return Finding.Wanted(Fields.FeeProof, new Refusal("fee-proof-wanted"));
    }

    /// <summary>1 where nothing is typed, 0 (which the rule refuses) where it is no number.</summary>
    private static int Count(EntrySheet sheet, string field) =>
        sheet[field].Trim() is { Length: > 0 } text ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 10_000 ? count : 0 : 1;
}
