namespace OneStop.Workbench.Deadlines;

/// <summary>Marks the texts of Deadlines.</summary>
public sealed class DeadlinesText;
