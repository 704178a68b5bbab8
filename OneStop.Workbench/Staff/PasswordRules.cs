using Microsoft.AspNetCore.Identity;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Staff;

/// <summary>
/// Passwords as the ministry's security guidance has them: at least 14 characters of four classes, or at least 8 where a second
/// factor is on; never the user name inside.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<StaffAccount>
{
    public const int LengthAlone = 14;
    public const int LengthWithSecondFactor = 8;

    public static Refusal? Check(string userName, bool secondFactor, string? password)
    {
        password ??= "";
        var length = secondFactor ? LengthWithSecondFactor : LengthAlone;
        if (password.Length < length) return new("password-too-short", length);
        if (!secondFactor && !HasFourClasses(password)) return new("password-too-plain");
        if (userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase)) return new("password-holds-user-name");
        return null;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password) =>
        Task.FromResult(Check(user.UserName ?? "", user.TwoFactorEnabled, password) is { } refusal
            ? IdentityResult.Failed(new IdentityError { Code = refusal.Code, Description = refusal.Code })
            : IdentityResult.Success);

    private static bool HasFourClasses(string password) =>
        password.Any(char.IsLower) && password.Any(char.IsUpper) && password.Any(char.IsDigit) && password.Any(character => !char.IsLetterOrDigit(character));
}
