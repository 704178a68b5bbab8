namespace OneStop.Workbench.Supervision;

/// <summary>Marks the texts of the live board.</summary>
public sealed class SupervisionText;
