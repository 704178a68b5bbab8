using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>A unit as kept.</summary>
public sealed class UnitRow
{
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public UnitKind Kind { get; init; }

    public UnitLevel Level { get; init; }

    public string? ParentCode { get; init; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public List<string> Successors { get; set; } = [];

    public string? NationalCode { get; set; }

    /// <summary>The document by which it was last changed here; a unit changed here is left alone by later bundled data.</summary>
    public string? LegalBasis { get; set; }

    public Guid Version { get; set; } = Guid.NewGuid();

    public Unit ToUnit() => new(Code, Name, ShortName, Kind, Level, ParentCode, From, To, Successors, NationalCode);
}
