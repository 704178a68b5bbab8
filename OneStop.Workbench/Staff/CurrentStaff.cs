using Microsoft.AspNetCore.Components.Authorization;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>Who is acting in this request or circuit.</summary>
public sealed class CurrentStaff(IHttpContextAccessor http, IServiceProvider services, ActingStaff acting)
{
    /// <summary>The person signed in, with the roles in force now; null when nobody is or the account no longer stands.</summary>
    public async Task<Actor?> Find(CancellationToken cancellation = default) =>
        (await Standing(cancellation))?.Actor;

    /// <summary>For endpoints behind the sign-in, where somebody is always acting.</summary>
    public async Task<Actor> Get(CancellationToken cancellation = default) =>
        await Find(cancellation) ?? throw new UnauthorizedAccessException("Nobody is signed in.");

    private async Task<Standing?> Standing(CancellationToken cancellation)
    {
        var principal = http.HttpContext is { } context
            ? context.User
            : (await services.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync()).User;
        if (StaffPrincipal.StaffId(principal) is not { } id) return null;
        var standing = await acting.Find(id, cancellation);
        return StaffPrincipal.IsOf(principal, standing) ? standing : null;
    }
}
