using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>What is asked about a new colleague.</summary>
public sealed record NewStaff(string UserName, string DisplayName, string HomeUnitCode, IReadOnlyList<RoleGrant> Grants);

/// <summary>Makes accounts inside somebody's transaction: the same rules for administrators, the first start and the demonstration.</summary>
public sealed partial class NewAccount(IPasswordHasher<StaffAccount> hasher, UnitDirectory units, TimeProvider time)
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    /// <summary>A password to be read out once: groups of characters that cannot be mistaken for one another.</summary>
    public static string OneTimePassword() => string.Join('-',
        RandomNumberGenerator.GetString(Capitals, 4), RandomNumberGenerator.GetString(Letters, 5), RandomNumberGenerator.GetString(Digits, 5));

    /// <summary>Slow on purpose, so it is done before a transaction begins.</summary>
    public string Hash(string password) => hasher.HashPassword(new(), password);

    public Refusal? Check(NewStaff staff)
    {
        if (!UserNameShape().IsMatch(staff.UserName)) return new("user-name-bad") { Place = "userName" };
        if (CleanText.Of(staff.DisplayName).Length == 0) return new("staff-name-missing") { Place = "displayName" };
        if (units.Current.Find(staff.HomeUnitCode) is null) return new("unit-unknown", staff.HomeUnitCode) { Place = "homeUnit" };
        return staff.Grants.FirstOrDefault(grant => units.Current.Find(grant.UnitCode) is null) is { } stranger
            ? new Refusal("unit-unknown", stranger.UnitCode) { Place = "roles" }
            : null;
    }

    public async Task<Outcome<StaffAccount>> Make(WorkbenchDb db, NewStaff staff, string passwordHash, bool mustChange, CancellationToken cancellation)
    {
        if (Check(staff) is { } refusal) return refusal;
        var normalized = staff.UserName.ToUpperInvariant();
        if (await db.Staff.AnyAsync(other => other.NormalizedUserName == normalized, cancellation)) return new Refusal("user-name-taken", staff.UserName) { Place = "userName" };

        var account = new StaffAccount
        {
            Id = Guid.NewGuid(),
            UserName = staff.UserName,
            NormalizedUserName = normalized,
            HomeUnitCode = staff.HomeUnitCode,
            MustChangePassword = mustChange,
            LockoutEnabled = true,
            SecurityStamp = NewStamp(),
            CreatedAt = time.GetUtcNow().UtcDateTime,
        };
        account.Rename(staff.DisplayName);
        account.PasswordHash = passwordHash;
        foreach (var grant in staff.Grants) account.Grants.Add(RoleGrantRow.Of(grant));
        db.Staff.Add(account);
        return account;
    }

    /// <summary>Changing the stamp ends every open session of the account.</summary>
    public static string NewStamp() => RandomNumberGenerator.GetHexString(32);

    [GeneratedRegex(@"^[a-z][a-z0-9._-]{2,39}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserNameShape();
}
