using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform.Verification;

namespace OneStop.Workbench.Intake.Files;

/// <summary>Whether the scans of sittings and the papers issued from them are there as they were.</summary>
public sealed class DraftFileCheck(IDbContextFactory<WorkbenchDb> contexts, IFileStore store) : ICheck
{
    public async Task Run(Findings findings, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var scans = await db.DraftFiles.AsNoTracking().Where(file => !file.Removed).Select(file => new { file.Hash, file.DraftId, file.Id }).ToListAsync(cancellation);
        var issued = await db.IssuedPapers.AsNoTracking().ToListAsync(cancellation);
        await store.Check(
            [
                .. scans.Select(file => (file.Hash, $"{file.DraftId} {file.Id}")),
                .. issued.SelectMany(paper => new[] { paper.Hash, paper.LargeTypeHash }.OfType<string>().Select(hash => (hash, $"{paper.Form} {paper.UnitCode} {paper.Year}/{paper.Number}"))),
            ],
            findings, cancellation);
    }
}
