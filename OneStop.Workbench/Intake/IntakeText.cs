namespace OneStop.Workbench.Intake;

/// <summary>Marks the texts of taking in a dossier.</summary>
public sealed class IntakeText;
