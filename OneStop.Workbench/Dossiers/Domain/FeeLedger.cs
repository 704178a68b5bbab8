namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>One charge that stands, with the payment that settles it.</summary>
/// <param name="Sequence">Of the charge.</param>
/// <param name="Payment">Null while it is owed.</param>
public sealed record FeeLineState(int Sequence, FeePayload Charge, FeePayload? Payment, DossierEvent? PaidBy)
{
    public bool Owed => Payment is null && Charge.Amount > 0;
}

/// <summary>What a dossier owes and has paid, read from its history. What was cancelled is listed apart.</summary>
public sealed record FeeLedger(IReadOnlyList<FeeLineState> Lines, IReadOnlyList<DossierEvent> Cancelled)
{
    /// <summary>VND still to be paid.</summary>
    public long Owed => Lines.Where(line => line.Owed).Sum(line => line.Charge.Amount);

    public long Charged => Lines.Sum(line => line.Charge.Amount);

    public long Paid => Lines.Sum(line => line.Payment?.Amount ?? 0);

    public static FeeLedger Of(IReadOnlyCollection<DossierEvent> history)
    {
        var standing = DossierFold.Standing(history);
        var cancelled = standing.Where(past => past.Kind == DossierEventKind.FeeCancelled).ToList();
        var gone = cancelled.Select(past => past.Read<FeeCancelledPayload>().Of).ToHashSet();
        var payments = standing.Where(past => past.Kind == DossierEventKind.FeePaid && !gone.Contains(past.Sequence)).ToList();
        var lines = standing.Where(past => past.Kind == DossierEventKind.FeeCharged && !gone.Contains(past.Sequence))
            .Select(past => Line(past, payments)).ToList();
        return new(lines, cancelled);
    }

    private static FeeLineState Line(DossierEvent charge, List<DossierEvent> payments)
    {
        var fee = charge.Read<FeePayload>();
        // Payments of the first release name no charge: they are known by the name and the amount.
        var paid = payments.Find(past => past.Read<FeePayload>().Of == charge.Sequence)
            ?? payments.Find(past => past.Read<FeePayload>() is { Of: null } old && old.Name == fee.Name && old.Amount == fee.Amount);
        if (paid is not null) payments.Remove(paid);
        return new(charge.Sequence, fee, paid?.Read<FeePayload>(), paid);
    }
}
