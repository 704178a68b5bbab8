using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake.Files;

/// <summary>
/// The papers with which a citizen leaves without a dossier: form 02, everything still to be brought, and form 03, why nothing is taken
/// in. Numbered, kept byte for byte, printed again by any clerk of the centre.
/// </summary>
public sealed class DraftPaperDesk(Writer writer, IntakeBoard board, IntakeDesk desk, PaperRoom room, IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    /// <summary>Issues form 02 with its large-type page and puts the sitting aside until the citizen is back. Refused where nothing is missing.</summary>
    public async Task<Outcome<Guid>> AskSupplement(Actor by, Guid draftId, CancellationToken cancellation = default)
    {
        var look = await Ready(by, draftId, cancellation);
        if (look.Refused) return look.Refusal;
        var lines = SupplementList.Of(look.Value.Sitting);
        if (lines.Count == 0) return new Refusal("supplement-nothing");
        // The ticket by which the sitting is found again stands on the paper, so the sitting is put aside first.
        var parked = await desk.Park(by, draftId, cancellation);
        if (parked.Refused) return parked.Refusal;
        return await Issue(by, look.Value, "m02", DraftPaperContent.Write(lines), (about, number) =>
            (DraftPapers.Supplement(about, number, lines), DraftPapers.LargeType(about, number, lines)), cancellation);
    }

    /// <summary>Issues form 03 with its reason and gives the sitting up.</summary>
    public async Task<Outcome<Guid>> Decline(Actor by, Guid draftId, string? reason, CancellationToken cancellation = default)
    {
        if (CleanText.Of(reason) is not { Length: > 0 } why) return new Refusal("reason-needed") { Place = "reason" };
        var look = await Ready(by, draftId, cancellation);
        if (look.Refused) return look.Refusal;
        var issued = await Issue(by, look.Value, "m03", why, (about, number) => (DraftPapers.Refusal(about, number, why), null), cancellation);
        if (issued.Refused) return issued.Refusal;
        var given = await desk.Discard(by, draftId, why, cancellation);
        return given.Then<Guid>(_ => issued.Value);
    }

    /// <summary>The paper as it was first printed.</summary>
    public async Task<Outcome<FileToSend>> Open(Actor by, Guid id, bool largeType, CancellationToken cancellation = default)
    {
        var found = await Find(by, id, cancellation);
        if (found.Refused) return found.Refusal;
        var (paper, hash) = (found.Value, largeType ? found.Value.LargeTypeHash : found.Value.Hash);
        if (hash is null || room.Store.Open(hash) is not { } content) return new Refusal("file-unknown");
        return new FileToSend(new StoredFile(hash, FileType.Pdf, content.Length), content, $"{paper.Form}-{paper.Year}-{paper.Number}{(largeType ? "-chu-to" : "")}.pdf");
    }

    /// <summary>For the page that shows it.</summary>
    public async Task<Outcome<IssuedPaperRow>> Find(Actor by, Guid id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var paper = await db.IssuedPapers.AsNoTracking().SingleOrDefaultAsync(paper => paper.Id == id, cancellation);
        if (paper is null) return new Refusal("file-unknown");
        return by.May(Role.Counter, paper.UnitCode) ? paper : Actor.NotAllowed;
    }

    private async Task<Outcome<SittingNow>> Ready(Actor by, Guid draftId, CancellationToken cancellation)
    {
        var look = await board.Look(by, draftId, cancellation);
        if (look.Refused) return look.Refusal;
        if (look.Value.State is DraftState.Accepted or DraftState.Discarded) return new Refusal("draft-closed");
        if (look.Value.Sitting.Procedure is null) return new Refusal("procedure-missing") { Place = Fields.Procedure };
        return look.Value.Sitting.Applicant.Name.Length > 0 ? look : new Refusal("supplement-person") { Place = Fields.Of(Fields.Applicant, "name") };
    }

    private async Task<Outcome<Guid>> Issue(
        Actor by, SittingNow now, string form, string content, Func<AboutPaper, string, (SheetModel Form, SheetModel? LargeType)> draw, CancellationToken cancellation) =>
        await writer.Write<Guid>(async (db, changes) =>
        {
            var at = time.GetUtcNow().UtcDateTime;
            var ticket = await db.IntakeDrafts.AsNoTracking().Where(draft => draft.Id == now.DraftId).Select(draft => draft.Ticket).SingleAsync(cancellation);
            var number = await PaperNumbers.Next(db, form, now.UnitCode, LocalTime.FromUtc(at).Year, cancellation);
            var sheets = draw(new AboutPaper(now, by, LocalTime.FromUtc(at), ticket ?? ""), SheetWords.Say($"Sheet.number.{form}", number));
            var paper = new IssuedPaperRow
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()), DraftId = now.DraftId, Form = form, UnitCode = now.UnitCode, Year = LocalTime.FromUtc(at).Year, Number = number,
                IssuedAt = at, StaffId = by.StaffId, StaffName = by.Name, Content = content,
                Hash = await Keep(sheets.Form, cancellation), LargeTypeHash = sheets.LargeType is { } large ? await Keep(large, cancellation) : null,
            };
            db.IssuedPapers.Add(paper);
            changes.Add(DraftJournal.Topic(now.DraftId), now.DraftId.ToString());
            return paper.Id;
        }, cancellation);

    private async Task<string> Keep(SheetModel sheet, CancellationToken cancellation)
    {
        var kept = await room.Store.Put(new MemoryStream(room.Signature.Print(sheet)), cancellation);
        return kept.Refused ? throw new IOException($"A paper of our own was not kept: {kept.Refusal.Code}") : kept.Value.Hash;
    }
}
