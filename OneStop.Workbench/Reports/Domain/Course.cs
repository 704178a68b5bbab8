using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>How a dossier stood at the end of a period, and just before its beginning. Dates are local.</summary>
internal sealed class Course
{
    private bool _duty, _paused, _supplement, _reAppointed;
    private DateTime? _due, _dueBefore;

    public bool Open { get; private set; } = true;

    public bool OpenBefore { get; private set; }

    public bool ReopenedWithin { get; private set; }

    /// <summary>Date of the last ending; says nothing while open.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>How it last ended; says nothing while open.</summary>
    public DossierEventKind? EndedBy { get; private set; }

    /// <summary>Ended with its result, not refused, withdrawn or stopped.</summary>
    public bool WithResult => EndedBy == DossierEventKind.Finished;

    /// <summary>Waits for papers from its citizen.</summary>
    public bool WaitsForPapers => _supplement;

    /// <summary>The promise that the question judges by.</summary>
    public DateOnly? Due { get; private set; }

    public bool ClockStopped => _duty || _paused || _supplement;

    public static Course Of(PastEvent reception, IReadOnlyList<PastEvent> standing, Ii06aQuestion question)
    {
        var course = new Course { _due = reception.Due, _dueBefore = reception.Due };
        if (DateOnly.FromDateTime(reception.Occurred) < question.Period.From) course.OpenBefore = true;
        foreach (var past in standing)
        {
            var date = DateOnly.FromDateTime(past.Occurred);
            if (date > question.Period.To) break;
            if (past.Sequence == reception.Sequence) continue;
            course.Take(past, date, within: date >= question.Period.From);
        }
        if ((question.Due == DueRule.Original ? course._dueBefore : course._due) is { } due) course.Due = DateOnly.FromDateTime(due);
        return course;
    }

    private void Take(PastEvent past, DateOnly date, bool within)
    {
        switch (past.Kind)
        {
            case DossierEventKind.Finished or DossierEventKind.Refused or DossierEventKind.Withdrawn or DossierEventKind.Stopped:
                (Open, EndedOn, EndedBy) = (false, date, past.Kind);
                break;
            case DossierEventKind.DutyAsked or DossierEventKind.DutySettled:
                _duty = past.Kind == DossierEventKind.DutyAsked;
                Reopen(within);
                break;
            case DossierEventKind.SupplementAsked or DossierEventKind.SupplementReceived:
                _supplement = past.Kind == DossierEventKind.SupplementAsked;
                Reopen(within);
                break;
            case DossierEventKind.Taken or DossierEventKind.Assigned:
                Reopen(within);
                break;
            case DossierEventKind.Paused or DossierEventKind.Resumed:
                _paused = past.Kind == DossierEventKind.Paused;
                break;
        }
        Promise(past);
        if (!within) OpenBefore = Open;
    }

    private void Reopen(bool within)
    {
        if (!Open && within) ReopenedWithin = true;
        Open = true;
    }

    private void Promise(PastEvent past)
    {
        _reAppointed |= past.Kind == DossierEventKind.ReAppointed;
        if (past.Due is null) return;
        _due = past.Due;
        if (!_reAppointed) _dueBefore = past.Due;
    }
}
