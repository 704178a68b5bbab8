using Microsoft.AspNetCore.Identity;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>One person's account: accounts are never shared, and never removed once something was signed with them.</summary>
public sealed class StaffAccount : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";

    public string HomeUnitCode { get; set; } = "";

    /// <summary>Folded user name and name, for search without marks.</summary>
    public string SearchText { get; set; } = "";

    public bool Disabled { get; set; }

    public bool MustChangePassword { get; set; }

    public DateTime? LastSignIn { get; set; }

    public DateTime CreatedAt { get; set; }

    public List<RoleGrantRow> Grants { get; } = [];

    public void Rename(string name)
    {
        DisplayName = CleanText.Of(name);
        SearchText = SearchKey.Of($"{UserName} {DisplayName}");
    }
}

/// <summary>A role of an account within a unit and below, perhaps between two dates.</summary>
public sealed class RoleGrantRow
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid StaffId { get; init; }

    public Role Role { get; init; }

    public required string UnitCode { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; set; }

    /// <summary>For a delegation (thay thế), the name of the person stood in for.</summary>
    public string? DelegatedBy { get; init; }

    public static RoleGrantRow Of(RoleGrant grant) => new()
    {
        Role = grant.Role,
        UnitCode = grant.UnitCode,
        From = grant.From,
        To = grant.To,
        DelegatedBy = grant.DelegatedBy,
    };

    public RoleGrant ToGrant() => new(Role, UnitCode, From, To, DelegatedBy);
}
