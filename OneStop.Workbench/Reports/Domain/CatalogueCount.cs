using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>
/// Indicators of the catalogue on a day. Counted are the procedures that province, district or commune handle; one that several levels
/// handle counts at the highest, so that the levels add up.
/// </summary>
public static class CatalogueCount
{
    private const HandlingLevels Own = HandlingLevels.Province | HandlingLevels.District | HandlingLevels.Commune;

    public static IReadOnlyList<IndicatorFigure> Of(IEnumerable<ProcedureVersion> inForce, DateOnly day)
    {
        var procedures = Counted(inForce);
        return [.. Indicator.OfCatalogue.Select(indicator => Figure(indicator, procedures, day))];
    }

    /// <summary>The procedures behind an indicator's numerator or denominator.</summary>
    public static IReadOnlyList<ProcedureVersion> Behind(IEnumerable<ProcedureVersion> inForce, string code, DateOnly day, bool whole) =>
        [.. Counted(inForce).Where(procedure => whole ? InWhole(code, procedure) : Holds(code, procedure, day))];

    public static IReadOnlyList<ProcedureVersion> Counted(IEnumerable<ProcedureVersion> inForce) => [.. inForce.Where(procedure => (procedure.Levels & Own) != HandlingLevels.None)];

    /// <summary>The level at which a procedure counts.</summary>
    public static HandlingLevels CountedAt(ProcedureVersion procedure) =>
        procedure.Levels.HasFlag(HandlingLevels.Province) ? HandlingLevels.Province
        : procedure.Levels.HasFlag(HandlingLevels.District) ? HandlingLevels.District : HandlingLevels.Commune;

    private static IndicatorFigure Figure(Indicator indicator, IReadOnlyList<ProcedureVersion> procedures, DateOnly day)
    {
        var some = procedures.Count(procedure => Holds(indicator.Code, procedure, day));
        return indicator.Kind == IndicatorKind.Count
            ? IndicatorFigure.Number(indicator, some)
            : IndicatorFigure.Share(indicator, some, procedures.Count(procedure => InWhole(indicator.Code, procedure)));
    }

    private static bool InWhole(string code, ProcedureVersion procedure) =>
        code != "integrated" || procedure.ServiceLevel is ServiceLevel.Full or ServiceLevel.Partial;

    private static bool Holds(string code, ProcedureVersion procedure, DateOnly day) => code switch
    {
        "procedures" => true,
        "procedures-province" => CountedAt(procedure) == HandlingLevels.Province,
        "procedures-district" => CountedAt(procedure) == HandlingLevels.District,
        "procedures-commune" => CountedAt(procedure) == HandlingLevels.Commune,
        // Levels 2, 3 and 4 (NĐ 43/2011) live on as information, partial and full process (NĐ 42/2022).
        "level-2" or "information" => procedure.ServiceLevel == ServiceLevel.Information,
        "level-3" or "partial" => procedure.ServiceLevel == ServiceLevel.Partial,
        "level-4" or "full-process" => procedure.ServiceLevel == ServiceLevel.Full,
        "integrated" => procedure.Integrated && InWhole(code, procedure),
        "online-payment-configured" => procedure.OnlinePayment,
        "shortened-limits" => procedure.Limits.Any(limit => WorkingTime.Hundredths(limit.Promised) < WorkingTime.Hundredths(limit.Statutory)),
        "paperless" => procedure.PaperlessOn(day),
        _ => false,
    };
}
