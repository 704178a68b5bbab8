using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace OneStop.Workbench.Staff;

/// <summary>
/// A circuit's principal is fixed when it connects, so every minute it is asked whether it still stands: an account that was
/// disabled or got a new password is signed out, changed roles are taken up without disturbing the work on screen.
/// </summary>
internal sealed class StaffAuthenticationState(ILoggerFactory log, ActingStaff acting) : RevalidatingServerAuthenticationStateProvider(log)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        StillStands(authenticationState.User, cancellationToken);

    internal async Task<bool> StillStands(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        var standing = StaffPrincipal.StaffId(principal) is { } id ? await acting.Find(id, cancellation) : null;
        if (standing is null || !StaffPrincipal.IsOf(principal, standing)) return false;
        if (!StaffPrincipal.IsUpToDate(principal, standing))
        {
            SetAuthenticationState(Task.FromResult(new AuthenticationState(StaffPrincipal.Of(standing))));
        }
        return true;
    }
}
