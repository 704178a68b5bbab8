namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>Limits counted in working hours: uses up the working time of the shifts outside pauses, to the tick.</summary>
internal static class HourCount
{
    private const int LongestHours = 24 * 366 * 50;

    public static LimitCount? Of(
        WorkingCalendar calendar, int hours, DateTime reception, IReadOnlyList<ClockPause> pauses, DateTime? stop)
    {
        if (hours > LongestHours) return null;
        var story = new CountStory(LimitUnit.WorkingHour);
        var wanted = hours * TimeSpan.TicksPerHour;
        var (left, told) = (wanted, 0);
        var end = stop ?? DateTime.MaxValue;
        for (var day = DateOnly.FromDateTime(reception); ; day = day.AddDays(1))
        {
            if (day > DateOnly.FromDateTime(end)) return End(null);
            if (!calendar.Covers(day)) return null;
            var today = calendar.Day(day);
            if (today.IsWorking)
                foreach (var (from, to) in Pieces(today, reception, end))
                {
                    TellPausesUpTo(from);
                    var time = to - from;
                    var used = Math.Min(time.Ticks, left);
                    left -= used;
                    story.CountTime(today, from, from.AddTicks(used));
                    if (left == 0) return End(stop is null ? from.AddTicks(used) : null);
                }
            else if (day.ToDateTime(default) > reception && !IsPaused(day.ToDateTime(default)))
                story.Skip(today);
            TellPausesUpTo(day.ToDateTime(TimeOnly.MaxValue));
        }

        LimitCount End(DateTime? due)
        {
            TellPausesUpTo(DateTime.MaxValue);
            return new(due, wanted - left, story.Finish());
        }

        bool IsPaused(DateTime moment) => pauses.Any(pause => pause.From <= moment && moment < pause.To);

        void TellPausesUpTo(DateTime moment)
        {
            for (; told < pauses.Count && pauses[told].From <= moment; told++)
                story.Pause(pauses[told], WorkingTicks(calendar, pauses[told], reception));
        }

        IEnumerable<(DateTime From, DateTime To)> Pieces(CalendarDay today, DateTime notBefore, DateTime notAfter)
        {
            foreach (var (from, to) in Shifts(today, notBefore, notAfter))
            {
                var start = from;
                foreach (var pause in pauses)
                {
                    if (pause.To <= start) continue;
                    if (pause.From >= to) break;
                    if (pause.From > start) yield return (start, pause.From);
                    start = pause.To;
                }
                if (start < to) yield return (start, to);
            }
        }
    }

    private static long WorkingTicks(WorkingCalendar calendar, ClockPause pause, DateTime reception)
    {
        var from = pause.From > reception ? pause.From : reception;
        var last = pause.BackOn < calendar.Last ? pause.BackOn : calendar.Last;
        var ticks = 0L;
        for (var day = DateOnly.FromDateTime(from); day <= last; day = day.AddDays(1))
            if (calendar.IsWorkingDay(day))
                foreach (var (start, end) in Shifts(calendar.Day(day), from, pause.To))
                    ticks += (end - start).Ticks;
        return ticks;
    }

    private static IEnumerable<(DateTime From, DateTime To)> Shifts(CalendarDay day, DateTime notBefore, DateTime notAfter)
    {
        foreach (var shift in day.Shifts)
        {
            var from = day.Date.ToDateTime(shift.From);
            var to = day.Date.ToDateTime(shift.To);
            if (from < notBefore) from = notBefore;
            if (to > notAfter) to = notAfter;
            if (from < to) yield return (from, to);
        }
    }
}
