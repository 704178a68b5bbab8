namespace OneStop.Workbench.App;

/// <summary>Marks the texts of the shell: navigation, connection, error pages.</summary>
public sealed class AppText;
