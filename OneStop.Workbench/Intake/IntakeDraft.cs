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

    /// <summary>Who has it in hand; changed only by <see cref="SittingHandOverDesk"/>.</summary>
    public Guid StaffId { get; set; }

    /// <summary>The colleague who may take it over.</summary>
    public Guid? OfferedTo { get; set; }

    /// <summary>The centre at whose counter the citizen sits.</summary>
    public required string UnitCode { get; init; }

    public DraftState State { get; set; }

    public DateTime StartedAt { get; init; }

    public DateTime ChangedAt { get; set; }

    /// <summary>The dossier it became.</summary>
    public string? DossierNumber { get; set; }

    /// <summary>What stands on the ticket of a sitting put aside: <c>PHIEN-261122-07</c>, unique within the centre.</summary>
    public string? Ticket { get; set; }

    public DateTime? ParkedAt { get; set; }

    /// <summary>Seconds for which it lay aside: they are nobody's work.</summary>
    public int ParkedSeconds { get; set; }

    public DateTime? FirstFieldAt { get; set; }

    /// <summary>When nothing stood in the way of acceptance for the first time.</summary>
    public DateTime? ReadyAt { get; set; }

    public DateTime? DiscardedAt { get; set; }

    public string? DiscardReason { get; set; }

    /// <summary>The sittings of one bundle share it.</summary>
    public Guid? BundleId { get; set; }

    public string? BundleCode { get; set; }

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

/// <summary>Somebody who had a sitting in hand and gave it over: what their browser still keeps of it reaches the draft all the same.</summary>
public sealed class DraftHandRow
{
    public Guid DraftId { get; init; }

    public Guid StaffId { get; init; }

    /// <summary>When it passed on.</summary>
    public DateTime Until { get; set; }
}
