using System.Collections.Concurrent;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Supervision.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>
/// Asks the clock again, on the calendar and limit that a question is about: the same for looking and for applying. Dossiers of one
/// calendar, limit and reception have one answer, which is asked for once. May be used by several threads.
/// </summary>
internal sealed class ImpactMeasure(ImpactQuestion question, CalendarBook calendars, CatalogueShelf shelf, DateTime now)
{
    private readonly ConcurrentDictionary<string, WorkingCalendar?> _calendars = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<WorkingCalendar, WorkingCalendar?> _supposed = new();
    private readonly ConcurrentDictionary<(string, string, Channel), Limit?> _limits = new();
    private readonly ConcurrentDictionary<(WorkingCalendar?, Limit, int, DateTime), DateTime?> _due = new();

    /// <param name="due">Local, as promised now; null while the clock stands.</param>
    public (DueEffect Effect, DeadlineAnswer? Answer, Limit? Limit) Of(string unit, DateTime? due, IReadOnlyList<DossierEvent> history)
    {
        if (due is not { } before) return (DueEffect.Stopped, null, null);
        if (DossierFold.Received(history) is not { } received) return (DueEffect.Unanswered, null, null);
        if (history.Any(past => past.Kind == DossierEventKind.ReAppointed)) return (DueEffect.Same, null, null);
        var limit = question.LimitsOfToday ? LimitOfToday(received.ProcedureCode, received.CaseKey, received.Channel) : null;
        var answer = DossierClock.Answer(CalendarOf(unit), received, history, limit);
        if (answer.Refusal is not null) return (DueEffect.Unanswered, answer, limit);
        return answer.Due is { } after ? (DueEffects.Of(before, after, now), answer, limit) : (DueEffect.Stopped, answer, limit);
    }

    /// <summary>The same for a dossier to which nothing happened since its reception that the clock knows of.</summary>
    public (DueEffect Effect, DateTime? After) Of(string unit, DateTime? due, DateTime received, ReceivedTerms terms)
    {
        if (due is not { } before) return (DueEffect.Stopped, null);
        var limit = (question.LimitsOfToday ? LimitOfToday(terms.ProcedureCode, terms.CaseKey, terms.Channel) : null) ?? terms.Promised;
        return Due(CalendarOf(unit), limit, terms.ExtraDays, received) is { } after ? (DueEffects.Of(before, after, now), after) : (DueEffect.Unanswered, null);
    }

    private DateTime? Due(WorkingCalendar? calendar, Limit limit, IReadOnlyList<ExtraDays> extra, DateTime received) => _due.GetOrAdd(
        (calendar, limit, extra.Sum(more => more.Days), Opening(calendar, limit.Unit, received)),
        _ => DeadlineClock.Compute(calendar, limit, received, extra: extra).Due);

    /// <summary>What of the reception bears on the answer: its day where only days are counted, else the moment.</summary>
    private static DateTime Opening(WorkingCalendar? calendar, LimitUnit unit, DateTime received) =>
        unit is LimitUnit.WorkingHour or LimitUnit.SameDay || calendar is null || !calendar.Covers(DateOnly.FromDateTime(received))
            ? received
            : calendar.ReceptionMoment(received)?.Date ?? received;

    private WorkingCalendar? CalendarOf(string unit) => _calendars.GetOrAdd(unit, code => calendars.For(code) is { } calendar ? Supposed(calendar) : null);

    /// <summary>Most units share one calendar: it is laid out once.</summary>
    private WorkingCalendar? Supposed(WorkingCalendar calendar) =>
        _supposed.GetOrAdd(calendar, known => question.On(known) is { Refused: false } supposed ? supposed.Value : null);

    private Limit? LimitOfToday(string procedure, string caseKey, Channel channel) => _limits.GetOrAdd(
        (procedure, caseKey, channel),
        key => shelf.Find(key.Item1, DateOnly.FromDateTime(now))?.LimitFor(key.Item2, key.Item3) is { Refused: false } row ? row.Value.Promised : null);
}
