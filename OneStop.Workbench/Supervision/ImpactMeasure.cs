using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Supervision.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>Asks the clock again, on the calendar and limit that a question is about: the same for looking and for applying.</summary>
internal sealed class ImpactMeasure(ImpactQuestion question, CalendarBook calendars, CatalogueShelf shelf, DateTime now)
{
    private readonly Dictionary<string, WorkingCalendar?> _calendars = new(StringComparer.Ordinal);
    private readonly Dictionary<WorkingCalendar, WorkingCalendar?> _supposed = [];
    private readonly Dictionary<(string, string, int), Limit?> _limits = [];

    /// <param name="due">Local, as promised now; null while the clock stands.</param>
    public (DueEffect Effect, DeadlineAnswer? Answer, Limit? Limit) Of(string unit, DateTime? due, IReadOnlyList<DossierEvent> history)
    {
        if (due is not { } before) return (DueEffect.Stopped, null, null);
        if (DossierFold.Received(history) is not { } received) return (DueEffect.Unanswered, null, null);
        if (history.Any(past => past.Kind == DossierEventKind.ReAppointed)) return (DueEffect.Same, null, null);
        var limit = question.LimitsOfToday ? LimitOfToday(received) : null;
        var answer = DossierClock.Answer(CalendarOf(unit), received, history, limit);
        if (answer.Refusal is not null) return (DueEffect.Unanswered, answer, limit);
        return answer.Due is { } after ? (DueEffects.Of(before, after, now), answer, limit) : (DueEffect.Stopped, answer, limit);
    }

    private WorkingCalendar? CalendarOf(string unit)
    {
        if (_calendars.TryGetValue(unit, out var known)) return known;
        return _calendars[unit] = calendars.For(unit) is { } calendar ? Supposed(calendar) : null;
    }

    /// <summary>Most units share one calendar: it is laid out once.</summary>
    private WorkingCalendar? Supposed(WorkingCalendar calendar)
    {
        if (_supposed.TryGetValue(calendar, out var known)) return known;
        var supposed = question.On(calendar);
        return _supposed[calendar] = supposed.Refused ? null : supposed.Value;
    }

    private Limit? LimitOfToday(ReceivedPayload received)
    {
        var key = (received.ProcedureCode, received.CaseKey, (int)received.Channel);
        if (_limits.TryGetValue(key, out var known)) return known;
        var found = shelf.Find(received.ProcedureCode, DateOnly.FromDateTime(now))?.LimitFor(received.CaseKey, received.Channel);
        return _limits[key] = found is { Refused: false } row ? row.Value.Promised : null;
    }
}
