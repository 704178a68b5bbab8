using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Verification;

namespace OneStop.Workbench.Staff;

/// <summary>How long the audit trail is.</summary>
public sealed class AuditCheck(IDbContextFactory<WorkbenchDb> contexts) : ICheck
{
    public async Task Run(Findings findings, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        findings.Count("audit", await db.AuditTrail.CountAsync(cancellation));
    }
}
