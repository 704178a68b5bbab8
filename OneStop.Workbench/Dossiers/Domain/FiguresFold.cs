using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>What a history gives figures to count, and whether the row tells all of it.</summary>
internal sealed class FiguresFold
{
    private readonly Dossier _dossier;
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly List<PaperTaken> _papers = [];
    private bool _straight = true;
    private bool _received, _over, _duty, _paused, _supplement;
    private DateTime? _due;

    private FiguresFold(Dossier dossier) => _dossier = dossier;

    /// <param name="standing">The events of the history that stand, in their order.</param>
    public static void Apply(Dossier dossier, IReadOnlyCollection<DossierEvent> history, IReadOnlyList<DossierEvent> standing)
    {
        Clear(dossier);
        var fold = new FiguresFold(dossier);
        foreach (var past in standing) fold.Take(past, DateOnly.FromDateTime(LocalTime.FromUtc(past.Occurred)));
        dossier.Straight = fold._straight && fold.Runs && IsStraight(dossier, history);
    }

    /// <summary>The clock runs, or ran to the end, to the promise that the row says.</summary>
    private bool Runs => !_duty && !_paused && !_supplement && _dossier.DueOn == (_due is { } due ? DateOnly.FromDateTime(due) : null);

    private static void Clear(Dossier dossier)
    {
        (dossier.SavedHundredths, dossier.Payments, dossier.FeesTaken) = (0, 0, 0);
        (dossier.ReturnedOn, dossier.ReturnWay, dossier.DigitisedOn, dossier.MovedOn, dossier.ClockMovedOn) = (null, null, null, null, null);
        (dossier.ChargedOn, dossier.PaidOn, dossier.PaidWay) = (null, null, null);
    }

    private static bool IsStraight(Dossier dossier, IReadOnlyCollection<DossierEvent> history)
    {
        var (receptions, endings, requests) = (0, 0, 0);
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
                case DossierEventKind.SupplementAsked:
                    requests++;
                    break;
                case DossierEventKind.ReAppointed or DossierEventKind.Reversed or DossierEventKind.Corrected or DossierEventKind.FeeCancelled or DossierEventKind.FileHidden:
                    return false;
            }
        }
        // Worked on again after its end it has an end and yet none: not straight either.
        return receptions == 1 && endings <= 1 && requests <= 1 && dossier.IsOpen == (dossier.FinishedAt is null) && (endings == 1) == (dossier.EndedBy is not null);
    }

    private void Take(DossierEvent past, DateOnly day)
    {
        switch (past.Kind)
        {
            case DossierEventKind.Received:
                var received = past.Read<ReceivedPayload>();
                (_received, _due) = (true, received.Due);
                _dossier.SavedHundredths = WorkingTime.SavedHundredths(received.Statutory, received.Promised);
                Bring(received.Papers, day);
                break;
            case DossierEventKind.Finished or DossierEventKind.Refused or DossierEventKind.Withdrawn or DossierEventKind.Stopped:
                _over = true;
                break;
            case DossierEventKind.CompetentReceived or DossierEventKind.Paused or DossierEventKind.Resumed or DossierEventKind.DutyAsked or DossierEventKind.DutySettled
                or DossierEventKind.SupplementAsked or DossierEventKind.SupplementReceived:
                Clock(past, day);
                break;
            case DossierEventKind.HandedOver or DossierEventKind.Taken or DossierEventKind.Assigned:
                _dossier.MovedOn = day;
                break;
            case DossierEventKind.Returned:
                _straight &= _received && _dossier.ReturnedOn is null;
                _over = true;
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

    private void Clock(DossierEvent past, DateOnly day)
    {
        // After its end, or before its reception, a life is not a straight one.
        _straight &= _received && !_over;
        _dossier.ClockMovedOn = day;
        switch (past.Kind)
        {
            case DossierEventKind.CompetentReceived:
                _due = past.Read<CompetentReceivedPayload>().Due;
                break;
            case DossierEventKind.Paused or DossierEventKind.Resumed:
                _paused = past.Kind == DossierEventKind.Paused;
                if (!_paused) _due = past.Read<ResumedPayload>().Due ?? _due;
                break;
            case DossierEventKind.DutyAsked or DossierEventKind.DutySettled:
                _duty = past.Kind == DossierEventKind.DutyAsked;
                if (!_duty) _due = past.Read<DutySettledPayload>().Due ?? _due;
                break;
            case DossierEventKind.SupplementAsked:
                _supplement = true;
                break;
            case DossierEventKind.SupplementReceived:
                _supplement = false;
                var answer = past.Read<SupplementReceivedPayload>();
                _due = answer.Due ?? _due;
                Bring(answer.Papers, day);
                break;
        }
    }

    /// <summary>Papers that came later have to be there too.</summary>
    private void Bring(IEnumerable<PaperTaken> papers, DateOnly day)
    {
        _papers.AddRange(papers.Where(paper => paper.Kind != "shown"));
        _dossier.DigitisedOn = null;
        Digitise(day);
    }

    private void Digitise(DateOnly day)
    {
        if (_papers.Count > 0 && _papers.TrueForAll(paper => paper.Kind == "electronic" || _shown.Contains(paper.Key))) _dossier.DigitisedOn ??= day;
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
