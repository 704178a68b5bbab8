using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers;

/// <summary>
/// Tells rows that an earlier version of the program wrote what figures count of them, from their histories and a few at a time, while
/// everybody works. Until a row has had its turn it is not straight, and its history is read.
/// </summary>
public sealed class FiguresAgain(IDbContextFactory<WorkbenchDb> contexts, Writer writer, BundledLoads loads, ILogger<FiguresAgain> log) : BackgroundService
{
    private const string Name = "dossier-figures";

    /// <summary>To be raised where rows shall tell more than before.</summary>
    private const string Version = "2";

    private const int AtOnce = 200;

    /// <summary>Goes through all dossiers once; a database that has had its turn is left alone.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        if (await loads.IsCurrent(Name, Version, cancellation)) return;
        for (long? next = 0; next is { } after; next = await Some(after, cancellation)) cancellation.ThrowIfCancellationRequested();
        await writer.Write<Done>(async (db, _) =>
        {
            await loads.Remember(db, Name, Version, cancellation);
            return default(Done);
        }, cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Run(stoppingToken);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException) && !stoppingToken.IsCancellationRequested)
        {
            // The next start goes on; until then histories are read.
            log.LogError(failure, "Telling older dossiers' figures failed");
        }
    }

    /// <summary>The last of those that had their turn; null after the last of all.</summary>
    private async Task<long?> Some(long after, CancellationToken cancellation)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
            if (!await db.Dossiers.AnyAsync(dossier => dossier.Id > after, cancellation)) return null;
        var done = await writer.Write<long>(async (db, _) =>
        {
            var rows = await db.Dossiers.Where(dossier => dossier.Id > after).OrderBy(dossier => dossier.Id).Take(AtOnce).ToListAsync(cancellation);
            var last = rows.Count == 0 ? after : rows[^1].Id;
            var events = (await db.DossierEvents.AsNoTracking().Where(past => past.DossierId > after && past.DossierId <= last).ToListAsync(cancellation)).ToLookup(past => past.DossierId);
            foreach (var row in rows) DossierFold.Figure(row, [.. events[row.Id].OrderBy(past => past.Sequence)]);
            return last;
        }, cancellation);
        // Whoever took a step meanwhile told that row themselves; the others are asked again.
        return done.Refused ? after : done.Value;
    }
}
