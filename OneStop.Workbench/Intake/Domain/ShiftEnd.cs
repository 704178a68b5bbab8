using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>When a shift is about to end: from ten minutes before its end (11:20 and 16:50 with the usual hours) until half an hour after.</summary>
public static class ShiftEnd
{
    public static readonly TimeSpan Before = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan After = TimeSpan.FromMinutes(30);

    /// <summary>The end that is near, local; null in the middle of a shift, on a day off and where no calendar knows the day.</summary>
    public static DateTime? Near(WorkingCalendar? calendar, DateTime now)
    {
        var day = DateOnly.FromDateTime(now);
        if (calendar is null || !calendar.Covers(day)) return null;
        foreach (var shift in calendar.Day(day).Shifts)
        {
            var end = day.ToDateTime(shift.To);
            if (now >= end - Before && now < end + After) return end;
        }
        return null;
    }
}
