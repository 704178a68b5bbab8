using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>Where dossiers may lie for somebody: the centres in scope, and the departments or agencies beside a centre.</summary>
public static class WorkPlaces
{
    /// <summary>The centres whose dossiers the person may see, by name.</summary>
    public static IReadOnlyList<Unit> Centres(Actor by) =>
        [.. by.Scope(DossierScope.Reading).Select(by.Units.Find).OfType<Unit>().Where(unit => unit is { Receives: true, To: null }).OrderBy(unit => unit.Level).ThenBy(unit => unit.ShortName, StringComparer.CurrentCulture)];

    /// <summary>A centre with the departments or agencies beside it.</summary>
    public static IReadOnlySet<string> Under(UnitTree units, string centreCode) =>
        units.Scope(centreCode).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>The centre itself, where dossiers wait to be handed over, then its departments or agencies.</summary>
    public static IReadOnlyList<Unit> Holders(UnitTree units, string centreCode) =>
        units.Find(centreCode) is { } centre ? [centre, .. units.HandlersOf(centreCode)] : [];

    /// <summary>The other centres of the province, for which a centre takes dossiers in regardless of boundary (NĐ 118/2025 Art. 14).</summary>
    public static IReadOnlyList<Unit> Elsewhere(UnitTree units, string centreCode)
    {
        var province = units.All.FirstOrDefault(unit => unit.Kind == UnitKind.Province && units.IsWithin(centreCode, unit.Code));
        return province is null ? [] : [.. units.Below(province.Code).Where(unit => unit is { Receives: true, To: null } && unit.Code != centreCode).OrderBy(unit => unit.Level).ThenBy(unit => unit.ShortName, StringComparer.CurrentCulture)];
    }

    /// <summary>Where a dossier received at a centre may go: to the competent centre's departments where that is another, else beside the centre, then the agencies of its province.</summary>
    public static IReadOnlyList<Unit> HandOverTargets(UnitTree units, string centreCode, string? competent = null)
    {
        if (competent is not null) return [.. units.HandlersOf(competent)];
        var beside = units.HandlersOf(centreCode).ToList();
        var province = units.All.FirstOrDefault(unit => unit.Kind == UnitKind.Province && units.IsWithin(centreCode, unit.Code));
        return [.. beside, .. (province is null ? [] : units.Children(province.Code).Where(unit => unit is { Handles: true, To: null }).Except(beside))];
    }
}
