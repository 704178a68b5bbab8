using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Deadlines;

/// <summary>One version of a calendar as kept; versions are added, never changed, except for the day on which the next one takes over.</summary>
public sealed class CalendarVersionRow
{
    public required string Code { get; init; }

    public int Number { get; init; }

    /// <summary>The unit whose own it is; null for one that nobody owns and all inherit.</summary>
    public string? OwnerUnitCode { get; init; }

    public required string Name { get; init; }

    /// <summary>First day on which questions are answered by this version; null for always.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; set; }

    /// <summary>A <see cref="CalendarFile"/>.</summary>
    public required string Content { get; init; }

    /// <summary>What was changed and on which ground.</summary>
    public required string Reason { get; init; }

    public DateTime RecordedAt { get; init; }

    /// <summary>Who changed it; null for the bundled facts.</summary>
    public Guid? RecordedBy { get; init; }

    public CalendarFile File => CalendarFile.Read(Content);

    public bool HoldsOn(DateOnly date) => (From is null || From <= date) && (To is null || date <= To);
}
