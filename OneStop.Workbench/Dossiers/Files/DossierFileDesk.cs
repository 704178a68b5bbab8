using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Files;

/// <summary>What staff do to the stored files of a dossier.</summary>
public sealed class DossierFileDesk(DossierWork work, IFileStore store, Thumbnails thumbnails, IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    /// <summary>Takes a file in while it streams. The same id again gives the same file and reads no further.</summary>
    public async Task<Outcome<AttachedFile>> Add(Actor by, string number, Guid id, string? paper, string? name, Stream content, CancellationToken cancellation = default)
    {
        var before = await Load(by, number, DossierStep.Attach, cancellation);
        if (before.Refused) return before.Refusal;
        if (AttachedFiles.All(before.Value.History).FirstOrDefault(file => file.Id == id) is { } known) return known;
        var stored = await store.Put(content, cancellation);
        if (stored.Refused) return stored.Refusal;
        var added = new AttachedFile(id, stored.Value.Hash, stored.Value.Type.Code(), stored.Value.Size, FileName.Clean(name), string.IsNullOrEmpty(paper) ? null : paper);
        return (await Do(by, number, DossierStep.Attach, (file, act) => file.Attach(act, added), cancellation)).Then<AttachedFile>(_ => added);
    }

    public async Task<Outcome<Done>> Hide(Actor by, string number, Guid id, string? reason, CancellationToken cancellation = default) =>
        await Do(by, number, DossierStep.Attach, (file, act) => file.HideFile(act, id, reason), cancellation);

    /// <summary>Opens a file for reading; the look is kept before the first byte goes out.</summary>
    public async Task<Outcome<FileToSend>> Open(Actor by, string number, Guid id, CancellationToken cancellation = default)
    {
        var found = await Find(by, number, id, cancellation);
        if (found.Refused) return found.Refusal;
        var stored = Stored(found.Value);
        if (store.Open(stored.Hash) is not { } content) return new Refusal("file-unknown");
        var kept = await Do(by, number, DossierStep.Reveal, (file, act) => file.LookAt(act, id), cancellation);
        if (!kept.Refused) return new FileToSend(stored, content, found.Value.Name);
        await content.DisposeAsync();
        return kept.Refusal;
    }

    /// <summary>A small picture for the list; null where only an icon can stand for the file.</summary>
    public async Task<Outcome<byte[]?>> Thumbnail(Actor by, string number, Guid id, CancellationToken cancellation = default)
    {
        var found = await Find(by, number, id, cancellation);
        return found.Refused ? found.Refusal : await thumbnails.Of(Stored(found.Value), cancellation);
    }

    private static StoredFile Stored(AttachedFile file) => new(file.Hash, FileTypes.Parse(file.Type), file.Size);

    /// <summary>Only files that are shown; hidden ones are for the auditor's history, not for the page.</summary>
    private async Task<Outcome<AttachedFile>> Find(Actor by, string number, Guid id, CancellationToken cancellation)
    {
        var file = await Load(by, number, DossierStep.Reveal, cancellation);
        if (file.Refused) return file.Refusal;
        return AttachedFiles.Of(file.Value.History).FirstOrDefault(shown => shown.Id == id) is { } found ? found : new Refusal("file-unknown");
    }

    private async Task<Outcome<DossierFile>> Load(Actor by, string number, DossierStep step, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, cancellation) is not { } dossier) return new Refusal("dossier-unknown", number);
        if (by.HandFor(step, dossier, LocalTime.Today(time)) is null) return Actor.NotAllowed;
        return new DossierFile(dossier, await db.DossierEvents.AsNoTracking().Where(past => past.DossierId == dossier.Id).OrderBy(past => past.Sequence).ToListAsync(cancellation));
    }

    private async Task<Outcome<Done>> Do(Actor by, string number, DossierStep step, Func<DossierFile, Act, Outcome<Done>> change, CancellationToken cancellation) =>
        (await work.Do(by, number, step, open => change(open.File, open.Act), cancellation)).Then<Done>(_ => default(Done));
}
