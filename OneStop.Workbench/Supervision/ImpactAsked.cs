namespace OneStop.Workbench.Supervision;

/// <summary>A question about impact that somebody asked and has not decided: kept so that it can be read again after a restart, or on another node.</summary>
public sealed class ImpactAsked
{
    public required Guid StaffId { get; init; }

    public string? CentreCode { get; set; }

    public DateOnly? Supposed { get; set; }

    public bool LimitsOfToday { get; set; }

    /// <summary>Promises were being written: found again, that work was interrupted.</summary>
    public bool Writing { get; set; }

    public DateTime AskedAt { get; set; }
}
