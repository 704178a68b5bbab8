using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>
/// When a received dossier must be with whoever handles it: within the working day, or at the start of the next one when it was received
/// after 15:00 (NĐ 61/2018 Art. 18, kept by NĐ 118/2025). What is received on a day that is no working day has the next working day.
/// </summary>
public static class HandOverRule
{
    public static readonly TimeOnly Hour = new(15, 0);

    /// <summary>15:00 of the last working day before today: what came later may still be at the counter until this morning, what came earlier may not.</summary>
    public static DateTime LastCutOff(WorkingCalendar? calendar, DateOnly today)
    {
        var day = calendar?.WorkingDayBefore(today) ?? today.AddDays(-1);
        return day.ToDateTime(Hour);
    }

    /// <summary>
    /// Whatever was received up to this local moment and is still at the counter now breaks the rule: from the start of a working day
    /// everything of the working day before, until then only what came up to 15:00 of it. Null before the first day of the calendar.
    /// </summary>
    public static DateTime? BrokenUpTo(WorkingCalendar calendar, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        if (calendar.WorkingDayBefore(today) is not { } before) return null;
        var closing = calendar.Day(before).Closing;
        var day = calendar.Day(today);
        var begun = day.IsWorking && TimeOnly.FromDateTime(now) >= day.Shifts[0].From;
        return begun || closing < before.ToDateTime(Hour) ? closing : before.ToDateTime(Hour);
    }
}
