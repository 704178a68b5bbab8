namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>One date of a calendar after its override.</summary>
/// <param name="Shifts">Working shifts of a working day, else the hours in which the counter is open without working (mostly none).</param>
/// <param name="Override">The override in force on this date.</param>
public readonly record struct CalendarDay(DateOnly Date, bool IsWorking, IReadOnlyList<Shift> Shifts, DateOverride? Override)
{
    /// <summary>The closing instant: the end of the last shift.</summary>
    public DateTime Closing => Date.ToDateTime(Shifts[^1].To);

    public bool IsOpen(TimeOnly time)
    {
        foreach (var shift in Shifts)
            if (time >= shift.From && time < shift.To) return true;
        return Shifts.Count > 0 && time == Shifts[^1].To;
    }

    internal static CalendarDay Of(DateOnly date, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift>> week, DateOverride? change)
    {
        var shifts = change switch
        {
            null => week.GetValueOrDefault(date.DayOfWeek, []),
            { IsOff: true } => [],
            { Kind: OverrideKind.MakeUp } => change.Shifts is { Count: > 0 } own ? own : week.GetValueOrDefault(DayOfWeek.Monday, []),
            _ => change.Shifts ?? [],
        };
        return new(date, shifts.Count > 0 && change?.Kind != OverrideKind.Opening, shifts, change);
    }
}
