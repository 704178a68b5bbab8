using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>What is wrong in a workbook, and where: nothing is taken over while one is left.</summary>
public sealed record WorkbookFault(string Sheet, int Row, string Column, Refusal Refusal);
