namespace OneStop.Workbench.Staff.Domain;

/// <summary>What kind of body a unit is (contract "Units").</summary>
public enum UnitKind
{
    Province,
    ProvinceCentre,
    Agency,
    Commune,
    CommuneCentre,
    Department,

    /// <summary>History: closed on 30/06/2025.</summary>
    District,
}

/// <summary>The level of government a unit belongs to; district only in history.</summary>
public enum UnitLevel
{
    Province,
    District,
    Commune,
}

/// <summary>A body that receives, handles or owns dossiers, with its dates of existence.</summary>
/// <param name="Code">Its identifier (QĐ 20/2020/QĐ-TTg), for example <c>H38.02683</c>; the code of a receiving centre opens its dossier numbers.</param>
/// <param name="From">First day of existence; null when unknown or always.</param>
/// <param name="To">Last day of existence; null while it exists.</param>
/// <param name="SuccessorCodes">The units that took over when it closed.</param>
public sealed record Unit(
    string Code,
    string Name,
    string ShortName,
    UnitKind Kind,
    UnitLevel Level,
    string? ParentCode,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<string> SuccessorCodes,
    string? NationalCode = null)
{
    /// <summary>Only centres take dossiers in; their code opens the dossier number.</summary>
    public bool Receives => Kind is UnitKind.ProvinceCentre or UnitKind.CommuneCentre;

    /// <summary>Departments and agencies handle dossiers that a centre hands over.</summary>
    public bool Handles => Kind is UnitKind.Department or UnitKind.Agency;

    public bool ExistsOn(DateOnly date) => (From is null || From <= date) && (To is null || date <= To);
}
