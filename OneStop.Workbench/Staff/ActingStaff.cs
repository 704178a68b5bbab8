using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>What an account may do today, with what tells whether a session made earlier still stands.</summary>
/// <param name="Stamp">Changes with the password and on disabling: sessions made before end.</param>
/// <param name="RolesSeal">Changes with the roles in force, the home unit and the name: sessions made before take up the new ones.</param>
public sealed record Standing(Actor Actor, string UserName, string Stamp, string RolesSeal, bool MustChangePassword);

/// <summary>Reads who somebody is and what they may do at this moment.</summary>
public sealed class ActingStaff(IDbContextFactory<WorkbenchDb> contexts, UnitDirectory units, TimeProvider time)
{
    public const string Topic = "staff";

    /// <summary>Changes of one account only, for the screens of the person it belongs to.</summary>
    public static string TopicOf(Guid staffId) => $"staff/{staffId}";

    /// <summary>Null when there is no such account or it is disabled.</summary>
    public async Task<Standing?> Find(Guid staffId, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var account = await db.Staff.AsNoTracking().Include(staff => staff.Grants)
            .SingleOrDefaultAsync(staff => staff.Id == staffId && !staff.Disabled, cancellation);
        return account is null ? null : Stand(account);
    }

    private Standing Stand(StaffAccount account)
    {
        var today = LocalTime.Today(time);
        var grants = account.Grants.Select(row => row.ToGrant()).Where(grant => grant.HoldsOn(today))
            .OrderBy(grant => grant.Role).ThenBy(grant => grant.UnitCode, StringComparer.Ordinal).ToArray();
        var actor = new Actor(account.Id, account.DisplayName, account.HomeUnitCode, grants, units.Current);
        return new(actor, account.UserName ?? "", account.SecurityStamp ?? "", Seal(account, grants), account.MustChangePassword);
    }

    private static string Seal(StaffAccount account, RoleGrant[] grants)
    {
        var said = string.Join('\n', [account.DisplayName, account.HomeUnitCode, account.MustChangePassword.ToString(), .. grants.Select(grant => $"{grant.Role} {grant.UnitCode} {grant.DelegatedBy}")]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..16];
    }
}
