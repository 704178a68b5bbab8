using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Supervision.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>Keeps each person's undecided question; what was found is not kept, it is read again in seconds from what is true then.</summary>
internal sealed class ImpactQuestions(IDbContextFactory<WorkbenchDb> contexts, Writer writer, TimeProvider time)
{
    public async Task<ImpactAsked?> Find(Guid staffId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.ImpactAsked.AsNoTracking().SingleOrDefaultAsync(asked => asked.StaffId == staffId, cancellation);
    }

    public Task Keep(Guid staffId, ImpactQuestion question, bool writing, CancellationToken cancellation) => writer.Write<Done>(async (db, _) =>
    {
        var asked = await db.ImpactAsked.SingleOrDefaultAsync(kept => kept.StaffId == staffId, cancellation);
        if (asked is null) db.ImpactAsked.Add(asked = new ImpactAsked { StaffId = staffId });
        (asked.CentreCode, asked.Supposed, asked.LimitsOfToday) = (question.CentreCode, question.Supposed, question.LimitsOfToday);
        (asked.Writing, asked.AskedAt) = (writing, time.GetUtcNow().UtcDateTime);
        return default(Done);
    }, cancellation);

    /// <summary>It is decided.</summary>
    public Task Forget(Guid staffId, CancellationToken cancellation) => writer.Write<Done>(async (db, _) =>
    {
        await db.ImpactAsked.Where(asked => asked.StaffId == staffId).ExecuteDeleteAsync(cancellation);
        return default(Done);
    }, cancellation);
}
