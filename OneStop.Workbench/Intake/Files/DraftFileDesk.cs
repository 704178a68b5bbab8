using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Dossiers.Files;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake.Files;

/// <summary>What a clerk does to the scans of a sitting.</summary>
public sealed class DraftFileDesk(Writer writer, IFileStore store, Thumbnails thumbnails, DossierFileDesk dossierFiles, IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    /// <summary>
    /// Takes a scan in while it streams. The same id again gives the same file and reads no further. A scan that waited in the browser until
    /// after acceptance goes to the dossier.
    /// </summary>
    public async Task<Outcome<AttachedFile>> Add(Actor by, Guid draftId, Guid id, string? paper, string? name, Stream content, CancellationToken cancellation = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (await db.IntakeDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation) is not { } draft) return new Refusal("draft-unknown");
            if (!await MayAdd(db, by, draft, cancellation)) return Actor.NotAllowed;
            if (await db.DraftFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Id == id, cancellation) is { } known) return Same(known, draftId);
            if (draft is { State: DraftState.Accepted, DossierNumber: { } number }) return await dossierFiles.Add(by, number, id, paper, name, content, cancellation);
            if (!draft.TakesEntries) return new Refusal("draft-closed");
        }
        var stored = await store.Put(content, cancellation);
        if (stored.Refused) return stored.Refusal;
        return await Keep(by, draftId, Row(by, draftId, id, paper, name, stored.Value), cancellation);
    }

    /// <summary>Taken away again before acceptance: the wrong sheet lay on the scanner.</summary>
    public Task<Outcome<Done>> Remove(Actor by, Guid draftId, Guid id, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        var found = await Find(db, by, draftId, id, cancellation);
        if (found.Refused) return found.Refusal;
        if (!found.Value.Draft.TakesEntries) return new Refusal("draft-closed");
        found.Value.File.Removed = true;
        changes.Add(DraftJournal.Topic(draftId), draftId.ToString());
        return default(Done);
    }, cancellation);

    public async Task<Outcome<FileToSend>> Open(Actor by, Guid draftId, Guid id, CancellationToken cancellation = default)
    {
        var found = await Find(by, draftId, id, cancellation);
        if (found.Refused) return found.Refusal;
        var stored = Stored(found.Value);
        return store.Open(stored.Hash) is { } content ? new FileToSend(stored, content, found.Value.Name) : new Refusal("file-unknown");
    }

    /// <summary>A small picture for the paper's row; null where only an icon can stand for the file.</summary>
    public async Task<Outcome<byte[]?>> Thumbnail(Actor by, Guid draftId, Guid id, CancellationToken cancellation = default)
    {
        var found = await Find(by, draftId, id, cancellation);
        return found.Refused ? found.Refusal : await thumbnails.Of(Stored(found.Value), cancellation);
    }

    private static bool Owns(Actor by, IntakeDraft draft) => draft.StaffId == by.StaffId && by.May(Role.Counter, draft.UnitCode);

    /// <summary>A scan that waited in the browser of somebody who has given the sitting over is still the sitting's.</summary>
    private static async Task<bool> MayAdd(WorkbenchDb db, Actor by, IntakeDraft draft, CancellationToken cancellation) => Owns(by, draft)
        || by.May(Role.Counter, draft.UnitCode) && await db.DraftHands.AnyAsync(hand => hand.DraftId == draft.Id && hand.StaffId == by.StaffId, cancellation);

    private static Outcome<AttachedFile> Same(DraftFileRow known, Guid draftId) => known.DraftId == draftId ? known.ToFile() : new Refusal("file-unknown");

    private static StoredFile Stored(DraftFileRow file) => new(file.Hash, FileTypes.Parse(file.Type), file.Size);

    private Task<Outcome<AttachedFile>> Keep(Actor by, Guid draftId, DraftFileRow row, CancellationToken cancellation) => writer.Write<AttachedFile>(async (db, changes) =>
    {
        // A retry may have overtaken the first try, and the sitting may have been accepted while the file was on its way.
        if (await db.DraftFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Id == row.Id, cancellation) is { } known) return Same(known, draftId);
        var draft = await db.IntakeDrafts.SingleAsync(draft => draft.Id == draftId, cancellation);
        if (!await MayAdd(db, by, draft, cancellation)) return Actor.NotAllowed;
        if (!draft.TakesEntries) return new Refusal("draft-closed");
        db.DraftFiles.Add(row);
        changes.Add(DraftJournal.Topic(draftId), draftId.ToString());
        return row.ToFile();
    }, cancellation);

    private DraftFileRow Row(Actor by, Guid draftId, Guid id, string? paper, string? name, StoredFile stored) => new()
    {
        Id = id,
        DraftId = draftId,
        Paper = paper is { Length: > 0 and <= EntryLimits.LongestField } ? paper : "",
        Hash = stored.Hash,
        Type = stored.Type.Code(),
        Size = stored.Size,
        Name = FileName.Clean(name),
        AddedAt = time.GetUtcNow().UtcDateTime,
        StaffId = by.StaffId,
    };

    private async Task<Outcome<DraftFileRow>> Find(Actor by, Guid draftId, Guid id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return (await Find(db, by, draftId, id, cancellation)).Then<DraftFileRow>(found => found.File);
    }

    private static async Task<Outcome<(IntakeDraft Draft, DraftFileRow File)>> Find(WorkbenchDb db, Actor by, Guid draftId, Guid id, CancellationToken cancellation)
    {
        if (await db.IntakeDrafts.SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation) is not { } draft) return new Refusal("draft-unknown");
        if (!Owns(by, draft)) return Actor.NotAllowed;
        return await db.DraftFiles.SingleOrDefaultAsync(file => file.Id == id && file.DraftId == draftId && !file.Removed, cancellation) is { } file ? (draft, file) : new Refusal("file-unknown");
    }
}
