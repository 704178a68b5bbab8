namespace OneStop.Workbench.Reports;

/// <summary>Marks the texts about reports: periods, forms, their columns, refusals.</summary>
public sealed class ReportsText;
