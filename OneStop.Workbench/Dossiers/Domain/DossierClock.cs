using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>A dossier's history as the deadline clock sees it.</summary>
public static class DossierClock
{
    /// <summary>The answer on a calendar: the same question that the reception asked, with what has happened since.</summary>
    /// <param name="received">The reception with its corrections.</param>
    /// <param name="limit">Another limit than the one promised by: for asking what a change would do.</param>
    public static DeadlineAnswer Answer(WorkingCalendar? calendar, ReceivedPayload received, IReadOnlyCollection<DossierEvent> history, Limit? limit = null)
    {
        var standing = DossierFold.Standing(history);
        var moved = standing.LastOrDefault(past => past.Kind == DossierEventKind.Corrected && past.Read<CorrectedPayload>().Due is not null);
        if (moved is not { } hand || !hand.Read<CorrectedPayload>().ByHand) return Count(standing);
        // A restart counts anew, so that a date set before it has no bearing any more.
        if (standing.LastOrDefault(past => past.Kind == DossierEventKind.SupplementReceived) is { } restart && standing.Index().First(at => at.Item == restart).Index > standing.Index().First(at => at.Item == hand).Index)
        {
            return Since(restart, standing);
        }
        return HandSetPromise.Over(Count([.. standing.Where(past => past.Kind != DossierEventKind.ReAppointed)]), standing, hand, calendar);

        DeadlineAnswer Count(IReadOnlyList<DossierEvent> events) => Since(events.Last(past => past.Kind is DossierEventKind.Received or DossierEventKind.CompetentReceived), events);

        DeadlineAnswer Since(DossierEvent start, IReadOnlyList<DossierEvent> events) => DeadlineClock.Compute(
            calendar, limit ?? received.Promised, LocalTime.FromUtc(start.Occurred),
            [.. events.SkipWhile(past => past != start).Skip(1).Select(Seen).OfType<ClockEvent>()], received.ExtraDays);
    }

    /// <summary>The answer if something happened now: what is promised then is what this says.</summary>
    internal static DeadlineAnswer If(WorkingCalendar? calendar, IReadOnlyCollection<DossierEvent> history, DossierEvent next)
    {
        DossierEvent[] then = [.. history, next];
        return Answer(calendar, DossierFold.Received(then)!, then);
    }

    private static ClockEvent? Seen(DossierEvent past) => Kind(past.Kind) is { } kind
        ? new(kind, LocalTime.FromUtc(past.Occurred), kind == ClockEventKind.ReAppoint ? past.Read<ReAppointedPayload>().Due : null)
        : null;

    private static ClockEventKind? Kind(DossierEventKind kind) => kind switch
    {
        DossierEventKind.Paused or DossierEventKind.DutyAsked => ClockEventKind.Pause,
        DossierEventKind.Resumed or DossierEventKind.DutySettled => ClockEventKind.Resume,
        DossierEventKind.SupplementAsked => ClockEventKind.Supplement,
        DossierEventKind.SupplementReceived => ClockEventKind.Restart,
        DossierEventKind.ReAppointed => ClockEventKind.ReAppoint,
        DossierEventKind.Finished or DossierEventKind.Refused or DossierEventKind.Withdrawn or DossierEventKind.Stopped => ClockEventKind.Finish,
        _ => null,
    };
}
