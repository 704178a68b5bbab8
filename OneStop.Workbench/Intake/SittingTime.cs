namespace OneStop.Workbench.Intake;

/// <summary>
/// How long one sitting took, for its office alone: no person, no dossier and nothing typed is in it, and nothing leads back to them.
/// Time for which the sitting lay aside is not counted.
/// </summary>
public sealed class SittingTimeRow
{
    public Guid Id { get; init; }

    public required string UnitCode { get; init; }

    /// <summary>Local day.</summary>
    public DateOnly Day { get; init; }

    public required string ProcedureCode { get; init; }

    /// <summary>From the start of the sitting to the first input.</summary>
    public int? FirstFieldMs { get; init; }

    /// <summary>To the moment at which nothing stood in the way of acceptance.</summary>
    public int? ReadyMs { get; init; }

    public int AcceptedMs { get; init; }

    /// <summary>To the receipt sent to the printer; null when it was not printed from the sitting.</summary>
    public int? PrintedMs { get; set; }
}
