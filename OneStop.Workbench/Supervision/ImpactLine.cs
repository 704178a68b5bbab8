using OneStop.Workbench.Supervision.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>One dossier whose promise would move. Moments local.</summary>
public sealed record ImpactLine(long DossierId, string Number, string OwnerName, string ProcedureName, string Unit, DateTime Before, DateTime After, DueEffect Effect);
