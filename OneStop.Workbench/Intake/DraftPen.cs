using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>
/// The server writes into a sitting: what is copied from an earlier dossier, from another sitting of a bundle, or got back. Later than
/// everything known, so ask the browser to settle first; open screens hear of it by the draft's topic.
/// </summary>
public sealed class DraftPen(Writer writer, TimeProvider time)
{
    /// <param name="texts">By field; a field not named keeps its text.</param>
    public Task<Outcome<Done>> Write(Actor by, Guid draftId, IReadOnlyDictionary<string, string> texts, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        if (await db.IntakeDrafts.SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation) is not { } draft) return new Refusal("draft-unknown");
        if (draft.StaffId != by.StaffId || !by.May(Role.Counter, draft.UnitCode)) return Actor.NotAllowed;
        if (!draft.TakesEntries) return new Refusal("draft-closed");
        await Into(db, draftId, texts, time.GetUtcNow().UtcDateTime, cancellation);
        draft.ChangedAt = time.GetUtcNow().UtcDateTime;
        changes.Add(DraftJournal.Topic(draftId), draftId.ToString());
        return default(Done);
    }, cancellation);

    /// <summary>As part of a larger step that has authorised already.</summary>
    internal static async Task Into(WorkbenchDb db, Guid draftId, IReadOnlyDictionary<string, string> texts, DateTime now, CancellationToken cancellation)
    {
        var rows = await db.DraftEntries.Where(row => row.DraftId == draftId).ToDictionaryAsync(row => row.Field, StringComparer.Ordinal, cancellation);
        foreach (var (field, text) in texts)
        {
            if (rows.TryGetValue(field, out var row))
            {
                if (row.Text != text) (row.Text, row.Pen, row.Sequence) = (CleanText.Of(text), Entry.DeskPen, After(row.Sequence, now));
            }
            else db.Add(new DraftEntryRow { DraftId = draftId, Field = field, Text = CleanText.Of(text), Pen = Entry.DeskPen, Sequence = After(null, now) });
        }
    }

    /// <summary>The number of what is written now over an entry of this number.</summary>
    internal static long After(long? sequence, DateTime now) => Math.Max((sequence ?? 0) + 1, Entry.Stamp(now));
}
