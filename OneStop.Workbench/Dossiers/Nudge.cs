namespace OneStop.Workbench.Dossiers;

/// <summary>Nhắc việc: a colleague's mention, or what somebody wants to be reminded of on a day. It points at a dossier and is not part of its history.</summary>
public sealed class Nudge
{
    public long Id { get; init; }

    /// <summary>Whom it is for.</summary>
    public Guid StaffId { get; init; }

    public required string Number { get; init; }

    /// <summary>First local day on which it shows.</summary>
    public DateOnly On { get; init; }

    public required string Text { get; init; }

    public Guid FromId { get; init; }

    public required string FromName { get; init; }

    public DateTime MadeAt { get; init; }

    public DateTime? DoneAt { get; set; }
}
