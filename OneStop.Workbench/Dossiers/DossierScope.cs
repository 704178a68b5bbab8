using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>
/// Which dossiers somebody may see: those received by, held by, or once handled by a unit in scope of a role that reads dossiers.
/// The administrator's role alone shows none.
/// </summary>
public static class DossierScope
{
    internal static readonly Role[] Reading = [Role.Counter, Role.Cashier, Role.Officer, Role.Approver, Role.Supervisor, Role.Reporter, Role.Auditor];

    public static IQueryable<Dossier> For(this IQueryable<Dossier> dossiers, Actor by) => dossiers.Within(by.Scope(Reading), by.Units);

    public static bool MayRead(this Actor by, Dossier dossier) =>
        by.MayAny(dossier.ReceivingUnit, Reading) || by.MayAny(dossier.HolderUnit, Reading) || (dossier.HandlingUnit is { } handling && by.MayAny(handling, Reading));

    /// <summary>The topics under which everything that this person may see is announced.</summary>
    public static IReadOnlyList<string> Topics(this Actor by)
    {
        var units = by.Scope(Reading).Select(by.Units.Find).OfType<Unit>().ToList();
        if (units.Exists(unit => unit.Kind == UnitKind.Province)) return [DossierTopics.All];
        return [.. units.Where(unit => unit.To is null && (unit.Receives || unit.Handles)).Select(unit => DossierTopics.Unit(unit.Code)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Only units that can have a dossier matter; a province's are told apart by their common beginning instead of by hundreds of codes.</summary>
    public static IQueryable<Dossier> Within(this IQueryable<Dossier> dossiers, IReadOnlySet<string> scope, UnitTree units)
    {
        var provinces = scope.Where(code => units.Find(code)?.Kind == UnitKind.Province).ToList();
        if (provinces.Count > 1) return dossiers.Where(dossier => provinces.Any(province => dossier.ReceivingUnit.StartsWith(province + ".")));
        if (provinces is [var only])
        {
            var beginning = only + ".";
            return dossiers.Where(dossier => dossier.ReceivingUnit.StartsWith(beginning));
        }
        string[] codes = [.. scope.Where(code => units.Find(code) is { Receives: true } or { Handles: true })];
        return dossiers.Where(dossier => codes.Contains(dossier.ReceivingUnit) || codes.Contains(dossier.HolderUnit) || codes.Contains(dossier.HandlingUnit));
    }
}
