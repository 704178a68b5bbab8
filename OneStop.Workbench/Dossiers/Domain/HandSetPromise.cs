using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>
/// A promise that a supervisor set against the clock. The count is told as it is; the promise is theirs, stops and the re-appointment
/// bear on it, and a stop that ends leaves whichever of the two is later.
/// </summary>
internal static class HandSetPromise
{
    /// <param name="counted">What the clock says, the re-appointment aside.</param>
    /// <param name="hand">The correction that set the promise.</param>
    public static DeadlineAnswer Over(DeadlineAnswer counted, IReadOnlyList<DossierEvent> standing, DossierEvent hand, WorkingCalendar? calendar)
    {
        if (counted.Refusal is not null || calendar is null) return counted;
        var due = hand.Read<CorrectedPayload>().Due!.Value;
        var original = due;
        DateTime? stopped = null, finished = null;
        foreach (var past in standing.SkipWhile(past => past != hand).Skip(1))
        {
            var at = LocalTime.FromUtc(past.Occurred);
            switch (past.Kind)
            {
                case DossierEventKind.SupplementAsked or DossierEventKind.DutyAsked or DossierEventKind.Paused when at <= due:
                    stopped ??= at;
                    break;
                case DossierEventKind.DutySettled or DossierEventKind.Resumed when stopped is not null:
                    stopped = null;
                    if (counted.Due > due) due = original = counted.Due.Value;
                    break;
                case DossierEventKind.ReAppointed:
                    due = past.Read<ReAppointedPayload>().Due;
                    break;
                case DossierEventKind.Finished or DossierEventKind.Refused or DossierEventKind.Withdrawn or DossierEventKind.Stopped:
                    finished = at;
                    break;
            }
        }
        return counted with
        {
            State = finished is not null ? ClockState.Finished : stopped is not null ? ClockState.Paused : ClockState.Running,
            Due = stopped is null ? due : null,
            OriginalDue = stopped is null ? original : null,
            PausedSince = stopped,
            FinishedAt = finished,
            Verdict = finished is { } end ? VerdictOf(end, stopped is null ? due : null) : null,
            SoonFrom = stopped is null ? DeadlineClock.SoonFrom(calendar, counted.ReceptionDay, due) : null,
            Steps = [.. counted.Steps.Where(step => step.Code != Rule.Due), .. stopped is null ? [new ExplanationStep(Rule.Due, due)] : Array.Empty<ExplanationStep>()],
        };
    }

    private static Verdict VerdictOf(DateTime finished, DateTime? due) =>
        due is null || finished.Date == due.Value.Date ? Verdict.OnTime : finished.Date < due.Value.Date ? Verdict.Early : Verdict.Late;
}
