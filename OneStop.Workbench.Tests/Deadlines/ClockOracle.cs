using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Tests.Deadlines;

/// <summary>What the oracle says; compared with the clock's answer field by field.</summary>
public sealed record OracleAnswer(
    string State, DateTime? Due = null, DateTime? Original = null, string? Verdict = null, string? Error = null,
    DateOnly? ReceptionDay = null, long Counted = 0);

/// <summary>
/// The deadline rules told a second time, slowly: a date at a time and, for hours, a minute at a time, straight from the
/// calendar's content. It shares no code with the clock; moments are whole minutes.
/// </summary>
public sealed class ClockOracle(CalendarContent content)
{
    private readonly Dictionary<DateOnly, DateOverride> _overrides = content.Overrides
        .Where(o => o.Confirmed || (o.Kind != OverrideKind.Swap && o.Kind != OverrideKind.MakeUp))
        .ToDictionary(o => o.Date);

    private sealed class UnknownYear : Exception;

    private sealed class No(string code) : Exception(code);

    public OracleAnswer Ask(Limit limit, DateTime received, IEnumerable<ClockEvent> history)
    {
        try
        {
            return Follow(limit, received, history.ToList());
        }
        catch (UnknownYear)
        {
            return new("refused", Error: "calendar-year-unknown");
        }
        catch (No no)
        {
            return new("refused", Error: no.Message);
        }
    }

    /// <summary>The light of an open dossier with a due moment.</summary>
    public string Light(DateOnly receptionDay, DateTime due, DateTime at)
    {
        if (at > due) return "overdue";
        if (at.Date == due.Date) return "due-today";
        var dueDate = DateOnly.FromDateTime(due);
        int all = 0, left = 0;
        for (var d = receptionDay.AddDays(1); d <= dueDate; d = d.AddDays(1)) if (Working(d).Count > 0) all++;
        for (var d = DateOnly.FromDateTime(at).AddDays(1); d <= dueDate; d = d.AddDays(1)) if (Working(d).Count > 0) left++;
        return left <= Math.Max(1, Math.Ceiling(all * 0.2m)) ? "due-soon" : "in-time";
    }

    private OracleAnswer Follow(Limit limit, DateTime received, List<ClockEvent> history)
    {
        if (limit.Unit != LimitUnit.SameDay && limit.Amount < 1) throw new No("limit-not-positive");
        if (history.Exists(e => e.At < received)) throw new No("event-before-reception");
        var order = new[] { ClockEventKind.Supplement, ClockEventKind.Pause, ClockEventKind.Resume, ClockEventKind.Restart, ClockEventKind.ReAppoint, ClockEventKind.Finish };
        var events = history.OrderBy(e => e.At).ThenBy(e => Array.IndexOf(order, e.Kind)).ThenBy(e => e.Promise ?? DateTime.MinValue).ToList();

        var start = Roll(received);
        var stops = new List<(DateTime From, DateTime To)>();
        DateTime? openPause = null, openSupplement = null, standing = null, promise = null, finished = null;
        foreach (var e in events)
        {
            if (finished != null) throw new No("event-after-finish");
            var stopping = e.Kind is ClockEventKind.Pause or ClockEventKind.Resume or ClockEventKind.Supplement or ClockEventKind.Restart;
            if (promise != null && stopping) throw new No("after-re-appointment");
            var running = openPause == null && openSupplement == null;
            var due = running ? Due(limit, start, stops) : (DateTime?)null;
            if (running && stopping && e.At > due) continue;
            if (e.Kind == ClockEventKind.Finish)
            {
                finished = e.At;
            }
            else if (e.Kind == ClockEventKind.ReAppoint)
            {
                if (promise != null) throw new No("re-appoint-twice");
                if (!running) throw new No("re-appoint-while-paused");
                if (e.Promise <= due) throw new No("re-appoint-not-later");
                var workingDaysFromDecisionToDue = 0;
                var dueDate = DateOnly.FromDateTime(due!.Value);
                for (var d = DateOnly.FromDateTime(e.At); d < dueDate; d = d.AddDays(1)) if (Working(d).Count > 0) workingDaysFromDecisionToDue++;
                if (workingDaysFromDecisionToDue == 0) throw new No("re-appoint-too-late");
                _ = Working(DateOnly.FromDateTime(e.Promise!.Value));
                promise = e.Promise;
            }
            else if (openSupplement != null)
            {
                if (e.Kind == ClockEventKind.Resume && openPause != null)
                {
                    stops.Add((openPause.Value, e.At));
                    openPause = null;
                }
                if (e.Kind == ClockEventKind.Restart)
                {
                    (start, openPause, openSupplement, standing) = (Roll(e.At), null, null, null);
                    stops.Clear();
                }
            }
            else if (e.Kind == ClockEventKind.Supplement)
            {
                openSupplement = e.At;
                standing ??= e.At;
            }
            else if (e.Kind == ClockEventKind.Pause)
            {
                openPause ??= e.At;
                standing ??= e.At;
            }
            else if (e.Kind == ClockEventKind.Resume)
            {
                if (openPause == null) throw new No("resume-without-pause");
                stops.Add((openPause.Value, e.At));
                (openPause, standing) = (null, null);
            }
            else
            {
                throw new No("restart-without-supplement");
            }
        }

        var day = DateOnly.FromDateTime(start);
        if (standing != null)
        {
            var used = Used(limit, start, stops, standing.Value);
            return new(finished == null ? "paused" : "finished", Verdict: finished == null ? null : "on-time", ReceptionDay: day, Counted: used);
        }
        var original = Due(limit, start, stops);
        var current = promise ?? original;
        if (finished == null) return new("running", current, original, null, null, day, Whole(limit, start));
        var verdict = finished.Value.Date < current.Date ? "early" : finished.Value.Date > current.Date ? "late" : "on-time";
        return new("finished", current, original, verdict, null, day, Whole(limit, start));
    }

