using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Deadlines.Domain;

public enum ClockState
{
    Running,

    /// <summary>Stopped by a pause or an open request for papers: there is no due moment.</summary>
    Paused,
    Finished,
    Refused,
}

/// <summary>How a finished dossier did against its due date; compared by date.</summary>
public enum Verdict
{
    Early,
    OnTime,
    Late,
}

/// <summary>The traffic light of a dossier at a moment.</summary>
public enum Light
{
    InTime,
    DueSoon,
    DueToday,
    Overdue,
    Paused,
    Done,
}

/// <summary>What the clock says: the promise and why, or the refusal. All moments are local.</summary>
public sealed record DeadlineAnswer
{
    public required ClockState State { get; init; }

    /// <summary>The due moment in force, the latest at which the result is promised; null while stopped and when refused.</summary>
    public DateTime? Due { get; init; }

    /// <summary>The due moment before the re-appointment; equal to <see cref="Due"/> where there was none.</summary>
    public DateTime? OriginalDue { get; init; }

    /// <summary>The moment from which is counted, after rolling, of the reception or of the latest restart.</summary>
    public DateTime ReceptionMoment { get; init; }

    /// <summary>The day that opens the count (itself not counted) of the reception or of the latest restart.</summary>
    public DateOnly ReceptionDay => DateOnly.FromDateTime(ReceptionMoment);

    /// <summary>Counted so far while stopped, else the whole limit: days, or for hour limits ticks of working time.</summary>
    public long Counted { get; init; }

    /// <summary>Since when the clock stands; null when it runs.</summary>
    public DateTime? PausedSince { get; init; }

    public DateTime? FinishedAt { get; init; }

    /// <summary>Set once finished.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The first date on which the open dossier is due soon; null without a due moment.</summary>
    public DateOnly? SoonFrom { get; init; }

    public LimitUnit Unit { get; init; }

    /// <summary>The explanation, in order; empty when refused.</summary>
    public IReadOnlyList<ExplanationStep> Steps { get; init; } = [];

    public Refusal? Refusal { get; init; }

    /// <summary>The days that rules added since the reception or the latest restart, each with the text that grants them.</summary>
    public IEnumerable<ExplanationStep> ExtraDays =>
        Steps.Skip(Math.Max(0, Steps.ToList().FindLastIndex(step => step.Code is Rule.Received or Rule.Restart))).Where(step => step.Code == Rule.ExtraDays);

    /// <summary>True when an unconfirmed holiday bears on the answer.</summary>
    public bool RestsOnUnconfirmed => Steps.Any(step => step.Code == Rule.UnconfirmedHoliday);
}
