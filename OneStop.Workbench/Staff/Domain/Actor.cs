using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Staff.Domain;

/// <summary>A role within a unit and below, perhaps only between two dates (delegation, thay thế).</summary>
public sealed record RoleGrant(Role Role, string UnitCode, DateOnly? From = null, DateOnly? To = null, string? DelegatedBy = null)
{
    public bool HoldsOn(DateOnly date) => (From is null || From <= date) && (To is null || date <= To);
}

/// <summary>Who is acting, with the roles in force. Every desk method takes one and decides by it.</summary>
public sealed record Actor(Guid StaffId, string Name, string HomeUnitCode, IReadOnlyList<RoleGrant> Grants, UnitTree Units)
{
    public static readonly Refusal NotAllowed = new("not-allowed");

    /// <summary>Whether a role is held whose scope covers the unit.</summary>
    public bool May(Role role, string? unitCode) =>
        Grants.Any(grant => grant.Role == role && Units.IsWithin(unitCode, grant.UnitCode));

    /// <summary>The person stood in for, where the role over the unit is held only by delegation (thay thế); null where it is one's own.</summary>
    public string? InsteadOf(Role role, string? unitCode)
    {
        string? holder = null;
        foreach (var grant in Grants.Where(grant => grant.Role == role && Units.IsWithin(unitCode, grant.UnitCode)))
        {
            if (grant.DelegatedBy is null) return null;
            holder ??= grant.DelegatedBy;
        }
        return holder;
    }

    public bool MayAny(string? unitCode, params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (May(role, unitCode)) return true;
        }
        return false;
    }

    /// <summary>Whether the role is held anywhere at all: for navigation, never for deciding about one dossier.</summary>
    public bool Has(Role role) => Grants.Any(grant => grant.Role == role);

    /// <summary>The units that the roles given cover, closed ones included.</summary>
    public IReadOnlySet<string> Scope(params ReadOnlySpan<Role> roles)
    {
        var scope = new HashSet<string>(StringComparer.Ordinal);
        foreach (var grant in Grants)
        {
            if (!roles.Contains(grant.Role)) continue;
            foreach (var unit in Units.Scope(grant.UnitCode)) scope.Add(unit.Code);
        }
        return scope;
    }

    /// <summary>The unit for which the person holds a role, the one that she works in before others; her home without the role.</summary>
    public string UnitOf(Role role) =>
        Grants.Where(grant => grant.Role == role).OrderByDescending(grant => Units.IsWithin(HomeUnitCode, grant.UnitCode)).FirstOrDefault()?.UnitCode ?? HomeUnitCode;

    /// <summary>The centre at whose counter this person works.</summary>
    public Unit? Centre => Units.CentreOf(HomeUnitCode);
}
