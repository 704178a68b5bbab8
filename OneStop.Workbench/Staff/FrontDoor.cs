using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Staff;

/// <summary>
/// Signing in and out, and one's own password. Whoever fails is told the same whatever the reason: wrong name, wrong password,
/// locked after five failures, disabled.
/// </summary>
public sealed class FrontDoor(SignInManager<StaffAccount> signIn, ActingStaff acting, AuditTrail audit, Writer writer, TimeProvider time)
{
    private static readonly Refusal Failed = new("sign-in-failed");

    private static readonly string HashOfNothing = new PasswordHasher<StaffAccount>().HashPassword(new(), Guid.NewGuid().ToString());

    private UserManager<StaffAccount> Users => signIn.UserManager;

    public async Task<Outcome<Done>> SignIn(HttpContext http, string? userName, string? password)
    {
        var account = await Users.FindByNameAsync(CleanText.Of(userName));
        if (account is null || account.Disabled)
        {
            // The same work as for a real account, so that the time taken tells nothing.
            Users.PasswordHasher.VerifyHashedPassword(new(), HashOfNothing, password ?? "");
            return Failed;
        }
        var checking = await signIn.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true);
        if (!checking.Succeeded)
        {
            await Note(account, checking.IsLockedOut ? "sign-in-locked" : "sign-in-failed", http.RequestAborted);
            return Failed;
        }
        account.LastSignIn = time.GetUtcNow().UtcDateTime;
        await Users.UpdateAsync(account);
        await Note(account, "signed-in", http.RequestAborted);
        return await Open(http, account.Id);
    }

    public static Task SignOut(HttpContext http) => http.SignOutAsync(IdentityConstants.ApplicationScheme);

    /// <summary>Changes one's own password; other sessions of the account end, this one goes on.</summary>
    public async Task<Outcome<Done>> ChangePassword(HttpContext http, string? current, string? chosen, string? repeated)
    {
        var account = await Users.GetUserAsync(http.User);
        if (account is null) return Failed;
        if (chosen != repeated) return new Refusal("password-repeat") { Place = "repeated" };
        if (!(await signIn.CheckPasswordSignInAsync(account, current ?? "", lockoutOnFailure: true)).Succeeded) return new Refusal("password-wrong") { Place = "current" };
        if (chosen == current) return new Refusal("password-same") { Place = "chosen" };
        if (PasswordRules.Check(account.UserName ?? "", account.TwoFactorEnabled, chosen) is { } refusal) return refusal with { Place = "chosen" };

        account.MustChangePassword = false;
        var result = await Users.ChangePasswordAsync(account, current!, chosen!);
        if (!result.Succeeded) return Writer.Stale;
        await Note(account, "password-changed", http.RequestAborted);
        return await Open(http, account.Id);
    }

    private async Task<Outcome<Done>> Open(HttpContext http, Guid staffId)
    {
        if (await acting.Find(staffId, http.RequestAborted) is not { } standing) return Failed;
        await http.SignInAsync(IdentityConstants.ApplicationScheme, StaffPrincipal.Of(standing));
        return default(Done);
    }

    private Task Note(StaffAccount account, string action, CancellationToken cancellation) => writer.Write<Done>((db, _) =>
    {
        audit.Add(db, account.Id, account.DisplayName, action, account.UserName!);
        return Task.FromResult<Outcome<Done>>(default(Done));
    }, cancellation);
}
