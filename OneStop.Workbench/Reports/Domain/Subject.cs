using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>What a dossier is about, as its reception and the corrections that stand say.</summary>
/// <param name="FullProcess">The version that it was received under could be done wholly online (NĐ 42/2022/NĐ-CP).</param>
public sealed record Subject(string Code, string Name, string Field, int Version, Limit Statutory, Limit Promised, bool FullProcess)
{
    /// <summary>Received under a limit shorter than the law's.</summary>
    public bool Shortened => WorkingTime.Hundredths(Promised) < WorkingTime.Hundredths(Statutory);

    /// <summary>Working days that the province promised to save, in hundredths of a day; never negative.</summary>
    public long SavedHundredths => Math.Max(0, WorkingTime.Hundredths(Statutory) - WorkingTime.Hundredths(Promised));
}

/// <summary>Limits of different units in one measure, so that statutory and promised ones compare and their differences add up.</summary>
public static class WorkingTime
{
    private const int HoursADay = 8;

    /// <summary>
    /// Hundredths of a working day: eight working hours a day (Bộ luật Lao động 2019 Art. 105), five working days to seven calendar days,
    /// thirty calendar days to a month; a result on the same day is one day.
    /// </summary>
    public static long Hundredths(Limit limit) => limit.Unit switch
    {
        LimitUnit.WorkingDay => limit.Amount * 100L,
        LimitUnit.WorkingHour => limit.Amount * 100L / HoursADay,
        LimitUnit.CalendarDay => limit.Amount * 500L / 7,
        LimitUnit.Month => limit.Amount * 15_000L / 7,
        _ => 100,
    };
}
