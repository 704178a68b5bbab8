using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>
/// How an installation gets its first administrator: there is no default password; the start prints a link that works once, for a day,
/// and only while there is no administrator. Only the token's hash is kept.
/// </summary>
public sealed class FirstAdministrator(
    IDbContextFactory<WorkbenchDb> contexts, Writer writer, NewAccount accounts, UnitDirectory units, AuditTrail audit, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private static readonly Refusal Spent = new("first-link-spent");

    /// <summary>A new token, replacing earlier ones; null when there already is an administrator.</summary>
    public async Task<string?> Offer(CancellationToken cancellation)
    {
        var token = RandomNumberGenerator.GetHexString(48, lowercase: true);
        var offered = await writer.Write<bool>(async (db, _) =>
        {
            if (await Exists(db, cancellation)) return false;
            db.FirstLinks.RemoveRange(await db.FirstLinks.ToListAsync(cancellation));
            db.FirstLinks.Add(new() { TokenHash = HashOf(token), ExpiresAt = time.GetUtcNow().UtcDateTime + Lifetime });
            return true;
        }, cancellation);
        return offered.Value ? token : null;
    }

    public async Task<bool> Accepts(string? token, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Find(db, token, cancellation) is not null;
    }

    /// <summary>Makes the administrator of every province here and spends the link.</summary>
    public async Task<Outcome<Guid>> Make(string? token, string userName, string displayName, string password, CancellationToken cancellation)
    {
        userName = CleanText.Of(userName).ToLowerInvariant();
        if (PasswordRules.Check(userName, secondFactor: false, password) is { } refusal) return refusal with { Place = "password" };
        var hash = accounts.Hash(password);
        return await writer.Write<Guid>(async (db, _) =>
        {
            if (await Find(db, token, cancellation) is not { } link || await Exists(db, cancellation)) return Spent;
            var made = await accounts.Make(db, Administering(userName, displayName), hash, mustChange: false, cancellation);
            if (made.Refused) return made.Refusal;
            db.FirstLinks.Remove(link);
            audit.Add(db, made.Value.Id, made.Value.DisplayName, "first-administrator", userName);
            return made.Value.Id;
        }, cancellation);
    }

    private NewStaff Administering(string userName, string displayName)
    {
        var provinces = units.Current.All.Where(unit => unit is { ParentCode: null, To: null }).ToArray();
        return new(userName, displayName, provinces[0].Code, [.. provinces.Select(province => new RoleGrant(Role.Administrator, province.Code))]);
    }

    private static Task<bool> Exists(WorkbenchDb db, CancellationToken cancellation) =>
        db.Staff.AnyAsync(staff => !staff.Disabled && staff.Grants.Any(grant => grant.Role == Role.Administrator), cancellation);

    private async Task<FirstLinkRow?> Find(WorkbenchDb db, string? token, CancellationToken cancellation)
    {
        var (hash, now) = (HashOf(token ?? ""), time.GetUtcNow().UtcDateTime);
        return await db.FirstLinks.SingleOrDefaultAsync(link => link.TokenHash == hash && link.ExpiresAt > now, cancellation);
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
