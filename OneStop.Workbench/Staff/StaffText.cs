namespace OneStop.Workbench.Staff;

/// <summary>Marks the texts of Staff.</summary>
public sealed class StaffText;
