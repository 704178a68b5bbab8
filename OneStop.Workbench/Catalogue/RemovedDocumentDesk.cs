using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Catalogue;

/// <summary>What administrators do to the dated list of papers that databases replace. Dossiers keep what was struck when they were received.</summary>
public sealed class RemovedDocumentDesk(Writer writer, CatalogueShelf shelf, CatalogueWatch watch, AuditTrail audit, TimeProvider time)
{
    /// <summary>The entries that match, by procedure; everybody who is signed in may look.</summary>
    public Page<RemovedDocument> List(Actor by, string? text, int number, int size)
    {
        var wanted = SearchKey.Words(text);
        var found = by.Grants.Count == 0 ? [] : shelf.Current.AllRemoved
            .Where(document => wanted.All(word => Key(document).Contains(word, StringComparison.Ordinal)))
            .OrderBy(document => document.Procedure, StringComparer.Ordinal).ThenBy(document => document.Document, StringComparer.Ordinal).ToList();
        var page = Math.Clamp(number, 1, Math.Max(1, (found.Count + size - 1) / size));
        return new([.. found.Skip((page - 1) * size).Take(size)], found.Count, page, size);
    }

    /// <summary>The acts that the list rests on, with their days.</summary>
    public IReadOnlyList<RemovalAct> Acts(Actor by) => by.Grants.Count == 0 ? [] :
        [.. shelf.Current.AllRemoved.GroupBy(document => document.Source, StringComparer.Ordinal)
            .Select(act => new RemovalAct(act.Key, act.Min(document => document.From), act.Any(document => document.To is null) ? null : act.Max(document => document.To), act.Count()))];

    /// <summary>Keeps a new entry, or a changed one in the place of its former wording.</summary>
    public Task<Outcome<Done>> Put(Actor by, RemovedDocument document, CancellationToken cancellation = default)
    {
        var clean = document with
        {
            Procedure = CleanText.Of(document.Procedure), Document = CleanText.Of(document.Document), Database = CleanText.Of(document.Database),
            Basis = CleanText.Of(document.Basis), Source = CleanText.Of(document.Source),
        };
        return Change(by, "removed-document-put", clean.Procedure, $"{clean.Document} → {clean.Database}, {Days(clean.From, clean.To)} ({clean.Source})", async db =>
        {
            if (clean.Fault() is { } fault) return fault;
            if (shelf.Current.Versions(clean.Procedure).Count == 0 && shelf.Current.Removed(clean.Procedure).Count == 0) return new Refusal("procedure-unknown", clean.Procedure) { Place = nameof(RemovedDocument.Procedure) };
            var row = await db.RemovedDocuments.FindAsync([clean.Id], cancellation);
            if (row is null) db.RemovedDocuments.Add(row = new RemovedDocumentRow { Id = clean.Id, Procedure = "", Document = "", Database = "", Basis = "", Source = "" });
            row.Take(clean);
            (row.Origin, row.RecordedAt, row.RecordedBy) = (VersionOrigin.Edited, time.GetUtcNow().UtcDateTime, by.StaffId);
            return default(Done);
        }, cancellation);
    }

    /// <summary>An act was prolonged or ended: all its entries take its new last day.</summary>
    public Task<Outcome<Done>> EndAct(Actor by, string source, DateOnly? to, CancellationToken cancellation = default) =>
        Change(by, "removed-act-ended", source, Days(null, to), async db =>
        {
            var rows = await db.RemovedDocuments.Where(row => row.Source == source).ToListAsync(cancellation);
            if (rows.Count == 0) return Writer.Stale;
            if (rows.Exists(row => to < row.From)) return new Refusal("dates-reversed") { Place = nameof(RemovedDocument.To) };
            foreach (var row in rows) (row.To, row.Origin, row.RecordedAt, row.RecordedBy) = (to, VersionOrigin.Edited, time.GetUtcNow().UtcDateTime, by.StaffId);
            return default(Done);
        }, cancellation);

    private async Task<Outcome<Done>> Change(Actor by, string action, string target, string detail, Func<WorkbenchDb, Task<Outcome<Done>>> change, CancellationToken cancellation)
    {
        if (!by.Has(Role.Administrator)) return Actor.NotAllowed;
        var outcome = await writer.Write<Done>(async (db, changes) =>
        {
            var done = await change(db);
            if (done.Refused) return done;
            audit.Add(db, by, action, target, detail);
            changes.Add(CatalogueWatch.Topic, target);
            return done;
        }, cancellation);
        if (!outcome.Refused) await watch.Refresh(cancellation);
        return outcome;
    }

    private static string Key(RemovedDocument document) => SearchKey.Of($"{document.Procedure} {document.Document} {document.Database} {document.Basis}");

    private static string Days(DateOnly? from, DateOnly? to) => $"{from:dd'/'MM'/'yyyy}–{to:dd'/'MM'/'yyyy}";
}

/// <summary>An act that the list rests on.</summary>
public sealed record RemovalAct(string Source, DateOnly From, DateOnly? To, int Entries);
