namespace OneStop.Workbench.Intake;

/// <summary>Where a draft stands. Only an open one takes entries.</summary>
public enum DraftState
{
    Open,
    Parked,
    Accepted,
    Discarded,
}

/// <summary>A sitting's draft: no number, no dossier, until acceptance makes it one. What was typed is in its entries.</summary>
public sealed class IntakeDraft
{
    public Guid Id { get; init; }

    public Guid StaffId { get; init; }

    /// <summary>The centre at whose counter the citizen sits.</summary>
    public required string UnitCode { get; init; }

    public DraftState State { get; set; }

    public DateTime StartedAt { get; init; }

    public DateTime ChangedAt { get; set; }

    /// <summary>The dossier it became.</summary>
    public string? DossierNumber { get; set; }

    public bool TakesEntries => State is DraftState.Open or DraftState.Parked;
}

/// <summary>The latest entry of one field of a draft.</summary>
public sealed class DraftEntryRow
{
    public Guid DraftId { get; init; }

    public required string Field { get; init; }

    public required string Text { get; set; }

    public required string Pen { get; set; }

    public long Sequence { get; set; }
}
