using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>A dated rule that adds days to limits, such as ten for land procedures in mountain and border communes.</summary>
/// <param name="Units">Units whose receptions it lengthens, each with everything below it.</param>
/// <param name="ProcedureCode">The one procedure, or null for a whole field.</param>
/// <param name="Field">Lĩnh vực, where no procedure is named.</param>
/// <param name="Days">1 to 365, counted like the limit's own days.</param>
/// <param name="From">First day of reception.</param>
/// <param name="To">Last day of reception; null while no end is known.</param>
public sealed record ExtraDaysRule(
    Guid Id, IReadOnlyList<string> Units, string? ProcedureCode, string? Field, int Days, string LegalBasis, DateOnly From, DateOnly? To)
{
    private const int MostDays = 365;

    public ExtraDays Granted => new(Days, LegalBasis);

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether a reception at the unit on the day is lengthened by it.</summary>
    public bool AppliesTo(UnitTree units, string? unitCode, string procedureCode, string field, DateOnly day) =>
        HoldsOn(day)
        && (ProcedureCode is { } code ? code == procedureCode : SearchKey.Of(Field) == SearchKey.Of(field))
        && Units.Any(unit => units.IsWithin(unitCode, unit));

    /// <summary>The first thing that is missing or wrong, at its place; null when the rule can be kept.</summary>
    public Refusal? Fault()
    {
        if (Units.Count == 0) return new("extra-days-unit-missing") { Place = nameof(Units) };
        if (string.IsNullOrWhiteSpace(ProcedureCode) == string.IsNullOrWhiteSpace(Field)) return new("extra-days-what-missing") { Place = nameof(Field) };
        if (Days is < 1 or > MostDays) return new("extra-days-range", MostDays) { Place = nameof(Days) };
        if (string.IsNullOrWhiteSpace(LegalBasis)) return new("extra-days-basis-missing") { Place = nameof(LegalBasis) };
        if (To < From) return new("extra-days-dates", From, To) { Place = nameof(To) };
        return null;
    }
}
