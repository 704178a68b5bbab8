using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>
/// The clock: (calendar, limit, reception, history) → due moment and explanation. A pure function: asking "what if"
/// is calling it with other arguments, and nothing is accumulated anywhere.
/// </summary>
public static class DeadlineClock
{
    /// <summary>
    /// Computes the answer. Refuses, in this order: <c>limit-not-positive</c>, <c>calendar-missing</c>, <c>event-before-reception</c>,
    /// then event by event <c>event-after-finish</c>, <c>after-re-appointment</c>, <c>resume-without-pause</c>, <c>restart-without-supplement</c>,
    /// <c>re-appoint-twice</c>, <c>re-appoint-while-paused</c>, <c>re-appoint-not-later</c>, <c>re-appoint-too-late</c>;
    /// <c>calendar-year-unknown</c> for a day, due moment or promise outside the covered years.
    /// </summary>
    /// <param name="received">Local moment of the reception as it happened, before any rolling.</param>
    /// <param name="history">Events in any order.</param>
    /// <param name="extra">Days that a rule adds to the limit; see <see cref="ExtraDays"/>.</param>
    public static DeadlineAnswer Compute(
        WorkingCalendar? calendar, Limit limit, DateTime received, IReadOnlyList<ClockEvent>? history = null, IReadOnlyList<ExtraDays>? extra = null)
    {
        if (!limit.IsPositive) return Refused(new("limit-not-positive", limit.Amount));
        if (calendar is null) return Refused(new("calendar-missing"));
        var events = InOrder(history ?? []);
        if (events.Length > 0 && events[0].At < received)
            return Refused(new("event-before-reception", events[0].At, received));

        var run = new ClockRun(calendar, limit, ExtraDays.For(limit, extra));
        if (run.Receive(received) is { } refusal) return Refused(refusal);
        foreach (var next in events)
            if (run.Take(next) is { } fault) return Refused(fault);
        return run.Answer();
    }

    /// <summary>The traffic light at a local moment. A refused question has none: asking is a programmer's mistake.</summary>
    public static Light Light(DeadlineAnswer answer, WorkingCalendar calendar, DateTime at)
    {
        if (answer.State == ClockState.Refused) throw new ArgumentException("A refused question has no light.", nameof(answer));
        if (answer.State == ClockState.Finished) return Domain.Light.Done;
        if (answer.Due is not { } due) return Domain.Light.Paused;
        if (at > due) return Domain.Light.Overdue;
        if (at.Date == due.Date) return Domain.Light.DueToday;
        var left = calendar.WorkingDaysBetween(DateOnly.FromDateTime(at), DateOnly.FromDateTime(due));
        return left <= SoonDays(calendar, answer.ReceptionDay, DateOnly.FromDateTime(due)) ? Domain.Light.DueSoon : Domain.Light.InTime;
    }

    /// <summary>The first date with no more working days left than a fifth of all of them (rounded up, at least one); paused days are included.</summary>
    internal static DateOnly SoonFrom(WorkingCalendar calendar, DateOnly receptionDay, DateTime due)
    {
        var dueDate = DateOnly.FromDateTime(due);
        return calendar.WorkingDaysBack(dueDate, SoonDays(calendar, receptionDay, dueDate));
    }

    private static int SoonDays(WorkingCalendar calendar, DateOnly receptionDay, DateOnly dueDate) =>
        Math.Max(1, (calendar.WorkingDaysBetween(receptionDay, dueDate) + 4) / 5);

    private static ClockEvent[] InOrder(IReadOnlyList<ClockEvent> history)
    {
        ClockEvent[] events = [.. history];
        Array.Sort(events, ClockEvent.InOrder);
        return events;
    }

    private static DeadlineAnswer Refused(Refusal refusal) => new() { State = ClockState.Refused, Refusal = refusal };
}
