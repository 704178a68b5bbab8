using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>What the browser may forget, and what the server wrote in answer.</summary>
/// <param name="Kept">Per field the sequence up to which the server knows everything.</param>
/// <param name="Written">Entries that the browser does not have: a card's fields, or what another tab typed later.</param>
public sealed record KeptEntries(IReadOnlyDictionary<string, long> Kept, IReadOnlyList<Entry> Written);

/// <summary>Folds what browsers post into drafts. Repeats and late arrivals change nothing.</summary>
public sealed class DraftJournal(Writer writer, IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    public static string Topic(Guid draftId) => $"draft/{draftId}";

    /// <summary>Everything the server has of a draft.</summary>
    public async Task<Outcome<IReadOnlyList<Entry>>> Read(Actor by, Guid draftId, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await db.IntakeDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation);
        if (Refuse(by, draft) is { } refusal) return refusal;
        return await db.DraftEntries.AsNoTracking().Where(row => row.DraftId == draftId)
            .Select(row => new Entry(row.Field, row.Text, row.Pen, row.Sequence)).ToListAsync(cancellation);
    }

    public async Task<Outcome<KeptEntries>> Keep(Actor by, Guid draftId, IReadOnlyList<Entry> entries, CancellationToken cancellation = default)
    {
        if (entries.Count > EntryLimits.MostInBatch || !entries.All(EntryLimits.Allows)) return new Refusal("entries-bad");
        return await writer.Write<KeptEntries>(async (db, changes) =>
        {
            var draft = await db.IntakeDrafts.SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation);
            if (Refuse(by, draft) is { } refusal) return refusal;
            var rows = await db.DraftEntries.Where(row => row.DraftId == draftId).ToDictionaryAsync(row => row.Field, cancellation);
            var sheet = new EntrySheet(rows.Values.Select(row => new Entry(row.Field, row.Text, row.Pen, row.Sequence)));
            var written = Fold(sheet, entries);
            Store(db, draftId, rows, sheet);
            draft!.ChangedAt = time.GetUtcNow().UtcDateTime;
            draft.FirstFieldAt ??= draft.ChangedAt;
            changes.Add(Topic(draftId), draftId.ToString());
            var kept = entries.Select(entry => entry.Field).Distinct(StringComparer.Ordinal)
                .ToDictionary(field => field, field => sheet.Find(field)!.Sequence, StringComparer.Ordinal);
            return new KeptEntries(kept, written);
        }, cancellation);
    }

    /// <summary>Takes the batch and what follows from it; gives back what the sender does not have.</summary>
    private static List<Entry> Fold(EntrySheet sheet, IReadOnlyList<Entry> entries)
    {
        var written = new List<Entry>();
        foreach (var entry in entries)
        {
            if (!sheet.Take(entry))
            {
                var known = sheet.Find(entry.Field)!;
                if (known.Pen != entry.Pen) written.Add(known);
                continue;
            }
            foreach (var filled in CardFilling.Of(sheet, entry))
            {
                sheet.Take(filled);
                written.Add(filled);
            }
        }
        return written;
    }

    private static void Store(WorkbenchDb db, Guid draftId, Dictionary<string, DraftEntryRow> rows, EntrySheet sheet)
    {
        foreach (var entry in sheet.Entries)
        {
            if (rows.TryGetValue(entry.Field, out var row)) (row.Text, row.Pen, row.Sequence) = (entry.Text, entry.Pen, entry.Sequence);
            else db.Add(new DraftEntryRow { DraftId = draftId, Field = entry.Field, Text = entry.Text, Pen = entry.Pen, Sequence = entry.Sequence });
        }
    }

    private static Refusal? Refuse(Actor by, IntakeDraft? draft) => draft switch
    {
        null => new Refusal("draft-unknown"),
        _ when draft.StaffId != by.StaffId || !by.May(Role.Counter, draft.UnitCode) => Actor.NotAllowed,
        { TakesEntries: false } => new Refusal("draft-closed"),
        _ => null,
    };
}
