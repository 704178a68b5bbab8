namespace OneStop.Workbench.Supervision.Domain;

/// <summary>What a changed calendar or limit does to one promise.</summary>
public enum DueEffect
{
    /// <summary>Nothing: the same moment, or a re-appointment, which is final.</summary>
    Same,
    Later,
    Earlier,

    /// <summary>It was not yet past; the new moment is.</summary>
    BecomesOverdue,

    /// <summary>It was past; the new moment is not.</summary>
    Freed,

    /// <summary>The clock stands still, so there is no promise to move.</summary>
    Stopped,

    /// <summary>The clock refuses, for example because the new moment lies beyond the years of the calendar.</summary>
    Unanswered,
}

public static class DueEffects
{
    /// <summary>Whether the moment on the citizen's paper is no longer what the clock says.</summary>
    public static bool Moves(this DueEffect effect) => effect is DueEffect.Later or DueEffect.Earlier or DueEffect.BecomesOverdue or DueEffect.Freed;

    /// <summary>All moments local; overdue is later than the due moment itself, as in the traffic light.</summary>
    public static DueEffect Of(DateTime before, DateTime after, DateTime now)
    {
        if (before == after) return DueEffect.Same;
        return (now > before, now > after) switch
        {
            (false, true) => DueEffect.BecomesOverdue,
            (true, false) => DueEffect.Freed,
            _ => after > before ? DueEffect.Later : DueEffect.Earlier,
        };
    }
}
