using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>A decided figure as kept. Values are in hundredths, so that both databases compare and add them exactly.</summary>
public sealed class DecidedFigureRow
{
    public Guid Id { get; init; }

    public required string Code { get; set; }

    public required string UnitCode { get; set; }

    public long Hundredths { get; set; }

    public required string Decision { get; set; }

    public DateOnly DecidedOn { get; set; }

    public DateOnly From { get; set; }

    public DateOnly? To { get; set; }

    public DateTime RecordedAt { get; set; }

    public Guid RecordedBy { get; set; }

    public DecidedFigure Figure => new()
    {
        Id = Id, Code = Code, UnitCode = UnitCode, Value = Hundredths / 100m, Decision = Decision, DecidedOn = DecidedOn, From = From, To = To,
    };

    public static DecidedFigureRow Of(DecidedFigure figure, DateTime at, Guid by) => new()
    {
        Id = figure.Id, Code = figure.Code, UnitCode = figure.UnitCode, Hundredths = (long)Math.Round(figure.Value * 100, MidpointRounding.AwayFromZero),
        Decision = figure.Decision, DecidedOn = figure.DecidedOn, From = figure.From, To = figure.To, RecordedAt = at, RecordedBy = by,
    };
}

/// <summary>A version of a form's definition as kept; never changed once written.</summary>
public sealed class ReportFormRow
{
    public long Id { get; init; }

    public required string Code { get; init; }

    public int Version { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    public DateOnly? EffectiveTo { get; init; }

    /// <summary>The whole definition as JSON.</summary>
    public required string Content { get; init; }

    public DateTime RecordedAt { get; init; }

    public Guid? RecordedBy { get; init; }
}

/// <summary>A report that was prepared or handed in: its figures, its workbook's fingerprint and the moment it was counted as of. Never changed once sealed.</summary>
public sealed class KeptReport
{
    public Guid Id { get; init; }

    public required string Form { get; init; }

    public required string UnitCode { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public DueRule Due { get; init; }

    /// <summary>UTC.</summary>
    public DateTime AsOf { get; set; }

    /// <summary>The figures as JSON, as the verb writes them.</summary>
    public required string Figures { get; set; }

    /// <summary>SHA-256 of the workbook, hexadecimal.</summary>
    public required string Hash { get; set; }

    public required byte[] Workbook { get; set; }

    public DateTime PreparedAt { get; set; }

    /// <summary>Null while it waits for the officer's check.</summary>
    public DateTime? SealedAt { get; set; }

    public Guid? SealedBy { get; set; }

    public string? SealedByName { get; set; }
}

/// <summary>A report that a unit owes for every period of a length, and by when.</summary>
public sealed class ReportDuty
{
    public Guid Id { get; init; }

    public required string Form { get; set; }

    public required string UnitCode { get; set; }

    public PeriodLength Length { get; set; }

    public Reckoning Reckoning { get; set; }

    /// <summary>Days after the cut-off day by which it must be handed in.</summary>
    public int DaysToHandIn { get; set; }

    public required string LegalBasis { get; set; }

    public DateOnly From { get; set; }

    public DateOnly? To { get; set; }
}
