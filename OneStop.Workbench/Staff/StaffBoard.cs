using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>Which colleagues are looked for.</summary>
public sealed record StaffQuestion(string? Text = null, string? UnitCode = null, Role? Role = null, bool Disabled = false);

/// <summary>A colleague in a list.</summary>
public sealed record StaffLine(Guid Id, string UserName, string Name, string HomeUnitCode, bool Disabled, bool LockedOut, bool MustChangePassword, DateTime? LastSignIn, IReadOnlyList<RoleGrant> Grants);

/// <summary>A role given to somebody, with what is needed to take it back.</summary>
public sealed record GivenRole(Guid Id, RoleGrant Grant, bool Past);

/// <summary>A colleague with everything that was given and done.</summary>
public sealed record StaffFile(StaffLine Staff, IReadOnlyList<GivenRole> Roles, IReadOnlyList<AuditLine> Trail);

/// <summary>What administrators and auditors ask about accounts within their scope.</summary>
public sealed class StaffBoard(IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    public async Task<Page<StaffLine>> List(Actor by, StaffQuestion question, int number, int size, CancellationToken cancellation = default)
    {
        var scope = Scope(by, question.UnitCode);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = LocalTime.Today(time);
        var rows = db.Staff.AsNoTracking().Where(staff => staff.Disabled == question.Disabled && scope.Contains(staff.HomeUnitCode));
        foreach (var word in SearchKey.Words(question.Text)) rows = rows.Where(staff => staff.SearchText.Contains(word));
        if (question.Role is { } role)
        {
            rows = rows.Where(staff => staff.Grants.Any(grant => grant.Role == role && (grant.From == null || grant.From <= today) && (grant.To == null || grant.To >= today)));
        }
        var total = await rows.CountAsync(cancellation);
        var page = await rows.OrderBy(staff => staff.HomeUnitCode).ThenBy(staff => staff.UserName)
            .Skip((number - 1) * size).Take(size).Include(staff => staff.Grants).ToListAsync(cancellation);
        return new([.. page.Select(Line)], total, number, size);
    }

    public async Task<Outcome<StaffFile>> Open(Actor by, Guid staffId, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var account = await db.Staff.AsNoTracking().Include(staff => staff.Grants).SingleOrDefaultAsync(staff => staff.Id == staffId, cancellation);
        if (account is null) return new Refusal("staff-unknown");
        if (!by.MayAny(account.HomeUnitCode, Role.Administrator, Role.Auditor)) return Actor.NotAllowed;
        var trail = await db.AuditTrail.AsNoTracking().Where(row => row.Target == account.UserName).OrderByDescending(row => row.Id).Take(30).ToListAsync(cancellation);
        var today = LocalTime.Today(time);
        return new StaffFile(
            Line(account),
            [.. account.Grants.OrderBy(row => row.Role).ThenBy(row => row.From).Select(row => new GivenRole(row.Id, row.ToGrant(), row.To < today))],
            [.. trail.Select(row => row.ToLine())]);
    }

    /// <summary>Colleagues in force within a unit's scope, for choosing a person.</summary>
    public async Task<IReadOnlyList<StaffLine>> Colleagues(Actor by, string unitCode, Role role, CancellationToken cancellation = default)
    {
        if (by.Grants.Count == 0) throw new UnauthorizedAccessException("Choosing a colleague needs a role.");
        var scope = by.Units.Below(unitCode).Select(unit => unit.Code).ToList();
        var today = LocalTime.Today(time);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Staff.AsNoTracking().Include(staff => staff.Grants)
            .Where(staff => !staff.Disabled && staff.Grants.Any(grant => grant.Role == role && scope.Contains(grant.UnitCode) && (grant.From == null || grant.From <= today) && (grant.To == null || grant.To >= today)))
            .OrderBy(staff => staff.DisplayName).ToListAsync(cancellation);
        return [.. rows.Select(Line)];
    }

    private static List<string> Scope(Actor by, string? unitCode)
    {
        var scope = by.Scope(Role.Administrator, Role.Auditor);
        if (scope.Count == 0) throw new UnauthorizedAccessException("Lists of staff are for administrators and auditors.");
        return [.. unitCode is null ? scope : by.Units.Below(unitCode).Select(unit => unit.Code).Where(scope.Contains)];
    }

    private StaffLine Line(StaffAccount account) => new(
        account.Id, account.UserName!, account.DisplayName, account.HomeUnitCode, account.Disabled, account.LockoutEnd > time.GetUtcNow(), account.MustChangePassword,
        account.LastSignIn is { } moment ? LocalTime.FromUtc(moment) : null,
        [.. account.Grants.Select(row => row.ToGrant()).Where(grant => grant.HoldsOn(LocalTime.Today(time))).OrderBy(grant => grant.Role)]);
}
