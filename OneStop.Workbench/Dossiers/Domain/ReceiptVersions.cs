namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>One version of the receipt: what a dossier's history said when it was made.</summary>
/// <param name="Made">UTC.</param>
/// <param name="UpTo">Sequence of the last event that belongs to it.</param>
public sealed record ReceiptVersion(int Number, DateTime Made, int UpTo);

/// <summary>A version of the receipt with everything it says.</summary>
/// <param name="Due">UTC.</param>
/// <param name="Then">The history as it stood.</param>
public sealed record ReceiptContent(ReceiptVersion Version, ReceivedPayload Received, DateTime? Due, IReadOnlyList<DossierEvent> Then, ReceiptMark Mark);

/// <summary>
/// The receipts of a dossier. The first is made by the reception; every event after which the receipt reads otherwise carries the
/// number of the next, so that a paper in the citizen's hand can be told from the one that replaced it.
/// </summary>
public static class ReceiptVersions
{
    public static IReadOnlyList<ReceiptVersion> Of(IEnumerable<DossierEvent> history)
    {
        var versions = new List<ReceiptVersion>();
        foreach (var past in history.OrderBy(past => past.Sequence))
        {
            if (past.Kind == DossierEventKind.Received) versions.Add(new(1, past.Recorded, past.Sequence));
            else if (VersionOf(past) is not { } number) continue;
            else if (versions[^1].Number == number) versions[^1] = new(number, past.Recorded, past.Sequence);
            else versions.Add(new(number, past.Recorded, past.Sequence));
        }
        return versions;
    }

    /// <summary>What a version says: the reception with its corrections, the promise of then (UTC, null where the clock stood), and its mark.</summary>
    public static ReceiptContent Content(Dossier dossier, IReadOnlyCollection<DossierEvent> history, ReceiptVersion version)
    {
        DossierEvent[] then = [.. history.Where(past => past.Sequence <= version.UpTo)];
        var row = new Dossier { DraftId = dossier.DraftId, Number = dossier.Number, ReceivingUnit = dossier.ReceivingUnit };
        DossierFold.Apply(row, then);
        var received = DossierFold.Received(then)!;
        return new(version, received, row.Due, then, ReceiptMark.Of(dossier.Number, version.Number, received, row.Due));
    }

    /// <summary>The number of the receipt in force.</summary>
    public static int Latest(IEnumerable<DossierEvent> history) => history.Select(past => VersionOf(past) ?? 1).DefaultIfEmpty(1).Max();

    /// <summary>The version that an event made, if it made one.</summary>
    public static int? VersionOf(DossierEvent past) => past.Kind switch
    {
        DossierEventKind.Corrected => past.Read<CorrectedPayload>().Version,
        DossierEventKind.SupplementReceived => past.Read<SupplementReceivedPayload>().Version,
        DossierEventKind.DutySettled => past.Read<DutySettledPayload>().Version,
        DossierEventKind.Resumed => past.Read<ResumedPayload>().Version,
        DossierEventKind.CompetentReceived => past.Read<CompetentReceivedPayload>().Version,
        DossierEventKind.Reversed => past.Read<ReversedPayload>().Version,
        _ => null,
    };
}
