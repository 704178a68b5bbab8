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

/// <summary>Something about a dossier that those who answer for dates must learn; told once for each dossier, kind and date.</summary>
public sealed class Alert
{
    public long Id { get; init; }

    public required long DossierId { get; init; }

    public required AlertKind Kind { get; init; }

    /// <summary>The local date that it is about: the due date, so that a moved promise is watched anew; for a hand-over the day of reception.</summary>
    public required DateOnly About { get; init; }

    public required DateTime RaisedAt { get; init; }
}
