using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>
/// A unit's working time, immutable: every day of the covered years laid out once, so that the clock only looks things up.
/// Questions outside the covered years are the asker's mistake here (they throw); <see cref="DeadlineClock"/> refuses them first.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly int _origin;
    private readonly CalendarDay[] _days;
    private readonly int[] _workingUpTo;
    private readonly int[] _working;

    private WorkingCalendar(string code, int version, CalendarContent content)
    {
        (Code, Version, Content) = (code, version, content);
        _origin = First.DayNumber;
        _days = new CalendarDay[Last.DayNumber - _origin + 1];
        _workingUpTo = new int[_days.Length];
        var overrides = content.Overrides.Where(day => day.InForce).ToDictionary(day => day.Date);
        var working = new List<int>(_days.Length);
        for (var i = 0; i < _days.Length; i++)
        {
            var date = DateOnly.FromDayNumber(_origin + i);
            _days[i] = CalendarDay.Of(date, content.Week, overrides.GetValueOrDefault(date));
            if (_days[i].IsWorking) working.Add(i);
            _workingUpTo[i] = working.Count;
        }
        _working = [.. working];
    }

    public string Code { get; }

    public int Version { get; }

    public CalendarContent Content { get; }

    public TimeOnly CutOff => Content.CutOff;

    /// <summary>The first covered date.</summary>
    public DateOnly First => new(Content.FirstYear, 1, 1);

    /// <summary>The last covered date.</summary>
    public DateOnly Last => new(Content.LastYear, 12, 31);

    /// <summary>Lays the content out day by day; refuses what <see cref="CalendarContent.Fault"/> names.</summary>
    public static Outcome<WorkingCalendar> Create(string code, int version, CalendarContent content) =>
        content.Fault() is { } fault ? fault : new WorkingCalendar(code, version, content);

    public bool Covers(DateOnly date) => date.DayNumber >= _origin && date.DayNumber < _origin + _days.Length;

    public CalendarDay Day(DateOnly date) =>
        Covers(date) ? _days[date.DayNumber - _origin] : throw new ArgumentOutOfRangeException(nameof(date), date, "Outside the covered years.");

    public bool IsWorkingDay(DateOnly date) => Day(date).IsWorking;

    /// <summary>True inside a shift of a working day or inside an opening interval; the closing instant of the day counts as inside.</summary>
    public bool IsOpen(DateTime moment) => Day(DateOnly.FromDateTime(moment)).IsOpen(TimeOnly.FromDateTime(moment));

    /// <summary>The first working day at or after the date; null when the covered years end before it.</summary>
    public DateOnly? WorkingDayFrom(DateOnly date)
    {
        if (date > Last) return null;
        var before = date <= First ? 0 : _workingUpTo[date.DayNumber - _origin - 1];
        return before < _working.Length ? DateOnly.FromDayNumber(_origin + _working[before]) : null;
    }

    /// <summary>The last working day before the date; null when it lies before the covered years.</summary>
    public DateOnly? WorkingDayBefore(DateOnly date)
    {
        var upTo = WorkingDaysUpTo(date.AddDays(-1));
        return upTo == 0 ? null : DateOnly.FromDayNumber(_origin + _working[upTo - 1]);
    }

    /// <summary>The n-th working day before the date's own place in the row of working days; the first covered date when there are fewer.</summary>
    public DateOnly WorkingDaysBack(DateOnly date, int days)
    {
        var place = WorkingDaysUpTo(date) - days;
        return place <= 0 ? First : DateOnly.FromDayNumber(_origin + _working[place - 1]);
    }

    /// <summary>How many working days lie after the one date and not after the other, within the covered years.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly upTo) => Math.Max(0, WorkingDaysUpTo(upTo) - WorkingDaysUpTo(after));

    /// <summary>The start of the first working shift after the moment; null when the covered years end before it.</summary>
    public DateTime? NextShift(DateTime moment)
    {
        var date = DateOnly.FromDateTime(moment);
        var day = Day(date);
        if (day.IsWorking)
            foreach (var shift in day.Shifts)
                if (shift.From > TimeOnly.FromDateTime(moment)) return date.ToDateTime(shift.From);
        return WorkingDayFrom(date.AddDays(1)) is { } next ? next.ToDateTime(Day(next).Shifts[0].From) : null;
    }

    /// <summary>The moment from which a reception counts: itself when open, else the start of the next working shift; null beyond the covered years.</summary>
    public DateTime? ReceptionMoment(DateTime received) => IsOpen(received) ? received : NextShift(received);

    private int WorkingDaysUpTo(DateOnly date)
    {
        var index = date.DayNumber - _origin;
        return index < 0 ? 0 : _workingUpTo[Math.Min(index, _days.Length - 1)];
    }
}
