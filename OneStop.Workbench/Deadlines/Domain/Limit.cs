namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>How a procedure's limit is counted.</summary>
public enum LimitUnit
{
    WorkingDay,
    CalendarDay,
    Month,
    WorkingHour,

    /// <summary>Result on the day itself when received at or before the cut-off, else on the next working day. The amount is ignored.</summary>
    SameDay,
}

/// <summary>The time a procedure may take: so many units.</summary>
public readonly record struct Limit(int Amount, LimitUnit Unit)
{
    /// <summary>Zero and less is refused for every unit but <see cref="LimitUnit.SameDay"/>.</summary>
    public bool IsPositive => Unit == LimitUnit.SameDay || Amount >= 1;
}
