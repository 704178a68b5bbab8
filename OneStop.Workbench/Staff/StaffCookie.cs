using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace OneStop.Workbench.Staff;

/// <summary>
/// Every request asks whether the account still stands: a disabled account or a new password ends the session at once, changed
/// roles are taken up without signing in again. Failed attempts by somebody else lock signing in, never an open session.
/// </summary>
internal sealed class StaffCookie(ActingStaff acting) : CookieAuthenticationEvents
{
    public const string SignIn = "/account/login";
    public const string SignOut = "/account/logout";
    public const string Stay = "/account/stay";
    public const string ChangePassword = "/account/password";
    public const string Denied = "/account/denied";

    /// <summary>Nobody touching the keyboard for this long ends the session.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var principal = context.Principal!;
        var standing = StaffPrincipal.StaffId(principal) is { } id ? await acting.Find(id, context.HttpContext.RequestAborted) : null;
        if (standing is null || !StaffPrincipal.IsOf(principal, standing))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
        else if (!StaffPrincipal.IsUpToDate(principal, standing))
        {
            context.ReplacePrincipal(StaffPrincipal.Of(standing));
            context.ShouldRenew = true;
        }
    }

    /// <summary>Renewing only after half the time, as is usual, would make the real idle time anything between half and whole.</summary>
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime > TimeSpan.FromMinutes(1);
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.User.HasClaim(claim => claim.Type == StaffPrincipal.MustChangePassword)) context.RedirectUri = ChangePassword;
        return base.RedirectToAccessDenied(context);
    }
}
