using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>What the browser may forget, and what the server wrote in answer.</summary>
/// <param name="Kept">Per field the sequence up to which the server knows everything.</param>
/// <param name="Written">Entries that the browser does not have: a card's fields, or what another tab typed later.</param>
/// <param name="Refused">Fields whose text cannot be kept (too long); it stays in the browser and holds up nothing else.</param>
/// <param name="At">The server's clock, by which the browser numbers its inputs.</param>
public sealed record KeptEntries(IReadOnlyDictionary<string, long> Kept, IReadOnlyList<Entry> Written, IReadOnlyList<string> Refused, long At);

/// <summary>Everything the server has of a draft, and its clock.</summary>
public sealed record DraftText(IReadOnlyList<Entry> Entries, long At);

/// <summary>Folds what browsers post into drafts. Repeats and late arrivals change nothing.</summary>
public sealed class DraftJournal(Writer writer, IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    private const int Attempts = 5;

    public static string Topic(Guid draftId) => $"draft/{draftId}";

    public async Task<Outcome<DraftText>> Read(Actor by, Guid draftId, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await db.IntakeDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation);
        if (Refuse(by, draft, hand: null) is { } refusal) return refusal;
        if (!draft!.TakesEntries) return new Refusal("draft-closed");
        var entries = await db.DraftEntries.AsNoTracking().Where(row => row.DraftId == draftId)
            .Select(row => new Entry(row.Field, row.Text, row.Pen, row.Sequence)).ToListAsync(cancellation);
        return new DraftText(entries, Now);
    }

    public async Task<Outcome<KeptEntries>> Keep(Actor by, Guid draftId, IReadOnlyList<Entry> entries, CancellationToken cancellation = default)
    {
        if (entries.Count > EntryLimits.MostInBatch) return new Refusal("entries-bad");
        var good = entries.Where(EntryLimits.Allows).ToList();
        var refused = entries.Where(entry => !EntryLimits.Allows(entry)).Select(entry => entry.Field).Distinct(StringComparer.Ordinal).ToList();
        for (var attempt = 1; ; attempt++)
        {
            var kept = await writer.Write<KeptEntries>((db, changes) => Fold(db, changes, by, draftId, good, refused, cancellation), cancellation);
            // Another node folded into the same fields at the same moment: the batch is folded again into what stands now.
            if (!kept.Refused || kept.Refusal != Writer.Stale || attempt == Attempts) return kept;
        }
    }

    private long Now => Entry.Stamp(time.GetUtcNow().UtcDateTime);

    private async Task<Outcome<KeptEntries>> Fold(WorkbenchDb db, Changes changes, Actor by, Guid draftId, List<Entry> entries, List<string> refused, CancellationToken cancellation)
    {
        var draft = await db.IntakeDrafts.SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation);
        var hand = draft is null || draft.StaffId == by.StaffId ? null : await db.DraftHands.SingleOrDefaultAsync(hand => hand.DraftId == draftId && hand.StaffId == by.StaffId, cancellation);
        if (Refuse(by, draft, hand) is { } refusal) return refusal;
        var rows = await db.DraftEntries.Where(row => row.DraftId == draftId).ToDictionaryAsync(row => row.Field, StringComparer.Ordinal, cancellation);
        if (!Revive(draft!, rows, changes)) return new Refusal("draft-closed");
        var sheet = new EntrySheet(rows.Values.Select(row => new Entry(row.Field, row.Text, row.Pen, row.Sequence)));
        var written = hand is null ? Fold(sheet, entries) : Late(sheet, entries, hand);
        Store(db, draftId, rows, sheet);
        if (entries.Exists(entry => !Fields.IsQuiet(entry.Field)))
        {
            draft!.ChangedAt = time.GetUtcNow().UtcDateTime;
            draft.FirstFieldAt ??= draft.ChangedAt;
            changes.Add(Topic(draftId), draftId.ToString());
        }
        return new KeptEntries(Acknowledged(sheet, entries), written, refused, Now);
    }

    /// <summary>
    /// A sitting that seemed empty was thrown away when the next citizen came, but its text was only on its way: it is put aside
    /// instead. One that was given up with its text, or became a dossier, takes nothing more.
    /// </summary>
    private bool Revive(IntakeDraft draft, Dictionary<string, DraftEntryRow> rows, Changes changes)
    {
        if (draft.TakesEntries) return true;
        if (draft.State != DraftState.Discarded || rows.Values.Any(row => !Fields.IsQuiet(row.Field) && row.Text.Length > 0)) return false;
        (draft.State, draft.ParkedAt, draft.DiscardedAt) = (DraftState.Parked, time.GetUtcNow().UtcDateTime, null);
        changes.Add(IntakeDesk.ParkedTopic(draft.StaffId), draft.Id.ToString());
        return true;
    }

    /// <summary>Takes the batch and what follows from it; gives back what the sender does not have.</summary>
    private static List<Entry> Fold(EntrySheet sheet, List<Entry> entries)
    {
        var written = new List<Entry>();
        foreach (var entry in entries)
        {
            if (sheet.Take(entry)) written.AddRange(CardFilling.Of(entry).Where(sheet.Take));
            else if (sheet.Find(entry.Field) is { } known && known.Pen != entry.Pen) written.Add(known);
        }
        return written;
    }

    /// <summary>Whoever gave the sitting over learns nothing more of it.</summary>
    private static List<Entry> Late(EntrySheet sheet, List<Entry> entries, DraftHandRow hand)
    {
        LateEntries.Fold(sheet, entries, Entry.Stamp(hand.Until));
        return [];
    }

    private static Dictionary<string, long> Acknowledged(EntrySheet sheet, List<Entry> entries) => entries
        .GroupBy(entry => entry.Field, StringComparer.Ordinal)
        .ToDictionary(field => field.Key, field => Math.Max(field.Max(entry => entry.Sequence), sheet.Find(field.Key)?.Sequence ?? 0), StringComparer.Ordinal);

    private static void Store(WorkbenchDb db, Guid draftId, Dictionary<string, DraftEntryRow> rows, EntrySheet sheet)
    {
        foreach (var entry in sheet.Entries)
        {
            if (rows.TryGetValue(entry.Field, out var row)) (row.Text, row.Pen, row.Sequence) = (entry.Text, entry.Pen, entry.Sequence);
            else db.Add(new DraftEntryRow { DraftId = draftId, Field = entry.Field, Text = entry.Text, Pen = entry.Pen, Sequence = entry.Sequence });
        }
    }

    private static Refusal? Refuse(Actor by, IntakeDraft? draft, DraftHandRow? hand) => draft switch
    {
        null => new Refusal("draft-unknown"),
        _ when draft.StaffId != by.StaffId && hand is null || !by.May(Role.Counter, draft.UnitCode) => Actor.NotAllowed,
        _ => null,
    };
}
