using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff.Pages;

/// <summary>A unit as it is being typed.</summary>
public sealed class UnitEntry
{
    public string Code { get; set; } = "";

    public string? ParentCode { get; init; }

    public UnitKind Kind { get; set; } = UnitKind.Department;

    public UnitLevel Level { get; init; }

    public string Name { get; set; } = "";

    public string ShortName { get; set; } = "";

    public string? NationalCode { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string Successors { get; set; } = "";

    public string LegalBasis { get; set; } = "";

    public static UnitEntry Of(Unit unit) => new()
    {
        Code = unit.Code,
        ParentCode = unit.ParentCode,
        Kind = unit.Kind,
        Level = unit.Level,
        Name = unit.Name,
        ShortName = unit.ShortName,
        NationalCode = unit.NationalCode,
        From = unit.From,
        To = unit.To,
        Successors = string.Join(", ", unit.SuccessorCodes),
    };

    public Unit ToUnit() => new(
        Code, Name, ShortName, Kind, LevelOf(), ParentCode, From, To,
        Successors.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), NationalCode);

    private UnitLevel LevelOf() => Kind switch
    {
        UnitKind.Commune or UnitKind.CommuneCentre => UnitLevel.Commune,
        UnitKind.Province or UnitKind.ProvinceCentre or UnitKind.Agency => UnitLevel.Province,
        _ => Level,
    };
}
