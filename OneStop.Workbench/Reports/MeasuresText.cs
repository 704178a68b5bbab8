namespace OneStop.Workbench.Reports;

/// <summary>What each measure counts, in words, by the source of the form (<see cref="Domain.FormSource"/>) and its code; the texts lie beside it.</summary>
public sealed class MeasuresText;
