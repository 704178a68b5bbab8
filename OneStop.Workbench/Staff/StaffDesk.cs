using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>An account just made or reset, with the password that is shown this once.</summary>
public sealed record HandedOut(Guid StaffId, string UserName, string Password);

/// <summary>What administrators do to the accounts of people in their units. Accounts are disabled, never removed.</summary>
public sealed class StaffDesk(Writer writer, NewAccount accounts, AuditTrail audit)
{
    /// <summary>Makes an account with a one-time password; home unit and roles must lie within the administrator's scope.</summary>
    public async Task<Outcome<HandedOut>> Add(Actor by, NewStaff staff, CancellationToken cancellation = default)
    {
        staff = staff with { UserName = CleanText.Of(staff.UserName).ToLowerInvariant() };
        if (accounts.Check(staff) is { } refusal) return refusal;
        if (!by.May(Role.Administrator, staff.HomeUnitCode) || staff.Grants.Any(grant => !by.May(Role.Administrator, grant.UnitCode))) return Actor.NotAllowed;
        var password = NewAccount.OneTimePassword();
        var hash = accounts.Hash(password);
        return await writer.Write<HandedOut>(async (db, changes) =>
        {
            var made = await accounts.Make(db, staff, hash, mustChange: true, cancellation);
            if (made.Refused) return made.Refusal;
            audit.Add(db, by, "staff-added", staff.UserName, staff.HomeUnitCode);
            foreach (var grant in staff.Grants) audit.Add(db, by, "role-granted", staff.UserName, RoleDesk.Said(grant));
            changes.AddStaff(made.Value.Id);
            return new HandedOut(made.Value.Id, staff.UserName, password);
        }, cancellation);
    }

    /// <summary>Corrects the name or moves the person to another unit; roles stay as they are.</summary>
    public Task<Outcome<Done>> Amend(Actor by, Guid staffId, string displayName, string homeUnitCode, CancellationToken cancellation = default) =>
        Change<Done>(by, staffId, "staff-amended", account =>
        {
            if (CleanText.Of(displayName).Length == 0) return new Refusal("staff-name-missing") { Place = "displayName" };
            if (by.Units.Find(homeUnitCode) is null) return new Refusal("unit-unknown", homeUnitCode) { Place = "homeUnit" };
            if (!by.May(Role.Administrator, homeUnitCode)) return Actor.NotAllowed;
            account.Rename(displayName);
            account.HomeUnitCode = homeUnitCode;
            return default(Done);
        }, cancellation);

    /// <summary>Gives a new one-time password, lifts a lock after failures and ends every open session.</summary>
    public async Task<Outcome<HandedOut>> Reset(Actor by, Guid staffId, CancellationToken cancellation = default)
    {
        var password = NewAccount.OneTimePassword();
        var hash = accounts.Hash(password);
        return await Change<HandedOut>(by, staffId, "password-reset", account =>
        {
            account.PasswordHash = hash;
            account.MustChangePassword = true;
            account.LockoutEnd = null;
            account.AccessFailedCount = 0;
            account.SecurityStamp = NewAccount.NewStamp();
            return new HandedOut(account.Id, account.UserName!, password);
        }, cancellation);
    }

    /// <summary>Ends every open session and lets nobody sign in. Nobody disables the account they are working with.</summary>
    public Task<Outcome<Done>> Disable(Actor by, Guid staffId, CancellationToken cancellation = default) =>
        Change<Done>(by, staffId, "staff-disabled", account =>
        {
            if (by.StaffId == staffId) return new Refusal("own-account");
            account.Disabled = true;
            account.SecurityStamp = NewAccount.NewStamp();
            return default(Done);
        }, cancellation);

    public Task<Outcome<Done>> Enable(Actor by, Guid staffId, CancellationToken cancellation = default) =>
        Change<Done>(by, staffId, "staff-enabled", account =>
        {
            account.Disabled = false;
            return default(Done);
        }, cancellation);

    private Task<Outcome<T>> Change<T>(Actor by, Guid staffId, string action, Func<StaffAccount, Outcome<T>> change, CancellationToken cancellation) =>
        writer.Write<T>(async (db, changes) =>
        {
            var account = await db.Staff.SingleOrDefaultAsync(staff => staff.Id == staffId, cancellation);
            if (account is null) return new Refusal("staff-unknown");
            if (!by.May(Role.Administrator, account.HomeUnitCode)) return Actor.NotAllowed;
            var outcome = change(account);
            if (outcome.Refused) return outcome;
            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            audit.Add(db, by, action, account.UserName!);
            changes.AddStaff(account.Id);
            return outcome;
        }, cancellation);
}

internal static class StaffChanges
{
    /// <summary>Lists of staff listen to the one topic, the person's own screens to the other.</summary>
    public static void AddStaff(this Changes changes, Guid staffId)
    {
        changes.Add(ActingStaff.Topic, staffId.ToString());
        changes.Add(ActingStaff.TopicOf(staffId), staffId.ToString());
    }
}
