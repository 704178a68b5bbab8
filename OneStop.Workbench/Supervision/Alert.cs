namespace OneStop.Workbench.Supervision;

/// <summary>What the monitor tells; the stored code is the name.</summary>
public enum AlertKind
{
    DueSoon,
    DueToday,
    Overdue,

    /// <summary>Not handed over in time (NĐ 118/2025 Art. 18).</summary>
    HandOver,
}

/// <summary>Something about a dossier that those who answer for dates must learn; told once for each dossier and kind.</summary>
public sealed class Alert
{
    public long Id { get; init; }

    public required long DossierId { get; init; }

    public required AlertKind Kind { get; init; }

    public required DateTime RaisedAt { get; init; }
}

/// <summary>Which node does a piece of background work, and until when it holds it.</summary>
public sealed class WorkLease
{
    public required string Work { get; init; }

    public required Guid Holder { get; set; }

    public required DateTime Until { get; set; }
}
