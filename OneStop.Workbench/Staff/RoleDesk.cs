using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>Giving roles to people, for good or between two dates, and taking them back.</summary>
public sealed class RoleDesk(Writer writer, AuditTrail audit, TimeProvider time)
{
    /// <summary>Gives a role within a unit and below; the unit must lie within the administrator's scope.</summary>
    public Task<Outcome<Done>> Grant(Actor by, Guid staffId, RoleGrant grant, CancellationToken cancellation = default) =>
        by.May(Role.Administrator, grant.UnitCode) ? Give(by, staffId, grant, "role-granted", cancellation) : Refused(Actor.NotAllowed);

    /// <summary>
    /// Delegation (thay thế): <paramref name="staffId"/> stands in for <paramref name="holderId"/> between two dates. The holder may do
    /// it, or an administrator; the role must be the holder's on the first day.
    /// </summary>
    public Task<Outcome<Done>> Delegate(Actor by, Guid holderId, Guid staffId, Role role, string unitCode, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        if (by.StaffId != holderId && !by.May(Role.Administrator, unitCode)) return Refused(Actor.NotAllowed);
        if (holderId == staffId) return Refused(new("delegation-to-oneself"));
        return writer.Write<Done>(async (db, changes) =>
        {
            var holder = await db.Staff.Include(staff => staff.Grants).SingleOrDefaultAsync(staff => staff.Id == holderId && !staff.Disabled, cancellation);
            if (holder is null) return new Refusal("staff-unknown");
            var held = holder.Grants.Select(row => row.ToGrant()).Any(grant =>
                grant.Role == role && grant.DelegatedBy is null && grant.HoldsOn(from) && by.Units.IsWithin(unitCode, grant.UnitCode));
            if (!held) return new Refusal("delegation-not-held", holder.DisplayName);
            return await Give(db, changes, by, staffId, new(role, unitCode, from, to, holder.DisplayName), "role-delegated", cancellation);
        }, cancellation);
    }

    /// <summary>Ends a role today; what was signed with it before stays signed. Nobody takes the administrator's role from themselves.</summary>
    public Task<Outcome<Done>> Revoke(Actor by, Guid grantId, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        var row = await db.RoleGrants.SingleOrDefaultAsync(grant => grant.Id == grantId, cancellation);
        if (row is null) return new Refusal("grant-unknown");
        if (!by.May(Role.Administrator, row.UnitCode)) return Actor.NotAllowed;
        if (row.Role == Role.Administrator && row.StaffId == by.StaffId) return new Refusal("own-account");
        var yesterday = LocalTime.Today(time).AddDays(-1);
        if (row.To <= yesterday) return default(Done);
        if (row.From > yesterday) db.RoleGrants.Remove(row);
        else row.To = yesterday;
        var userName = await db.Staff.Where(staff => staff.Id == row.StaffId).Select(staff => staff.UserName!).SingleAsync(cancellation);
        audit.Add(db, by, "role-revoked", userName, Said(row.ToGrant()));
        changes.AddStaff(row.StaffId);
        return default(Done);
    }, cancellation);

    internal static string Said(RoleGrant grant) =>
        string.Join(' ', new[]
        {
            grant.Role.Code(), grant.UnitCode, grant.From is null && grant.To is null ? "" : $"{grant.From:yyyy-MM-dd}..{grant.To:yyyy-MM-dd}", grant.DelegatedBy,
        }.Where(word => !string.IsNullOrEmpty(word)));

    private Task<Outcome<Done>> Give(Actor by, Guid staffId, RoleGrant grant, string action, CancellationToken cancellation) =>
        writer.Write<Done>((db, changes) => Give(db, changes, by, staffId, grant, action, cancellation), cancellation);

    private async Task<Outcome<Done>> Give(WorkbenchDb db, Changes changes, Actor by, Guid staffId, RoleGrant grant, string action, CancellationToken cancellation)
    {
        if (grant.To < grant.From || grant.To < LocalTime.Today(time)) return new Refusal("grant-dates-crossed") { Place = "to" };
        if (by.Units.Find(grant.UnitCode) is null) return new Refusal("unit-unknown", grant.UnitCode) { Place = "unit" };
        var account = await db.Staff.Include(staff => staff.Grants).SingleOrDefaultAsync(staff => staff.Id == staffId, cancellation);
        if (account is null) return new Refusal("staff-unknown");
        if (account.Grants.Any(row => row.Role == grant.Role && row.UnitCode == grant.UnitCode && Overlap(row.ToGrant(), grant))) return new Refusal("role-held") { Place = "role" };
        var given = RoleGrantRow.Of(grant);
        account.Grants.Add(given);
        db.RoleGrants.Add(given);
        audit.Add(db, by, action, account.UserName!, Said(grant));
        changes.AddStaff(staffId);
        return default(Done);
    }

    private static bool Overlap(RoleGrant one, RoleGrant other) =>
        (one.From is null || other.To is null || one.From <= other.To) && (other.From is null || one.To is null || other.From <= one.To);

    private static Task<Outcome<Done>> Refused(Refusal refusal) => Task.FromResult<Outcome<Done>>(refusal);
}
