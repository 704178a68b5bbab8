namespace OneStop.Workbench.Dossiers;

/// <summary>Marks the texts about dossiers: statuses, events, work lists, pages and refusals.</summary>
public sealed class DossiersText;
