using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>What a history gives figures to count, and whether the row tells all of it.</summary>
internal sealed class FiguresFold
{
    private readonly Dossier _dossier;
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private ReceivedPayload? _received;
    private bool _straight = true;

    private FiguresFold(Dossier dossier) => _dossier = dossier;

    /// <param name="standing">The events of the history that stand, in their order.</param>
    public static void Apply(Dossier dossier, IReadOnlyCollection<DossierEvent> history, IReadOnlyList<DossierEvent> standing)
    {
        Clear(dossier);
        var fold = new FiguresFold(dossier);
        foreach (var past in standing) fold.Take(past, DateOnly.FromDateTime(LocalTime.FromUtc(past.Occurred)));
        dossier.Straight = fold._straight && IsStraight(dossier, history);
    }

    private static void Clear(Dossier dossier)
    {
        (dossier.SavedHundredths, dossier.Payments, dossier.FeesTaken) = (0, 0, 0);
        (dossier.ReturnedOn, dossier.ReturnWay, dossier.DigitisedOn, dossier.MovedOn) = (null, null, null, null);
        (dossier.ChargedOn, dossier.PaidOn, dossier.PaidWay) = (null, null, null);
    }

    private static bool IsStraight(Dossier dossier, IReadOnlyCollection<DossierEvent> history)
    {
        var (receptions, endings) = (0, 0);
        foreach (var past in history)
        {
            switch (past.Kind)
            {
                case DossierEventKind.Received:
                    receptions++;
                    break;
                case DossierEventKind.Finished or DossierEventKind.Refused or DossierEventKind.Withdrawn or DossierEventKind.Stopped:
                    endings++;
                    break;
                case DossierEventKind.CompetentReceived or DossierEventKind.DutyAsked or DossierEventKind.DutySettled or DossierEventKind.Paused
                    or DossierEventKind.Resumed or DossierEventKind.SupplementAsked or DossierEventKind.SupplementReceived
                    or DossierEventKind.ReAppointed or DossierEventKind.Reversed or DossierEventKind.Corrected
                    or DossierEventKind.FeeCancelled or DossierEventKind.FileHidden:
                    return false;
            }
        }
        // Worked on again after its end it has an end and yet none: not straight either.
        return receptions == 1 && endings <= 1 && dossier.IsOpen == (dossier.FinishedAt is null) && (endings == 1) == (dossier.EndedBy is not null);
    }

    private void Take(DossierEvent past, DateOnly day)
    {
        switch (past.Kind)
        {
            case DossierEventKind.Received:
                _received = past.Read<ReceivedPayload>();
                _dossier.SavedHundredths = WorkingTime.SavedHundredths(_received.Statutory, _received.Promised);
                Digitise(day);
                break;
            case DossierEventKind.HandedOver or DossierEventKind.Taken or DossierEventKind.Assigned:
                _dossier.MovedOn = day;
                break;
            case DossierEventKind.Returned:
                _straight &= _received is not null && _dossier.ReturnedOn is null;
                (_dossier.ReturnedOn, _dossier.ReturnWay) = (day, past.Read<ReturnedPayload>().How);
                break;
            case DossierEventKind.FileAdded:
                if (past.Read<AttachedFile>().Paper is { } paper) _shown.Add(paper);
                Digitise(day);
                break;
            case DossierEventKind.FeeCharged:
                var charge = past.Read<FeePayload>();
                _straight &= charge.Amount >= 0;
                if (charge.Amount > 0) _dossier.ChargedOn ??= day;
                break;
            case DossierEventKind.FeePaid:
                Pay(past.Read<FeePayload>(), day);
                break;
        }
    }

    private void Digitise(DateOnly day)
    {
        if (_dossier.DigitisedOn is not null || _received is null) return;
        var given = _received.Papers.Where(paper => paper.Kind != "shown").ToList();
        if (given.Count > 0 && given.TrueForAll(paper => paper.Kind == "electronic" || _shown.Contains(paper.Key))) _dossier.DigitisedOn = day;
    }

    private void Pay(FeePayload paid, DateOnly day)
    {
        var way = paid.Way is "online" or "transfer" ? paid.Way : "cash";
        _straight &= paid.Amount >= 0 && (_dossier.PaidOn ?? day) == day && (_dossier.PaidWay ?? way) == way;
        (_dossier.PaidOn, _dossier.PaidWay) = (day, way);
        _dossier.Payments++;
        if (paid.Kind == "phi") _dossier.FeesTaken += paid.Amount;
    }
}
