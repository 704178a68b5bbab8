using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Tests.Deadlines;

/// <summary>Random calendars, limits and histories, leaning towards the edges: shift ends, cut-off, year ends, equal moments.</summary>
public sealed class RandomCases(int seed)
{
    private static readonly int[] Edges = [0, 1, 449, 450, 451, 690, 700, 809, 810, 899, 900, 901, 1019, 1020, 1021, 1439];

    private readonly Random _random = new(seed);

    public CalendarContent Calendar()
    {
        var first = _random.Next(2019, 2029);
        var last = first + _random.Next(0, 3);
        var week = new Dictionary<DayOfWeek, IReadOnlyList<Shift>>();
        foreach (var day in Enum.GetValues<DayOfWeek>())
            if (_random.NextDouble() < (day is DayOfWeek.Sunday ? 0.05 : day is DayOfWeek.Saturday ? 0.25 : 0.97)) week[day] = Shifts();
        if (week.Count == 0) week[DayOfWeek.Tuesday] = Shifts();
        var overrides = new Dictionary<DateOnly, DateOverride>();
        var from = new DateOnly(first, 1, 1);
        var days = new DateOnly(last, 12, 31).DayNumber - from.DayNumber + 1;
        for (var i = _random.Next(0, 30 * (last - first + 1)); i > 0; i--)
        {
            var date = from.AddDays(_random.Next(days));
            for (var run = _random.Next(1, 6); run > 0 && date.Year <= last; run--, date = date.AddDays(1))
            {
                var kind = (OverrideKind)_random.Next(6);
                overrides[date] = new(date, kind, $"Ngày {date:dd/MM}", "Thử", _random.Next(4) > 0,
                    kind == OverrideKind.Opening || (kind == OverrideKind.MakeUp && _random.Next(2) == 0) ? Shifts() : null);
            }
        }
        var cutOff = _random.Next(3) == 0 ? new TimeOnly(_random.Next(24), _random.Next(60)) : new TimeOnly(15, 0);
        return new(first, last, cutOff, week, [.. overrides.Values]);
    }

    public Limit Limit()
    {
        var unit = (LimitUnit)_random.Next(5);
        var amount = _random.Next(40) == 0 ? _random.Next(-1, 1) : unit switch
        {
            LimitUnit.WorkingDay => _random.Next(1, 45),
            LimitUnit.CalendarDay => _random.Next(1, 70),
            LimitUnit.Month => _random.Next(1, 8),
            LimitUnit.WorkingHour => _random.Next(1, 60),
            _ => _random.Next(-1, 3),
        };
        return new(amount, unit);
    }

    public DateTime Moment(CalendarContent calendar)
    {
        var days = new DateOnly(calendar.LastYear, 12, 31).DayNumber - new DateOnly(calendar.FirstYear, 1, 1).DayNumber;
        var date = new DateOnly(calendar.FirstYear, 1, 1).AddDays(_random.Next(30) == 0 ? _random.Next(-3, days + 4) : _random.Next(days));
        return date.ToDateTime(Time());
    }

    public DateTime After(DateTime moment, int days = 30) =>
        _random.Next(6) switch
        {
            0 => moment,
            1 => moment.AddMinutes(_random.Next(0, 600)),
            _ => moment.Date.AddDays(_random.Next(0, days)).Add(Time().ToTimeSpan()) is var later && later > moment ? later : moment,
        };

    public List<ClockEvent> History(DateTime received)
    {
        var history = new List<ClockEvent>();
        var at = received;
        for (var i = _random.Next(0, 8); i > 0; i--)
        {
            at = After(at, _random.Next(3) == 0 ? 60 : 12);
            history.Add(Event(Kind(history), at));
        }
        if (_random.Next(60) == 0) history.Add(Event(ClockEventKind.Pause, received.AddMinutes(-_random.Next(0, 3))));
        if (_random.Next(3) == 0) history.Add(Event(ClockEventKind.Finish, After(at, 60)));
        Shuffle(history);
        return history;
    }

    public void Shuffle<T>(List<T> list) => _random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list));

    private ClockEvent Event(ClockEventKind kind, DateTime at) =>
        new(kind, at, kind == ClockEventKind.ReAppoint ? After(at, 120) : null);

    /// <summary>Mostly what could lawfully come next, so that long histories are not all refused.</summary>
    private ClockEventKind Kind(List<ClockEvent> history)
    {
        if (_random.Next(6) == 0) return (ClockEventKind)_random.Next(6);
        var open = history.FindLast(e => e.Kind is not (ClockEventKind.ReAppoint or ClockEventKind.Finish))?.Kind;
        return open switch
        {
            ClockEventKind.Pause => ClockEventKind.Resume,
            ClockEventKind.Supplement => ClockEventKind.Restart,
            _ => _random.Next(9) switch { < 4 => ClockEventKind.Pause, < 8 => ClockEventKind.Supplement, _ => ClockEventKind.ReAppoint },
        };
    }

    private TimeOnly Time()
    {
        var minute = _random.Next(2) == 0 ? Edges[_random.Next(Edges.Length)] : _random.Next(1440);
        return new(minute / 60, minute % 60);
    }

    private List<Shift> Shifts()
    {
        if (_random.Next(3) > 0) return [new(new(7, 30), new(11, 30)), new(new(13, 30), new(17, 0))];
        var start = _random.Next(300, 700);
        var end = start + _random.Next(30, 300);
        var morning = new Shift(new(start / 60, start % 60), new(end / 60, end % 60));
        if (_random.Next(3) == 0) return [morning];
        var again = end + _random.Next(0, 90);
        var close = again + _random.Next(30, 240);
        return [morning, new(new(again / 60, again % 60), new(close / 60, close % 60))];
    }
}
