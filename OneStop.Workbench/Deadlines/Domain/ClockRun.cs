using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>One computation of the clock: takes the reception and the sorted events, then answers.</summary>
internal sealed class ClockRun(WorkingCalendar calendar, Limit limit, IReadOnlyList<ExtraDays> extra)
{
    private readonly int _added = extra.Sum(rule => rule.Days);
    private readonly List<ExplanationStep> _told = new(16);
    private readonly List<ClockPause> _pauses = [];
    private DateTime _reception;
    private LimitCount? _count;
    private DateTime? _standing;
    private DateTime? _paused;
    private DateTime? _supplement;
    private ExplanationStep? _late;
    private ClockEvent? _reAppointment;
    private DateTime? _finished;

    private bool Stopped => _standing is not null;

    public Refusal? Receive(DateTime received) => StartCounting(Rule.Received, received);

    public Refusal? Take(ClockEvent next)
    {
        if (_finished is not null) return new("event-after-finish", next.At);
        if (_reAppointment is not null && Stops(next.Kind)) return new("after-re-appointment", next.At);
        if (!Stopped && CountToTheEnd() is { } unknown) return unknown;
        if (!Stopped && Stops(next.Kind) && next.At > _count!.Due)
        {
            _late ??= new(Rule.TooLateToStop, next.At, _count.Due, Name: next.Kind.ToString());
            return null;
        }
        return next.Kind switch
        {
            ClockEventKind.Pause => Pause(next.At),
            ClockEventKind.Resume => Resume(next.At),
            ClockEventKind.Supplement => AskForPapers(next.At),
            ClockEventKind.Restart => Restart(next.At),
            ClockEventKind.ReAppoint => ReAppoint(next),
            _ => Finish(next.At),
        };
    }

    public DeadlineAnswer Answer()
    {
        if (!Stopped && CountToTheEnd() is { } unknown) return new() { State = ClockState.Refused, Refusal = unknown };
        TellCount();
        var original = Stopped ? null : _count!.Due;
        var due = _reAppointment?.Promise ?? original;
        if (_reAppointment is { } again) _told.Add(new(Rule.ReAppoint, again.At, again.Promise));
        if (due is not null) _told.Add(new(Rule.Due, due.Value));
        return new()
        {
            State = _finished is not null ? ClockState.Finished : Stopped ? ClockState.Paused : ClockState.Running,
            Due = due,
            OriginalDue = original,
            ReceptionMoment = _reception,
            Counted = _count!.Counted,
            PausedSince = _standing,
            FinishedAt = _finished,
            Verdict = _finished is { } at ? VerdictOf(at, due) : null,
            SoonFrom = due is { } end ? DeadlineClock.SoonFrom(calendar, DateOnly.FromDateTime(_reception), end) : null,
            Unit = limit.Unit,
            Steps = _told,
        };
    }

    private static bool Stops(ClockEventKind kind) => kind is not (ClockEventKind.ReAppoint or ClockEventKind.Finish);

    private static Verdict VerdictOf(DateTime finished, DateTime? due) =>
        due is null || finished.Date == due.Value.Date ? Verdict.OnTime
        : finished.Date < due.Value.Date ? Verdict.Early
        : Verdict.Late;

    private Refusal? StartCounting(string rule, DateTime at)
    {
        if (!calendar.Covers(DateOnly.FromDateTime(at))) return YearUnknown();
        if (calendar.ReceptionMoment(at) is not { } moment) return YearUnknown();
        _told.Add(new(rule, at));
        var story = new CountStory(limit.Unit);
        story.Receive(calendar, at, moment);
        _told.AddRange(story.Finish());
        foreach (var more in extra) _told.Add(new(Rule.ExtraDays, at, Count: more.Days, Source: more.LegalBasis));
        _reception = moment;
        _pauses.Clear();
        _standing = _paused = _supplement = null;
        _count = null;
        return null;
    }

    private Refusal? Pause(DateTime at)
    {
        if (Stopped) return null;
        _standing = _paused = at;
        return null;
    }

    private Refusal? Resume(DateTime at)
    {
        if (_paused is { } from)
        {
            _pauses.Add(new(from, at));
            _paused = null;
        }
        else if (_supplement is null)
        {
            return new("resume-without-pause", at);
        }
        if (_supplement is null) _standing = null;
        _count = null;
        return null;
    }

    private Refusal? AskForPapers(DateTime at)
    {
        _supplement ??= at;
        _standing ??= at;
        return null;
    }

    private Refusal? Restart(DateTime at)
    {
        if (_supplement is null) return new("restart-without-supplement", at);
        TellCount();
        return StartCounting(Rule.Restart, at);
    }

    private Refusal? ReAppoint(ClockEvent next)
    {
        var promise = next.Promise ?? throw new ArgumentException("A re-appointment carries its new promise.", nameof(next));
        if (_reAppointment is not null) return new("re-appoint-twice", next.At);
        if (Stopped) return new("re-appoint-while-paused", next.At);
        var due = _count!.Due!.Value;
        if (promise <= due) return new("re-appoint-not-later", promise, due);
        if (calendar.WorkingDayBefore(DateOnly.FromDateTime(due)) is not { } last || DateOnly.FromDateTime(next.At) > last)
            return new("re-appoint-too-late", next.At, due);
        if (!calendar.Covers(DateOnly.FromDateTime(promise))) return YearUnknown();
        _reAppointment = next;
        return null;
    }

    private Refusal? Finish(DateTime at)
    {
        _finished = at;
        return null;
    }

    private Refusal? CountToTheEnd()
    {
        _count ??= LimitCount.Of(calendar, limit, _added, _reception, _pauses, stop: null);
        return _count is null ? YearUnknown() : null;
    }

    /// <summary>Puts what was counted since the reception or restart into the explanation, with the stop that ended it.</summary>
    private void TellCount()
    {
        if (Stopped) _count = LimitCount.Of(calendar, limit, _added, _reception, _pauses, _standing);
        _told.AddRange(_count!.Steps);
        if (_paused is { } from) _told.Add(new(Rule.Paused, from));
        if (_supplement is { } asked) _told.Add(new(Rule.Supplement, asked));
        if (_late is { } late) _told.Add(late);
    }

    private Refusal YearUnknown() => new("calendar-year-unknown", calendar.Content.FirstYear, calendar.Content.LastYear);
}
