namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>A reception that has not happened yet, to be asked about.</summary>
/// <param name="Kind">Which of the usual questions it is.</param>
/// <param name="Received">The local moment of reception that is supposed.</param>
public readonly record struct Supposition(SuppositionKind Kind, DateTime Received);

public enum SuppositionKind
{
    Now,

    /// <summary>Just after the cut-off of the same day; only asked while the cut-off of a working day lies ahead.</summary>
    AfterCutOff,

    /// <summary>At opening on the next working day.</summary>
    NextWorkingDay,

    /// <summary>The missing papers come, and the dossier is accepted, on a chosen day.</summary>
    PapersOn,
}

/// <summary>
/// "If accepted now, after 15:00, tomorrow, if the papers come on …": which receptions people ask about at a counter. The answers come
/// from the same computation that acceptance uses, so that they equal what is then committed.
/// </summary>
public static class WhatIf
{
    /// <param name="calendar">In force now; days that it does not cover are not asked about.</param>
    /// <param name="papersOn">A day on which the citizen could come back; a day gone by is not asked about.</param>
    public static IReadOnlyList<Supposition> Ask(WorkingCalendar calendar, DateTime now, DateOnly? papersOn = null)
    {
        var all = new List<Supposition> { new(SuppositionKind.Now, now) };
        var today = DateOnly.FromDateTime(now);
        if (calendar.Covers(today))
        {
            if (TimeOnly.FromDateTime(now) <= calendar.CutOff && calendar.IsWorkingDay(today))
                all.Add(new(SuppositionKind.AfterCutOff, today.ToDateTime(calendar.CutOff).AddMinutes(1)));
            if (calendar.WorkingDayFrom(today.AddDays(1)) is { } next) all.Add(new(SuppositionKind.NextWorkingDay, Opening(next)));
        }
        if (papersOn is { } day && calendar.Covers(day) && day >= today) all.Add(new(SuppositionKind.PapersOn, day == today && Opening(day) < now ? now : Opening(day)));
        return all;

        DateTime Opening(DateOnly day) => day.ToDateTime(calendar.Day(day).Shifts is [var first, ..] ? first.From : default);
    }
}
