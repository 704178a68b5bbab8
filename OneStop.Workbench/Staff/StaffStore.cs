using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using OneStop.Workbench.Data;

namespace OneStop.Workbench.Staff;

/// <summary>Identity's own store on our database; its writes wait their turn at the gate like everybody's.</summary>
internal sealed class StaffStore(WorkbenchDb db, WriteGate gate, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<StaffAccount, WorkbenchDb, Guid>(db, describer)
{
    public override async Task<IdentityResult> CreateAsync(StaffAccount user, CancellationToken cancellationToken = default)
    {
        using var turn = await gate.Enter(cancellationToken);
        return await base.CreateAsync(user, cancellationToken);
    }

    public override async Task<IdentityResult> UpdateAsync(StaffAccount user, CancellationToken cancellationToken = default)
    {
        using var turn = await gate.Enter(cancellationToken);
        return await base.UpdateAsync(user, cancellationToken);
    }
}
