namespace OneStop.Workbench.Intake;

/// <summary>Marks the texts about papers, scans and what is to be brought.</summary>
public sealed class PapersText;
