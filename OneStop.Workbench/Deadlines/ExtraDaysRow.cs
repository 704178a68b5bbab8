using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Deadlines;

/// <summary>A rule about extra days as kept. Changing it moves no promise already given: a dossier keeps the days it was received under.</summary>
public sealed class ExtraDaysRow
{
    public required Guid Id { get; init; }

    /// <summary>Codes with a space between.</summary>
    public required string Units { get; set; }

    public string? ProcedureCode { get; set; }

    public string? Field { get; set; }

    public required int Days { get; set; }

    public required string LegalBasis { get; set; }

    public required DateOnly From { get; set; }

    public DateOnly? To { get; set; }

    public ExtraDaysRule Rule => new(Id, Units.Split(' ', StringSplitOptions.RemoveEmptyEntries), ProcedureCode, Field, Days, LegalBasis, From, To);

    public static ExtraDaysRow Of(ExtraDaysRule rule) => new()
    {
        Id = rule.Id,
        Units = string.Join(' ', rule.Units),
        ProcedureCode = rule.ProcedureCode,
        Field = rule.Field,
        Days = rule.Days,
        LegalBasis = rule.LegalBasis,
        From = rule.From,
        To = rule.To,
    };
}
