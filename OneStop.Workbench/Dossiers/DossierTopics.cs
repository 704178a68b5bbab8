using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>Under which topics changes of dossiers are announced; the id is always the dossier's number.</summary>
public static class DossierTopics
{
    /// <summary>Every dossier anywhere: for whoever watches a whole province.</summary>
    public const string All = "dossiers";

    public static string Unit(string unitCode) => $"dossiers:{unitCode}";

    public static string One(string number) => $"dossier:{number}";

    internal static void Announce(this Changes changes, Dossier dossier, string? formerHolder = null)
    {
        changes.Add(All, dossier.Number);
        changes.Add(One(dossier.Number), dossier.Number);
        foreach (var unit in new[] { dossier.ReceivingUnit, dossier.HolderUnit, dossier.HandlingUnit, formerHolder }.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            changes.Add(Unit(unit), dossier.Number);
        }
    }
}