    private long Whole(Limit limit, DateTime start) => limit.Unit switch
    {
        LimitUnit.SameDay => 1,
        LimitUnit.Month => (start.Date.AddMonths(limit.Amount) - start.Date).Days,
        LimitUnit.WorkingHour => limit.Amount * 60,
        _ => limit.Amount,
    };

    private long Used(Limit limit, DateTime start, List<(DateTime From, DateTime To)> stops, DateTime until)
    {
        var used = 0L;
        if (limit.Unit == LimitUnit.WorkingHour)
        {
            for (var m = start; m < until && used < Whole(limit, start); m = m.AddMinutes(1)) if (Works(m) && !Standing(stops, m)) used++;
            return used;
        }
        var whole = Whole(limit, start);
        for (var d = FirstCandidate(limit, start); d < DateOnly.FromDateTime(until) && used < whole; d = d.AddDays(1))
            if (Qualifies(limit, d) && !PausedDate(stops, d)) used++;
        return used;
    }

    private DateTime Due(Limit limit, DateTime start, List<(DateTime From, DateTime To)> stops)
    {
        if (limit.Unit == LimitUnit.WorkingHour)
        {
            var left = limit.Amount * 60;
            for (var m = start; ; m = m.AddMinutes(1))
                if (Works(m) && !Standing(stops, m) && --left == 0) return m.AddMinutes(1);
        }
        var wanted = Whole(limit, start);
        for (var d = FirstCandidate(limit, start); ; d = d.AddDays(1))
        {
            _ = Working(d);
            if (!Qualifies(limit, d) || PausedDate(stops, d) || --wanted > 0) continue;
            while (Working(d).Count == 0) d = d.AddDays(1);
            return d.ToDateTime(Working(d).Max(s => s.To));
        }
    }

    private DateOnly FirstCandidate(Limit limit, DateTime start)
    {
        var day = DateOnly.FromDateTime(start);
        return limit.Unit == LimitUnit.SameDay && TimeOnly.FromDateTime(start) <= content.CutOff ? day : day.AddDays(1);
    }

    private bool Qualifies(Limit limit, DateOnly d) => limit.Unit is LimitUnit.CalendarDay or LimitUnit.Month || Working(d).Count > 0;

    private static bool PausedDate(List<(DateTime From, DateTime To)> stops, DateOnly d) =>
        stops.Exists(s => DateOnly.FromDateTime(s.From) <= d && d < DateOnly.FromDateTime(s.To));

    private static bool Standing(List<(DateTime From, DateTime To)> stops, DateTime m) => stops.Exists(s => s.From <= m && m < s.To);

    private bool Works(DateTime m) => Working(DateOnly.FromDateTime(m)).Any(s => s.From <= TimeOnly.FromDateTime(m) && TimeOnly.FromDateTime(m) < s.To);

    /// <summary>Itself inside office hours, else minute by minute to the next working minute.</summary>
    private DateTime Roll(DateTime moment)
    {
        var date = DateOnly.FromDateTime(moment);
        var time = TimeOnly.FromDateTime(moment);
        var open = Open(date);
        if (open.Any(s => s.From <= time && time < s.To) || (open.Count > 0 && open.Max(s => s.To) == time)) return moment;
        while (!Works(moment)) moment = moment.AddMinutes(1);
        return moment;
    }

    private IReadOnlyList<Shift> Open(DateOnly d) =>
        Working(d) is { Count: > 0 } working ? working
        : _overrides.TryGetValue(d, out var o) && o.Kind == OverrideKind.Opening ? o.Shifts! : [];

    private IReadOnlyList<Shift> Working(DateOnly d)
    {
        if (d.Year < content.FirstYear || d.Year > content.LastYear) throw new UnknownYear();
        if (!_overrides.TryGetValue(d, out var o)) return content.Week.TryGetValue(d.DayOfWeek, out var usual) ? usual : [];
        if (o.Kind != OverrideKind.MakeUp) return [];
        if (o.Shifts is { Count: > 0 }) return o.Shifts;
        return content.Week.TryGetValue(DayOfWeek.Monday, out var monday) ? monday : [];
    }
}
