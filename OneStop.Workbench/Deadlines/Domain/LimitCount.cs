namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>A closed stop of the clock: closed at the start, open at the end.</summary>
internal readonly record struct ClockPause(DateTime From, DateTime To)
{
    public DateOnly FirstDay => DateOnly.FromDateTime(From);

    /// <summary>The first day that counts again.</summary>
    public DateOnly BackOn => DateOnly.FromDateTime(To);
}

/// <summary>A limit counted from one reception moment over its pauses.</summary>
/// <param name="Due">Null when the count was stopped before its end.</param>
/// <param name="Counted">Days, or ticks of working time.</param>
internal sealed record LimitCount(DateTime? Due, long Counted, IReadOnlyList<ExplanationStep> Steps)
{
    /// <summary>Counts until the limit is used up or the open stop is reached; null when that leaves the covered years.</summary>
    public static LimitCount? Of(
        WorkingCalendar calendar, Limit limit, int added, DateTime reception, IReadOnlyList<ClockPause> pauses, DateTime? stop) =>
        limit.Unit == LimitUnit.WorkingHour
            ? HourCount.Of(calendar, limit.Amount, reception, pauses, stop)
            : DayCount.Of(calendar, limit, added, reception, pauses, stop);
}
