namespace OneStop.Workbench.Reports;

/// <summary>Names of indicators and their rules in words; the texts lie beside it.</summary>
public sealed class IndicatorsText;
