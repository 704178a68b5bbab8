using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>What a person must say before a card is filled in.</summary>
public enum ScanQuestion
{
    None,

    /// <summary>Whose card it is.</summary>
    Who,

    /// <summary>Whether what is typed gives way to the card.</summary>
    Over,
}

/// <summary>What a scan led to.</summary>
/// <param name="Opened">Another sitting is in hand now.</param>
/// <param name="Written">What the server wrote into fields; empty while a person must still choose.</param>
/// <param name="Parked">The clerk has a sitting of this person put aside.</param>
public sealed record ScanTaken(CardText? Card, CardPlacement? Placement, IReadOnlyList<Entry> Written, Guid? Opened = null, bool Parked = false, ScanQuestion Question = ScanQuestion.None);

/// <summary>What becomes of a card or a ticket that was scanned: in the sitting in hand, or anywhere else.</summary>
public sealed class ScanDesk(Writer writer, IDbContextFactory<WorkbenchDb> contexts, IntakeDesk desk, CatalogueShelf catalogue, AddressBook addresses, TimeProvider time)
{
    /// <summary>A card in a sitting. Nothing is written while it is not clear whose it is or whether what is typed gives way.</summary>
    /// <param name="wanted">Block or field said by the clerk; null where the sitting says it.</param>
    /// <param name="how"><c>over</c> or <c>empty</c> decides about typed text, <c>ask</c> asks in any case, <c>authorised</c> makes the person the owner, <c>parked</c> and <c>next</c> lead to another sitting.</param>
    public async Task<Outcome<ScanTaken>> Take(Actor by, Guid draftId, string text, string? wanted = null, string? how = null, CancellationToken cancellation = default)
    {
        var read = CardText.Parse(text);
        if (read.Refused) return read.Refusal;
        var card = read.Value;
        if (how is "parked" or "next") return await Elsewhere(by, text, card, recall: how == "parked", cancellation);
        var parked = await SittingOf(by, card, except: draftId, cancellation);
        if (parked is not null && how is null && await Untouched(draftId, cancellation)) return await Elsewhere(by, text, card, recall: true, cancellation);
        return await writer.Write<ScanTaken>(async (db, changes) =>
        {
            if (await db.IntakeDrafts.SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation) is not { } draft) return new Refusal("draft-unknown");
            if (draft.StaffId != by.StaffId || !by.May(Role.Counter, draft.UnitCode)) return Actor.NotAllowed;
            if (!draft.TakesEntries) return new Refusal("draft-closed");
            var sheet = new EntrySheet(await db.DraftEntries.AsNoTracking().Where(row => row.DraftId == draftId)
                .Select(row => new Entry(row.Field, row.Text, row.Pen, row.Sequence)).ToListAsync(cancellation));
            var role = how == "authorised" ? Relations.Authorised : sheet[Fields.Role];
            var today = LocalTime.Today(time);
            var procedure = catalogue.Find(sheet[Fields.Procedure], today);
            var sitting = Sitting.Read(sheet, new SittingFacts(procedure, procedure is null ? null : catalogue.Form(procedure.Code, today), addresses, today));
            var blocks = PersonBlock.Of(Relations.All.Contains(role) ? role : Relations.Owner, sheet, sitting.Facts.Form);
            var placement = CardPlacement.Of(sheet, blocks, sitting.Form.Offered, card, text, wanted);
            var question = how == "ask" || placement.Block is null || (parked is not null && wanted is null && how is null) ? ScanQuestion.Who
                : placement.Conflicts.Count > 0 && how is not ("over" or "empty") ? ScanQuestion.Over
                : ScanQuestion.None;
            if (question != ScanQuestion.None) return new ScanTaken(card, placement, [], Parked: parked is not null, Question: question);
            var block = placement.Block!;
            var texts = new Dictionary<string, string>(CardFilling.Into(sheet, block, card, text, over: how == "over", addresses), StringComparer.Ordinal);
            if (how == "authorised") texts[Fields.Role] = role;
            var now = time.GetUtcNow().UtcDateTime;
            await DraftPen.Into(db, draftId, texts, now, cancellation);
            (draft.ChangedAt, draft.FirstFieldAt) = (now, draft.FirstFieldAt ?? now);
            changes.Add(DraftJournal.Topic(draftId), draftId.ToString());
            return new ScanTaken(card, placement, [.. texts.Where(field => sheet[field.Key] != CleanText.Of(field.Value))
                .Select(field => new Entry(field.Key, CleanText.Of(field.Value), Entry.DeskPen, DraftPen.After(sheet.Find(field.Key)?.Sequence, now)))]);
        }, cancellation);
    }

    /// <summary>A card or a ticket scanned on any other page: the person's sitting that was put aside, else a new one with the card in it.</summary>
    public async Task<Outcome<Guid>> Begin(Actor by, string text, CancellationToken cancellation = default)
    {
        if (IntakeDesk.CounterOf(by) is null) return Actor.NotAllowed;
        if (Ticket.Read(text) is not null) return await desk.RecallByTicket(by, text, cancellation);
        var card = CardText.Parse(text);
        if (card.Refused) return card.Refusal;
        var taken = await Elsewhere(by, text, card.Value, recall: true, cancellation);
        return taken.Refused ? taken.Refusal : taken.Value.Opened!.Value;
    }

    private async Task<Outcome<ScanTaken>> Elsewhere(Actor by, string text, CardText card, bool recall, CancellationToken cancellation)
    {
        if (recall && await SittingOf(by, card, except: null, cancellation) is { } known)
        {
            var recalled = await desk.Recall(by, known, cancellation: cancellation);
            return recalled.Refused ? recalled.Refusal : new ScanTaken(card, null, [], Opened: known);
        }
        var next = await desk.Next(by, cancellation);
        if (next.Refused) return next.Refusal;
        var taken = await Take(by, next.Value, text, Fields.Applicant, cancellation: cancellation);
        return taken.Refused ? taken.Refusal : taken.Value with { Opened = next.Value };
    }

    /// <summary>The clerk's own sitting, in hand or put aside, in which this person sits or is the owner.</summary>
    private async Task<Guid?> SittingOf(Actor by, CardText card, Guid? except, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        string[] places = [Fields.Of(Fields.Applicant, "identity"), Fields.Of(Fields.Owner, "identity")];
        var (entries, number) = (db.DraftEntries, card.Number.Digits);
        return await db.IntakeDrafts
            .Where(draft => draft.StaffId == by.StaffId && (draft.State == DraftState.Parked || draft.State == DraftState.Open) && draft.Id != except)
            .Where(draft => entries.Any(entry => entry.DraftId == draft.Id && places.Contains(entry.Field) && entry.Text == number))
            .OrderByDescending(draft => draft.ChangedAt).Select(draft => (Guid?)draft.Id).FirstOrDefaultAsync(cancellation);
    }

    private async Task<bool> Untouched(Guid draftId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return !await db.DraftEntries.AnyAsync(entry => entry.DraftId == draftId && entry.Text != "", cancellation);
    }
}
