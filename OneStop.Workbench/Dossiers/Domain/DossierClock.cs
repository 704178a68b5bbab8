using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>A dossier's history as the deadline clock sees it.</summary>
public static class DossierClock
{
    /// <summary>The answer on a calendar: the same question that the reception asked, with what has happened since.</summary>
    /// <param name="limit">Another limit than the one promised by: for asking what a change would do.</param>
    public static DeadlineAnswer Answer(WorkingCalendar? calendar, ReceivedPayload received, IReadOnlyCollection<DossierEvent> history, Limit? limit = null)
    {
        var standing = DossierFold.Standing(history);
        var reception = standing.First(past => past.Kind == DossierEventKind.Received);
        return DeadlineClock.Compute(calendar, limit ?? Promised(received, standing), LocalTime.FromUtc(reception.Occurred), [.. standing.Select(Seen).OfType<ClockEvent>()], received.ExtraDays);
    }

    /// <summary>The limit that the promise in force was counted by.</summary>
    private static Limit Promised(ReceivedPayload received, IReadOnlyList<DossierEvent> standing) =>
        standing.Where(past => past.Kind == DossierEventKind.Corrected).Select(past => past.Read<CorrectedPayload>().Promised).LastOrDefault(limit => limit is not null) ?? received.Promised;

    private static ClockEvent? Seen(DossierEvent past) => Kind(past.Kind) is { } kind ? new(kind, LocalTime.FromUtc(past.Occurred)) : null;

    private static ClockEventKind? Kind(DossierEventKind kind) => kind switch
    {
        DossierEventKind.Paused or DossierEventKind.DutyAsked => ClockEventKind.Pause,
        DossierEventKind.Resumed or DossierEventKind.DutySettled => ClockEventKind.Resume,
        DossierEventKind.SupplementAsked => ClockEventKind.Supplement,
        DossierEventKind.SupplementReceived => ClockEventKind.Restart,
        DossierEventKind.Finished or DossierEventKind.Refused or DossierEventKind.Withdrawn or DossierEventKind.Stopped => ClockEventKind.Finish,
        _ => null,
    };
}
