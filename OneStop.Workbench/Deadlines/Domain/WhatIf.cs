namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>A question about a promise that has not been made yet, and its answer.</summary>
/// <param name="Kind">Which of the usual questions it is.</param>
/// <param name="Received">The reception that is supposed.</param>
public sealed record Supposition(SuppositionKind Kind, DateTime Received, DeadlineAnswer Answer);

public enum SuppositionKind
{
    Now,

    /// <summary>Just after the cut-off of the same day; only asked while the cut-off lies ahead and it matters.</summary>
    AfterCutOff,

    /// <summary>At opening on the next working day.</summary>
    NextWorkingDay,

    /// <summary>The missing papers come, and the dossier is accepted, on a chosen day.</summary>
    PapersOn,
}

/// <summary>"If accepted now, after 15:00, tomorrow, if the papers come on …": the clock itself, so that it equals what is then committed.</summary>
public static class WhatIf
{
    /// <summary>The usual suppositions at a counter; those that the calendar does not cover are refused answers.</summary>
    /// <param name="papersOn">A day on which the citizen could come back.</param>
    /// <param name="extra">Days that a rule adds to the limit.</param>
    public static IReadOnlyList<Supposition> Ask(WorkingCalendar calendar, Limit limit, DateTime now, DateOnly? papersOn = null, IReadOnlyList<ExtraDays>? extra = null)
    {
        var all = new List<Supposition> { Suppose(SuppositionKind.Now, now) };
        var today = DateOnly.FromDateTime(now);
        if (limit.Unit == LimitUnit.SameDay && TimeOnly.FromDateTime(now) <= calendar.CutOff && calendar.Covers(today) && calendar.IsWorkingDay(today))
            all.Add(Suppose(SuppositionKind.AfterCutOff, today.ToDateTime(calendar.CutOff).AddMinutes(1)));
        if (calendar.Covers(today) && calendar.WorkingDayFrom(today.AddDays(1)) is { } next) all.Add(Suppose(SuppositionKind.NextWorkingDay, Opening(next)));
        if (papersOn is { } day && calendar.Covers(day)) all.Add(Suppose(SuppositionKind.PapersOn, Opening(day)));
        return all;

        Supposition Suppose(SuppositionKind kind, DateTime received) => new(kind, received, DeadlineClock.Compute(calendar, limit, received, extra: extra));

        DateTime Opening(DateOnly day) => day.ToDateTime(calendar.Day(day).Shifts is [var first, ..] ? first.From : default);
    }
}
