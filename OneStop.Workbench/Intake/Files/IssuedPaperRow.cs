namespace OneStop.Workbench.Intake.Files;

/// <summary>A statutory paper issued from a sitting that is no dossier yet. Its bytes lie in the file store: printed again it is the same to the last.</summary>
public sealed class IssuedPaperRow
{
    public Guid Id { get; init; }

    public Guid DraftId { get; init; }

    /// <summary><c>m02</c> or <c>m03</c>.</summary>
    public required string Form { get; init; }

    public required string UnitCode { get; init; }

    public int Year { get; init; }

    /// <summary>Issue number of the form in the unit and year.</summary>
    public int Number { get; init; }

    public DateTime IssuedAt { get; init; }

    public Guid StaffId { get; init; }

    public required string StaffName { get; init; }

    /// <summary>What it asked for or gave as reason, as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the PDF.</summary>
    public required string Hash { get; init; }

    /// <summary>SHA-256 of the large-type page, where the form has one.</summary>
    public string? LargeTypeHash { get; init; }
}
