using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>One event as reports read it.</summary>
/// <param name="Occurred">Local moment at which it was so.</param>
/// <param name="Recorded">UTC moment at which it became known.</param>
/// <param name="Reverses">For a reversal: the sequence that it takes back.</param>
/// <param name="Due">Local moment promised from this event on, where it promises one.</param>
/// <param name="Words">What else it said; null where nothing of it counts.</param>
public readonly record struct PastEvent(
    int Sequence, DossierEventKind Kind, DateTime Occurred, DateTime Recorded, int? Reverses = null, DateTime? Due = null, PastWords? Words = null)
{
    /// <summary>Local day.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Occurred);
}

/// <summary>A dossier as its history tells it; nothing here comes from its present status.</summary>
/// <param name="Unit">The receiving unit: a dossier forwarded elsewhere counts where it was received.</param>
/// <param name="Level">The level of the receiving unit.</param>
public sealed record DossierHistory(long Id, string Number, string Unit, UnitLevel Level, string Field, Channel Channel, IReadOnlyList<PastEvent> Events)
{
    /// <summary>The kinds that decide a column of form II.06a; others need not be read for it.</summary>
    public static IReadOnlyList<DossierEventKind> KindsThatCount { get; } =
    [
        DossierEventKind.Received, DossierEventKind.CompetentReceived, DossierEventKind.Taken, DossierEventKind.Assigned,
        DossierEventKind.DutyAsked, DossierEventKind.DutySettled, DossierEventKind.Paused, DossierEventKind.Resumed,
        DossierEventKind.SupplementAsked, DossierEventKind.SupplementReceived, DossierEventKind.ReAppointed, DossierEventKind.Refused,
        DossierEventKind.Withdrawn, DossierEventKind.Stopped, DossierEventKind.Finished, DossierEventKind.Reversed, DossierEventKind.Corrected,
    ];

    /// <summary>The kinds that decide any figure.</summary>
    public static IReadOnlyList<DossierEventKind> AllKindsThatCount { get; } =
    [
        .. KindsThatCount, DossierEventKind.HandedOver, DossierEventKind.Returned, DossierEventKind.FeeCharged, DossierEventKind.FeePaid,
        DossierEventKind.FeeCancelled, DossierEventKind.FileAdded, DossierEventKind.FileHidden, DossierEventKind.OpinionAsked, DossierEventKind.OpinionGiven,
    ];

    /// <summary>What stood as of a moment (UTC): known by then, not taken back by then; by occurred, then sequence.</summary>
    public IReadOnlyList<PastEvent> Standing(DateTime asOf)
    {
        var takenBack = TakenBack(asOf);
        var standing = new List<PastEvent>(Events.Count);
        foreach (var past in Events)
        {
            if (past.Recorded <= asOf && past.Kind != DossierEventKind.Reversed && takenBack?.Contains(past.Sequence) != true) standing.Add(past);
        }
        standing.Sort(static (left, right) => left.Occurred != right.Occurred ? left.Occurred.CompareTo(right.Occurred) : left.Sequence.CompareTo(right.Sequence));
        return standing;
    }

    /// <summary>Later reversals first: one that was itself taken back takes nothing back.</summary>
    private HashSet<int>? TakenBack(DateTime asOf)
    {
        HashSet<int>? takenBack = null;
        foreach (var reversal in Events.Where(past => past.Kind == DossierEventKind.Reversed && past.Recorded <= asOf).OrderByDescending(past => past.Sequence))
        {
            takenBack ??= [];
            if (!takenBack.Contains(reversal.Sequence) && reversal.Reverses is { } target) takenBack.Add(target);
        }
        return takenBack;
    }
}
