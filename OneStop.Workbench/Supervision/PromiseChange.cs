namespace OneStop.Workbench.Supervision;

/// <summary>One decision to recompute promises, so that it can be found again and taken back.</summary>
public sealed class PromiseChange
{
    public required Guid Id { get; init; }

    public DateTime At { get; init; }

    public required string StaffName { get; init; }

    /// <summary>For which unit it was decided: who may watch over that unit sees it.</summary>
    public required string UnitCode { get; init; }

    public required string Reason { get; init; }

    public int Moved { get; set; }

    public DateTime? UndoneAt { get; set; }

    public int Undone { get; set; }
}
