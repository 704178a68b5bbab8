using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Support;

/// <summary>Two communes of one province, small enough to keep in the head.</summary>
public static class TestUnits
{
    public const string Centre = "H38.02683";
    public const string CivilStatus = "H38.02683.TP";
    public const string Land = "H38.02683.DC";
    public const string OtherCentre = "H38.02686";
    public const string OtherCivilStatus = "H38.02686.TP";

    public static UnitTree Tree { get; } = new(
    [
        New("H38", "Tỉnh Lào Cai", UnitKind.Province, null),
        New("H38.02683.UB", "Xã Bát Xát", UnitKind.Commune, "H38"),
        New(Centre, "Trung tâm Phục vụ hành chính công xã Bát Xát", UnitKind.CommuneCentre, "H38.02683.UB"),
        New(CivilStatus, "Tư pháp - Hộ tịch", UnitKind.Department, "H38.02683.UB"),
        New(Land, "Địa chính", UnitKind.Department, "H38.02683.UB"),
        New("H38.02686.UB", "Xã A Mú Sung", UnitKind.Commune, "H38"),
        New(OtherCentre, "Trung tâm Phục vụ hành chính công xã A Mú Sung", UnitKind.CommuneCentre, "H38.02686.UB"),
        New(OtherCivilStatus, "Tư pháp - Hộ tịch", UnitKind.Department, "H38.02686.UB"),
    ]);

    public static Actor Acting(string name, params (Role Role, string Unit)[] grants) =>
        new(Guid.NewGuid(), name, grants[0].Unit, [.. grants.Select(grant => new RoleGrant(grant.Role, grant.Unit))], Tree);

    private static Unit New(string code, string name, UnitKind kind, string? parent) =>
        new(code, name, name, kind, kind == UnitKind.Province ? UnitLevel.Province : UnitLevel.Commune, parent, null, null, []);
}
