using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>The corners of a paper that a centre issues: the people's committee above, the centre, its place.</summary>
internal static class DossierLetterhead
{
    private static readonly string[] PlaceKinds = ["Xã ", "Phường ", "Đặc khu ", "Thị trấn ", "Huyện ", "Thành phố ", "Tỉnh "];

    public static Letterhead Of(UnitTree units, string centreCode, DateOnly day) =>
        new(Authority(units, centreCode), units.NameOf(centreCode), PlaceAndDate(units, centreCode, day));

    public static string Authority(UnitTree units, string centreCode) => units.NameOf(units.Find(centreCode)?.ParentCode);

    public static string PlaceAndDate(UnitTree units, string centreCode, DateOnly day) => $"{Place(units, centreCode)}, {OfficialDate.Of(day)}";

    /// <summary>The place by its own name: <c>Xã Bát Xát</c> → <c>Bát Xát</c>.</summary>
    private static string Place(UnitTree units, string centreCode)
    {
        var name = units.ShortNameOf(units.Find(centreCode)?.ParentCode);
        return Array.Find(PlaceKinds, kind => name.StartsWith(kind, StringComparison.Ordinal)) is { } found ? name[found.Length..] : name;
    }
}
