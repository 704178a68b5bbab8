namespace OneStop.Workbench.Intake;

/// <summary>Marks the texts of handling sittings: parking, bundles, changing, copying out, times.</summary>
public sealed class SittingText;
