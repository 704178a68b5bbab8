using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>What a version of a procedure must hold to be kept.</summary>
public static class ProcedureRules
{
    /// <summary>The first thing that is wrong, with the field it belongs to.</summary>
    public static Refusal? Refuse(ProcedureVersion version, IReadOnlyList<ProcedureVersion> known, FormDefinition? form)
    {
        if (version.Name.Length == 0) return new("procedure-name-missing") { Place = "name" };
        if (version.Field.Length == 0) return new("procedure-field-missing") { Place = "field" };
        if (version.Levels == HandlingLevels.None) return new("procedure-level-missing") { Place = "levels" };
        if (version.LegalBasis.Length == 0) return new("procedure-basis-missing") { Place = "legalBasis" };
        if (version.EffectiveFrom == default) return new("procedure-from-missing") { Place = "effectiveFrom" };
        if (version.EffectiveTo < version.EffectiveFrom) return new("dates-reversed") { Place = "effectiveTo" };
        if (version.PaperlessTo < version.PaperlessFrom) return new("dates-reversed") { Place = "paperlessTo" };
        if (known.Count > 0 && version.EffectiveFrom < known.Min(other => other.EffectiveFrom)) return new("procedure-before-first", known.Min(other => other.EffectiveFrom)) { Place = "effectiveFrom" };
        return Limits(version) ?? GuideFaults.Of(version.Guide, form, version.CaseKeys).FirstOrDefault();
    }

    private static Refusal? Limits(ProcedureVersion version)
    {
        for (var at = 0; at < version.Limits.Count; at++)
        {
            var limit = version.Limits[at];
            var place = $"limits[{at}]";
            if (!limit.Statutory.IsPositive || !limit.Promised.IsPositive) return new("cell-limit-range") { Place = place };
            if (limit.Promised.Unit == limit.Statutory.Unit && limit.Promised.Amount > limit.Statutory.Amount && limit.Statutory.Unit != LimitUnit.SameDay)
                return new("cell-promised-longer", limit.Statutory.Amount) { Place = place };
            if (version.Limits.Take(at).Any(other => other.CaseKey == limit.CaseKey && other.Channel == limit.Channel)) return new("cell-case-twice", limit.CaseKey) { Place = place };
        }
        return null;
    }
}
