using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff.Pages;

/// <summary>A role as it is being given; with a holder it is a delegation.</summary>
public sealed class GrantEntry
{
    public Role Role { get; set; }

    public string? UnitCode { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public Guid? HolderId { get; set; }
}
