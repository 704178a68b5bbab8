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

    public static UnitRow Of(Unit unit)
    {
        var row = new UnitRow { Code = unit.Code, Name = unit.Name, ShortName = unit.ShortName, Kind = unit.Kind, Level = unit.Level, ParentCode = unit.ParentCode };
        row.Take(unit);
        return row;
    }

    /// <summary>Takes what may change; code, kind, level and place in the tree never do: such a change is another unit that succeeds this one.</summary>
    public void Take(Unit unit)
    {
        (Name, ShortName, From, To, NationalCode) = (unit.Name, unit.ShortName, unit.From, unit.To, unit.NationalCode);
        Successors = [.. unit.SuccessorCodes];
    }

    public Unit ToUnit() => new(Code, Name, ShortName, Kind, Level, ParentCode, From, To, Successors, NationalCode);
}
