using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>What can be counted about procedures, for forms of the catalogue such as II.07b/VPCP/KSTT.</summary>
public static class ProcedureMeasures
{
    private static readonly Dictionary<string, Func<ProcedureVersion, bool>> All = new(StringComparer.Ordinal)
    {
        ["procedures"] = _ => true,
        ["procedures-province"] = procedure => CatalogueCount.CountedAt(procedure) == HandlingLevels.Province,
        ["procedures-district"] = procedure => CatalogueCount.CountedAt(procedure) == HandlingLevels.District,
        ["procedures-commune"] = procedure => CatalogueCount.CountedAt(procedure) == HandlingLevels.Commune,
        ["one-stop"] = OneStop,
        ["one-stop-province"] = procedure => OneStop(procedure) && CatalogueCount.CountedAt(procedure) == HandlingLevels.Province,
        ["one-stop-district"] = procedure => OneStop(procedure) && CatalogueCount.CountedAt(procedure) == HandlingLevels.District,
        ["one-stop-commune"] = procedure => OneStop(procedure) && CatalogueCount.CountedAt(procedure) == HandlingLevels.Commune,
        ["full-process"] = procedure => procedure.ServiceLevel == ServiceLevel.Full,
        ["partial"] = procedure => procedure.ServiceLevel == ServiceLevel.Partial,
        ["information"] = procedure => procedure.ServiceLevel == ServiceLevel.Information,
        ["integrated"] = procedure => procedure.Integrated,
        ["online-payment-configured"] = procedure => procedure.OnlinePayment,
    };

    public static IReadOnlyCollection<string> Codes => All.Keys;

    public static bool Knows(string code) => All.ContainsKey(code);

    public static bool Holds(string code, ProcedureVersion procedure) => All.TryGetValue(code, out var rule) && rule(procedure);

    /// <summary>Taken in at a one-stop counter: it has a limit that a promise can be made by.</summary>
    private static bool OneStop(ProcedureVersion procedure) => procedure.Limits.Count > 0;
}
