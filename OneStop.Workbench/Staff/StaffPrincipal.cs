using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>What a session carries in its cookie: who, the roles for opening pages, and the marks by which it is revalidated.</summary>
internal static class StaffPrincipal
{
    public const string MustChangePassword = "must-change-password";

    private const string Stamp = "stamp";
    private const string RolesSeal = "roles-seal";

    public static ClaimsPrincipal Of(Standing standing)
    {
        var actor = standing.Actor;
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, actor.StaffId.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, standing.UserName));
        identity.AddClaim(new(Stamp, standing.Stamp));
        identity.AddClaim(new(RolesSeal, standing.RolesSeal));
        if (standing.MustChangePassword) identity.AddClaim(new(MustChangePassword, "true"));
        foreach (var role in actor.Grants.Select(grant => grant.Role).Distinct()) identity.AddClaim(new(ClaimTypes.Role, role.Code()));
        return new(identity);
    }

    public static Guid? StaffId(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static bool IsOf(ClaimsPrincipal principal, Standing? standing) =>
        standing is not null && principal.FindFirstValue(Stamp) == standing.Stamp;

    public static bool IsUpToDate(ClaimsPrincipal principal, Standing standing) =>
        principal.FindFirstValue(RolesSeal) == standing.RolesSeal;
}
