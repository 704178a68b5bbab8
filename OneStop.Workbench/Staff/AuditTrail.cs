using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>Who did what to which account, unit or setting, and when. Never updated, and holds nothing about citizens.</summary>
public sealed class AuditRow
{
    public long Id { get; init; }

    public DateTime At { get; init; }

    public Guid? StaffId { get; init; }

    public required string StaffName { get; init; }

    public required string Action { get; init; }

    public required string Target { get; init; }

    public string? Detail { get; init; }

    public AuditLine ToLine() => new(LocalTime.FromUtc(At), StaffName, Action, Target, Detail);
}

/// <summary>One line of the audit trail, in local time.</summary>
public sealed record AuditLine(DateTime At, string Who, string Action, string Target, string? Detail);

/// <summary>Writes the audit trail inside the transaction of the thing audited.</summary>
public sealed class AuditTrail(TimeProvider time)
{
    public void Add(WorkbenchDb db, Actor by, string action, string target, string? detail = null) =>
        Add(db, by.StaffId, by.Name, action, target, detail);

    public void Add(WorkbenchDb db, Guid? staffId, string staffName, string action, string target, string? detail = null) =>
        db.AuditTrail.Add(new AuditRow
        {
            At = time.GetUtcNow().UtcDateTime,
            StaffId = staffId,
            StaffName = staffName,
            Action = action,
            Target = target,
            Detail = detail,
        });
}
