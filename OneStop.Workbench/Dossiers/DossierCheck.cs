using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform.Verification;

namespace OneStop.Workbench.Dossiers;

/// <summary>Whether each history is whole, the numbers given out have no gap, and every file of a dossier is there as it was.</summary>
public sealed class DossierCheck(IDbContextFactory<WorkbenchDb> contexts, IFileStore store) : ICheck
{
    public async Task Run(Findings findings, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        findings.Count("dossiers", await db.Dossiers.CountAsync(cancellation));
        findings.Count("events", await db.DossierEvents.CountAsync(cancellation));
        await Histories(db, findings, cancellation);
        await Numbers(db, findings, cancellation);
        await store.Check(await Files(db, cancellation), findings, cancellation);
    }

    /// <summary>Events are numbered 1, 2, 3 … and the row says how many there are.</summary>
    private static async Task Histories(WorkbenchDb db, Findings findings, CancellationToken cancellation)
    {
        var events = db.DossierEvents;
        var broken = await db.Dossiers.AsNoTracking()
            .Select(dossier => new { dossier.Number, dossier.LastSequence, Events = events.Count(past => past.DossierId == dossier.Id) })
            .Where(dossier => dossier.LastSequence != dossier.Events).ToListAsync(cancellation);
        foreach (var dossier in broken) findings.Add("dossier", dossier.Number, string.Create(CultureInfo.InvariantCulture, $"{dossier.Events} events, {dossier.LastSequence} counted"));
    }

    /// <summary>Of each unit and day: 1 to the counter's last, every one given out once.</summary>
    private static async Task Numbers(WorkbenchDb db, Findings findings, CancellationToken cancellation)
    {
        const int DayLength = 6;
        var last = (await db.Set<DossierCounter>().AsNoTracking().Where(counter => counter.Period.Length == DayLength).ToListAsync(cancellation))
            .ToDictionary(counter => $"{counter.UnitCode}-{counter.Period}", counter => counter.Last, StringComparer.Ordinal);
        var given = last.Keys.ToDictionary(key => key, _ => new HashSet<int>(), StringComparer.Ordinal);
        await foreach (var number in db.Dossiers.AsNoTracking().Select(dossier => dossier.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var dash = number.LastIndexOf('-');
            if (dash > 0 && given.TryGetValue(number[..dash], out var numbers) && int.TryParse(number.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var running)) numbers.Add(running);
        }
        foreach (var (day, numbers) in given)
        {
            foreach (var missing in Enumerable.Range(1, Math.Max(last[day], numbers.DefaultIfEmpty(0).Max())).Where(running => !numbers.Contains(running) || running > last[day]))
                findings.Add("number", string.Create(CultureInfo.InvariantCulture, $"{day}-{missing:0000}"), numbers.Contains(missing) ? "beyond the counter" : "missing");
        }
    }

    private static async Task<List<(string, string)>> Files(WorkbenchDb db, CancellationToken cancellation)
    {
        var dossiers = db.Dossiers;
        var added = await db.DossierEvents.AsNoTracking().Where(past => past.Kind == DossierEventKind.FileAdded)
            .Join(dossiers, past => past.DossierId, dossier => dossier.Id, (past, dossier) => new { dossier.Number, Past = past }).ToListAsync(cancellation);
        var printed = await db.DossierEvents.AsNoTracking().Where(past => past.Kind == DossierEventKind.Printed)
            .Join(dossiers, past => past.DossierId, dossier => dossier.Id, (past, dossier) => new { dossier.Number, Past = past }).ToListAsync(cancellation);
        return
        [
            .. added.Select(file => (file.Past.Read<AttachedFile>().Hash, $"{file.Number} {file.Past.Read<AttachedFile>().Id}")),
            .. printed.Where(paper => paper.Past.Read<PrintedPayload>().Kept).Select(paper => (paper.Past.Read<PrintedPayload>().Hash!, $"{paper.Number} {paper.Past.Read<PrintedPayload>().Form} {paper.Past.Read<PrintedPayload>().Number}")),
        ];
    }
}
