namespace OneStop.Workbench.Supervision;

/// <summary>Which node does a piece of background work, and until when it holds it.</summary>
public sealed class WorkLease
{
    public required string Work { get; init; }

    public required Guid Holder { get; set; }

    public required DateTime Until { get; set; }
}
