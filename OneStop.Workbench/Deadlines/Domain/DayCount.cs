namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>Limits counted in dates: walks the dates, counts those that qualify and are not paused, rolls calendar limits forward.</summary>
internal static class DayCount
{
    private const int LongestMonths = 1200;

    public static LimitCount? Of(
        WorkingCalendar calendar, Limit limit, int added, DateTime reception, IReadOnlyList<ClockPause> pauses, DateTime? stop)
    {
        var story = new CountStory(limit.Unit);
        if (Start(calendar, limit, reception, story) is not var (day, wanted)) return null;
        wanted += added;
        var everyDate = limit.Unit is LimitUnit.CalendarDay or LimitUnit.Month;
        var stopDay = stop is { } at ? DateOnly.FromDateTime(at) : DateOnly.MaxValue;
        var (counted, pause) = (0, 0);
        for (; ; day = day.AddDays(1))
        {
            for (; pause < pauses.Count && pauses[pause].FirstDay <= day; pause++)
            {
                var back = pauses[pause].BackOn;
                story.Pause(pauses[pause], Qualifying(calendar, everyDate, day, back));
                if (back > day) day = back;
            }
            if (day >= stopDay) return End(null);
            if (!calendar.Covers(day)) return null;
            var today = calendar.Day(day);
            if (!everyDate && !today.IsWorking)
            {
                story.Skip(today);
                continue;
            }
            story.Count(today);
            if (++counted == wanted) break;
        }
        if (stop is not null) return End(null);
        if (calendar.WorkingDayFrom(day) is not { } dueDay) return null;
        if (dueDay != day) story.RollForward(calendar, day, dueDay);
        return End(calendar.Day(dueDay).Closing);

        LimitCount End(DateTime? due)
        {
            for (; pause < pauses.Count; pause++) story.Pause(pauses[pause], 0);
            return new(due, counted, story.Finish(sameDay: counted));
        }
    }

    /// <summary>The first date that may count and how many are wanted.</summary>
    private static (DateOnly Day, int Wanted)? Start(WorkingCalendar calendar, Limit limit, DateTime reception, CountStory story)
    {
        var day = DateOnly.FromDateTime(reception);
        switch (limit.Unit)
        {
            case LimitUnit.SameDay:
                var before = TimeOnly.FromDateTime(reception) <= calendar.CutOff;
                var first = before && calendar.IsWorkingDay(day) ? day : day.AddDays(1);
                story.Tell(new(before ? Rule.SameDayBeforeCutOff : Rule.SameDayAfterCutOff, first.ToDateTime(default), day.ToDateTime(calendar.CutOff)));
                return (first, 1);
            case LimitUnit.Month:
                if (limit.Amount > LongestMonths) return null;
                var target = day.AddMonths(limit.Amount);
                if (!calendar.Covers(target)) return null;
                story.Tell(new(Rule.MonthTarget, day.ToDateTime(default), target.ToDateTime(default), limit.Amount));
                return (day.AddDays(1), target.DayNumber - day.DayNumber);
            default:
                story.Tell(new(Rule.FirstDayExcluded, day.ToDateTime(default)));
                return (day.AddDays(1), limit.Amount);
        }
    }

    private static int Qualifying(WorkingCalendar calendar, bool everyDate, DateOnly from, DateOnly until) =>
        until <= from ? 0
        : everyDate ? until.DayNumber - from.DayNumber
        : calendar.WorkingDaysBetween(from.AddDays(-1), until.AddDays(-1));
}
