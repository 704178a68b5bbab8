namespace OneStop.Workbench.Deadlines.Domain;

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

    /// <summary>What is promised less than the law allows, in hundredths of a working day; never negative.</summary>
    public static long SavedHundredths(Limit statutory, Limit promised) => Math.Max(0, Hundredths(statutory) - Hundredths(promised));
}
