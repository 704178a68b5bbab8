using OneStop.Workbench.Payments.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>How money for charges came in, as a person confirms it.</summary>
/// <param name="Way"><c>cash</c>, <c>transfer</c> or <c>online</c>.</param>
/// <param name="Reference">What the bank or portal calls it; needed for everything but cash.</param>
/// <param name="Receipt">The official receipt, where it was issued already.</param>
/// <param name="Charges">The sequences of the charges settled; empty for all that is owed.</param>
public sealed record FeePayment(string Way, string? Reference = null, string? Receipt = null, IReadOnlyList<int>? Charges = null)
{
    public static readonly IReadOnlyList<string> Ways = ["cash", "transfer", "online"];
}

/// <summary>Money of a dossier. A shown code or an order to transfer is no payment: a person says that it came.</summary>
public sealed partial class DossierFile
{
    private int LastSequence => history[^1].Sequence;

    /// <summary>A further fee is owed. Refused without a name and below 1 đồng.</summary>
    public Outcome<Done> Charge(Act act, FeePayload fee)
    {
        if (string.IsNullOrWhiteSpace(fee.Name)) return new Refusal("fee-name-missing") { Place = "name" };
        if (fee.Amount < 1) return new Refusal("fee-amount-positive") { Place = "amount" };
        if (fee.Kind is not ("phi" or "le-phi")) return new Refusal("fee-kind-unknown", fee.Kind) { Place = "kind" };
        return Append(act, DossierEventKind.FeeCharged, fee with { Name = CleanText.Of(fee.Name), Way = null, Reference = null, Receipt = null, Of = null });
    }

    /// <summary>Settles charges. Refused when nothing is owed, for a transfer without its reference and for a receipt number that cannot be one.</summary>
    public Outcome<Done> Pay(Act act, FeePayment payment)
    {
        var owed = FeeLedger.Of(history).Lines.Where(line => line.Owed && (payment.Charges is not { Count: > 0 } chosen || chosen.Contains(line.Sequence))).ToList();
        if (owed.Count == 0) return new Refusal("fee-nothing-owed", dossier.Number);
        if (!FeePayment.Ways.Contains(payment.Way)) return new Refusal("fee-way-unknown", payment.Way) { Place = "way" };
        var reference = CleanText.Of(payment.Reference);
        if (payment.Way != "cash" && reference.Length == 0) return new Refusal("fee-reference-missing") { Place = "reference" };
        var receipt = Receipt(payment.Receipt, act);
        if (receipt.Refused) return receipt.Refusal with { Place = "receipt" };
        foreach (var line in owed)
            Append(act, DossierEventKind.FeePaid, line.Charge with { Way = payment.Way, Reference = reference.Length > 0 ? reference : null, Receipt = receipt.Value, Of = line.Sequence });
        return default(Done);
    }

    /// <summary>Takes a payment or an unpaid charge back, with a reason. A charge that is paid keeps standing until its payment is cancelled.</summary>
    /// <param name="sequence">Of the payment or the charge.</param>
    public Outcome<Done> CancelFee(Act act, int sequence, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("reason-needed") { Place = "reason" };
        var lines = FeeLedger.Of(history).Lines;
        var (words, payment) = (CleanText.Of(reason), lines.FirstOrDefault(line => line.PaidBy?.Sequence == sequence));
        if (payment?.Payment is { } paid) return Append(act, DossierEventKind.FeeCancelled, new FeeCancelledPayload(sequence, paid.Name, paid.Kind, paid.Amount, paid.Way, words));
        if (lines.FirstOrDefault(line => line.Sequence == sequence) is not { } line) return new Refusal("fee-not-standing");
        if (line.PaidBy is not null) return new Refusal("fee-paid-stays") { Place = "reason" };
        return Append(act, DossierEventKind.FeeCancelled, new FeeCancelledPayload(sequence, line.Charge.Name, line.Charge.Kind, line.Charge.Amount, null, words));
    }

    private static Outcome<string?> Receipt(string? typed, Act act)
    {
        if (string.IsNullOrWhiteSpace(typed)) return (string?)null;
        var number = ReceiptNumber.Parse(typed, DateOnly.FromDateTime(LocalTime.FromUtc(act.Occurred)));
        return number.Refused ? number.Refusal : (string?)number.Value.ToString();
    }
}
