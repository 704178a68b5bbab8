using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>
/// When a received dossier must be with whoever handles it: within the working day, or at the start of the next one when it was received
/// after 15:00 (NĐ 61/2018 Art. 18, kept by NĐ 118/2025).
/// </summary>
public static class HandOverRule
{
    public static readonly TimeOnly Hour = new(15, 0);

    /// <summary>15:00 of the last working day before today: what came later may still be at the counter this morning, what came earlier may not.</summary>
    public static DateTime LastCutOff(WorkingCalendar? calendar, DateOnly today)
    {
        var day = calendar?.WorkingDayBefore(today) ?? today.AddDays(-1);
        return day.ToDateTime(Hour);
    }
}
