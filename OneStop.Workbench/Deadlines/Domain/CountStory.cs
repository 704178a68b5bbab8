namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>Folds a walk over the calendar into explanation steps: ranges of counted days, weekends together, everything with a name by name.</summary>
internal sealed class CountStory(LimitUnit unit)
{
    private readonly List<ExplanationStep> _steps = new(8);
    private readonly List<ExplanationStep> _unconfirmed = [];
    private readonly string _counting = unit switch
    {
        LimitUnit.WorkingHour => Rule.CountHours,
        LimitUnit.CalendarDay or LimitUnit.Month => Rule.CountCalendar,
        _ => Rule.CountWorking,
    };
    private (DateTime From, DateTime To, long Count) _run;
    private (DateTime From, DateTime To, long Count) _weekend;

    public void Tell(ExplanationStep step)
    {
        Fold();
        _steps.Add(step);
    }

    /// <summary>Says why the count starts elsewhere than at the moment itself, or that the counter was open on a day that is no working day.</summary>
    public void Receive(WorkingCalendar calendar, DateTime at, DateTime moment)
    {
        if (at != moment) Tell(new(Rule.RolledToShift, at, moment));
        else if (!calendar.IsWorkingDay(DateOnly.FromDateTime(at))) Skip(calendar.Day(DateOnly.FromDateTime(at)));
        for (var day = DateOnly.FromDateTime(at); day < DateOnly.FromDateTime(moment); day = day.AddDays(1))
            if (calendar.Day(day) is { IsWorking: false, Override: not null } passed) Skip(passed);
    }

    public void Count(CalendarDay day)
    {
        if (unit == LimitUnit.WorkingDay && day.Override?.Kind == OverrideKind.MakeUp) MakeUp(day, 1);
        else if (unit == LimitUnit.SameDay) NameMakeUp(day);
        else Extend(ref _run, day.Date.ToDateTime(default), day.Date.ToDateTime(default), 1);
    }

    public void CountTime(CalendarDay day, DateTime from, DateTime to)
    {
        NameMakeUp(day);
        Extend(ref _run, from, to, (to - from).Ticks);
    }

    public void Skip(CalendarDay day)
    {
        var date = day.Date.ToDateTime(default);
        if (day.Override is not { } change || change.Kind == OverrideKind.MakeUp)
        {
            Extend(ref _weekend, date, date, 1);
            return;
        }
        Fold();
        var rule = change.Kind switch
        {
            OverrideKind.Opening => Rule.OpeningDay,
            OverrideKind.Swap => Rule.SkipSwap,
            _ => Rule.SkipHoliday,
        };
        AddOrExtend(_steps, new(rule, date, date, 1, change.Name, change.Source));
        if (!change.Confirmed) AddOrExtend(_unconfirmed, new(Rule.UnconfirmedHoliday, date, date, 1, change.Name, change.Source));
    }

    public void Pause(ClockPause pause, long notCounted) => Tell(new(Rule.Paused, pause.From, pause.To, notCounted));

    public void RollForward(WorkingCalendar calendar, DateOnly from, DateOnly to)
    {
        Tell(new(Rule.RollForward, from.ToDateTime(default), to.ToDateTime(default), to.DayNumber - from.DayNumber));
        for (var day = from; day < to; day = day.AddDays(1)) Skip(calendar.Day(day));
        NameMakeUp(calendar.Day(to));
    }

    /// <summary>The whole story; a same-day limit counts its one day in its first step, once it is reached.</summary>
    public IReadOnlyList<ExplanationStep> Finish(int sameDay = 0)
    {
        Fold();
        if (unit == LimitUnit.SameDay && sameDay > 0) _steps[0] = _steps[0] with { Count = sameDay };
        _steps.AddRange(_unconfirmed);
        return _steps;
    }

    private static void Extend(ref (DateTime From, DateTime To, long Count) range, DateTime from, DateTime to, long amount) =>
        range = range.Count == 0 ? (from, to, amount) : (range.From, to, range.Count + amount);

    private static void AddOrExtend(List<ExplanationStep> steps, ExplanationStep step)
    {
        if (steps.Count > 0 && steps[^1] is var last && last.Code == step.Code && last.Name == step.Name
            && last.Source == step.Source && last.To == step.From.AddDays(-1))
            steps[^1] = last with { To = step.To, Count = last.Count + step.Count };
        else steps.Add(step);
    }

    private void NameMakeUp(CalendarDay day)
    {
        if (day.Override?.Kind != OverrideKind.MakeUp) return;
        var date = day.Date.ToDateTime(default);
        if (_steps.Count > 0 && _steps[^1].Code == Rule.MakeUpDay && _steps[^1].From == date) return;
        MakeUp(day, 0);
    }

    private void MakeUp(CalendarDay day, long count)
    {
        var date = day.Date.ToDateTime(default);
        Tell(new(Rule.MakeUpDay, date, date, count, day.Override!.Name, day.Override.Source));
    }

    private void Fold()
    {
        var weekendFirst = _weekend.From < _run.From;
        if (weekendFirst) TellWeekend();
        if (_run.Count > 0) _steps.Add(new(_counting, _run.From, _run.To, _run.Count));
        if (!weekendFirst) TellWeekend();
        _run = _weekend = default;
    }

    private void TellWeekend()
    {
        if (_weekend.Count > 0) _steps.Add(new(Rule.SkipWeekend, _weekend.From, _weekend.To, _weekend.Count));
    }
}
