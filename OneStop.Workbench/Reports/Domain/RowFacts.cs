using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>All that decides in which row of a form a dossier stands. Many dossiers share theirs.</summary>
/// <param name="Unit">The receiving unit.</param>
/// <param name="Handler">Where it was last handed over to by the end of the period; null while nobody handed it over, and where rows do not ask.</param>
/// <param name="Person">Who has or had it there; null for nobody, and where rows do not ask.</param>
public sealed record RowFacts(
    string Unit, UnitLevel Level, string Field, string ProcedureCode = "", string ProcedureName = "", string? Handler = null, string? Person = null);
