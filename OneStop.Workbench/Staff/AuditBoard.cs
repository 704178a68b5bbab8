using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>What administrators and auditors ask about what was done to accounts, units and settings.</summary>
public sealed class AuditBoard(IDbContextFactory<WorkbenchDb> contexts)
{
    /// <summary>The newest first; <paramref name="text"/> finds a target, a code of an action, or part of a name.</summary>
    public async Task<Page<AuditLine>> List(Actor by, string? text, int number, int size, CancellationToken cancellation = default)
    {
        if (!by.Has(Role.Administrator) && !by.Has(Role.Auditor)) throw new UnauthorizedAccessException("The audit trail is for administrators and auditors.");
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = db.AuditTrail.AsNoTracking();
        var everywhere = by.Grants.Any(grant => grant.Role is Role.Administrator or Role.Auditor && by.Units.Find(grant.UnitCode) is { ParentCode: null });
        if (!everywhere)
        {
            var scope = by.Scope(Role.Administrator, Role.Auditor).ToList();
            var colleagues = db.Staff;
            rows = rows.Where(row => colleagues.Any(staff => staff.Id == row.StaffId && scope.Contains(staff.HomeUnitCode)));
        }
        if (CleanText.Of(text) is { Length: > 0 } wanted) rows = rows.Where(row => row.Target.Contains(wanted) || row.Action.Contains(wanted) || row.StaffName.Contains(wanted));
        var total = await rows.CountAsync(cancellation);
        var page = await rows.OrderByDescending(row => row.Id).Skip((number - 1) * size).Take(size).ToListAsync(cancellation);
        return new([.. page.Select(row => row.ToLine())], total, number, size);
    }
}
