using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>The counted form with everything that its heading says. <paramref name="AsOf"/> is UTC.</summary>
public sealed record Ii06aReport(ReportRequest Request, DateTime AsOf, string UnitName, Ii06aTable Table);

/// <summary>A dossier behind a number of the form.</summary>
public sealed record CellDossier(string Number, string OwnerName, string ProcedureName, DateTime Received, DateTime? Due, DateTime? Finished);
