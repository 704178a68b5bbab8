using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake.Bundles;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Intake.Files;
using OneStop.Workbench.Payments;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>What the counter asks about its sittings.</summary>
public sealed class IntakeBoard(IDbContextFactory<WorkbenchDb> contexts, CatalogueShelf catalogue, CalendarBook calendars, DossierBoard dossiers, AddressBook addresses, PaymentBook payments, TimeProvider time, IntakeOptions? options = null)
{
    private const int MostParked = 30;

    /// <summary>The sitting as its entries say now, with the promise that acceptance at this moment would give.</summary>
    public async Task<Outcome<SittingNow>> Look(Actor by, Guid draftId, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.IntakeDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation) is not { } draft) return new Refusal("draft-unknown");
        if (draft.StaffId != by.StaffId || !by.May(Role.Counter, draft.UnitCode)) return await SittingHandOverDesk.TakenFrom(db, by, draft, cancellation) ?? Actor.NotAllowed;
        var entries = await db.DraftEntries.AsNoTracking().Where(row => row.DraftId == draftId)
            .Select(row => new Entry(row.Field, row.Text, row.Pen, row.Sequence)).ToListAsync(cancellation);
        var now = LocalTime.Now(time);
        var files = await db.DraftFiles.AsNoTracking().Where(file => file.DraftId == draftId && !file.Removed).OrderBy(file => file.AddedAt).ToListAsync(cancellation);
        var sheet = new EntrySheet(entries);
        var person = new KnownPerson(db, dossiers, by, draft, time, (options ?? new()).SameWithinDays);
        var past = await person.Past(PartyReading.IdentityOf(sheet, Fields.Applicant), cancellation);
        var (sitting, update) = Read(sheet, [.. files.Select(file => file.ToFile())], draft, DateOnly.FromDateTime(now), await person.Contact(past, PartyReading.IdentityOf(sheet, Fields.Applicant), cancellation));
        var calendar = calendars.For(draft.UnitCode, DateOnly.FromDateTime(now));
        var promise = sitting is { Limit: { } limit, Procedure: { } procedure }
            ? DeadlineClock.Compute(calendar, limit.Promised, now, extra: calendars.ExtraDays(draft.UnitCode, procedure.Code, procedure.Field, DateOnly.FromDateTime(now)))
            : null;
        var (same, beside, elsewhere) = await person.Same(sitting, past, cancellation);
        if (same.Count + beside.Count + elsewhere.Count > 0 && sitting.Sheet[Fields.AgainReason].Trim().Length == 0)
            sitting = sitting with { Findings = [Finding.Missing(Fields.AgainReason, same.Count + elsewhere.Count > 0 ? new Refusal("again-reason", same.Select(row => row.Number).Concat(elsewhere.Select(other => other.Number)).First()) : new Refusal("again-beside", beside[0].Staff)), .. sitting.Findings] };
        return new SittingNow(draft.Id, draft.State, draft.UnitCode, draft.StartedAt, draft.DossierNumber, sitting, promise, calendar, same)
        {
            Past = past,
            Beside = beside,
            Elsewhere = elsewhere,
            Waiting = await Waiting(db, by, draft, sitting, cancellation),
            Issued = await db.IssuedPapers.AsNoTracking().Where(paper => paper.DraftId == draftId).OrderByDescending(paper => paper.IssuedAt).ToListAsync(cancellation),
            BundleId = draft.BundleId,
            BundleCode = draft.BundleCode,
            Bundle = draft.BundleId is { } bundle ? await Parts(db, bundle, cancellation) : [],
            LeftOver = LeftOver.Of(sitting, catalogue.Current),
            FormUpdate = update,
        };
    }

    /// <summary>The clerk's sittings that wait, the latest first.</summary>
    public Task<IReadOnlyList<ParkedSitting>> Parked(Actor by, CancellationToken cancellation = default) =>
        Aside(by, draft => draft.State == DraftState.Parked, cancellation);

    /// <summary>What the clerk gave up within the last day and may have back; what was empty is not worth it.</summary>
    public Task<IReadOnlyList<ParkedSitting>> GivenUp(Actor by, CancellationToken cancellation = default)
    {
        var since = time.GetUtcNow().UtcDateTime - IntakeDesk.Regret;
        return Aside(by, draft => draft.State == DraftState.Discarded && draft.DiscardReason != null && draft.DiscardedAt >= since, cancellation);
    }

    private async Task<IReadOnlyList<ParkedSitting>> Aside(Actor by, Expression<Func<IntakeDraft, bool>> which, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var drafts = await db.IntakeDrafts.AsNoTracking().Where(draft => draft.StaffId == by.StaffId).Where(which)
            .OrderByDescending(draft => draft.DiscardedAt ?? draft.ParkedAt ?? draft.ChangedAt).Take(MostParked).ToListAsync(cancellation);
        // A bundle waits as one.
        return await Remembered(db, [.. drafts.DistinctBy(draft => draft.BundleId ?? draft.Id)], cancellation);
    }

    private async Task<IReadOnlyList<ParkedSitting>> Remembered(WorkbenchDb db, List<IntakeDraft> drafts, CancellationToken cancellation)
    {
        var ids = drafts.ConvertAll(draft => draft.Id);
        string[] shown = [Fields.Of(Fields.Applicant, "name"), Fields.Procedure];
        var texts = (await db.DraftEntries.AsNoTracking().Where(entry => ids.Contains(entry.DraftId) && shown.Contains(entry.Field)).ToListAsync(cancellation))
            .ToDictionary(entry => (entry.DraftId, entry.Field), entry => entry.Text);
        var today = LocalTime.Today(time);
        return [.. drafts.Select(draft =>
        {
            var code = texts.GetValueOrDefault((draft.Id, Fields.Procedure)) ?? "";
            var since = draft.DiscardedAt ?? draft.ParkedAt ?? draft.ChangedAt;
            return new ParkedSitting(draft.Id, texts.GetValueOrDefault((draft.Id, shown[0])) ?? "", catalogue.Find(code, today)?.Name ?? code, LocalTime.FromUtc(since), draft.Ticket, draft.DiscardReason);
        })];
    }

    /// <summary>The citizen may be back: a sitting put aside for the same number.</summary>
    private async Task<ParkedSitting?> Waiting(WorkbenchDb db, Actor by, IntakeDraft draft, Sitting sitting, CancellationToken cancellation)
    {
        if (sitting.Applicant.Number is not { } number) return null;
        var (entries, digits, field) = (db.DraftEntries, number.Digits, Fields.Of(Fields.Applicant, "identity"));
        var found = await db.IntakeDrafts.AsNoTracking()
            .Where(other => other.StaffId == by.StaffId && other.State == DraftState.Parked && other.Id != draft.Id && (draft.BundleId == null || other.BundleId != draft.BundleId))
            .Where(other => entries.Any(entry => entry.DraftId == other.Id && entry.Field == field && entry.Text == digits))
            .OrderByDescending(other => other.ParkedAt).Take(1).ToListAsync(cancellation);
        return found.Count == 0 ? null : (await Remembered(db, found, cancellation))[0];
    }

    private async Task<IReadOnlyList<BundlePart>> Parts(WorkbenchDb db, Guid bundle, CancellationToken cancellation)
    {
        var drafts = await db.IntakeDrafts.AsNoTracking().Where(draft => draft.BundleId == bundle).OrderBy(draft => draft.StartedAt).ThenBy(draft => draft.Id).ToListAsync(cancellation);
        var ids = drafts.ConvertAll(draft => draft.Id);
        var codes = await db.DraftEntries.AsNoTracking().Where(entry => ids.Contains(entry.DraftId) && entry.Field == Fields.Procedure).ToDictionaryAsync(entry => entry.DraftId, entry => entry.Text, cancellation);
        return [.. drafts.Select(draft => codes.GetValueOrDefault(draft.Id) is { } code
            ? new BundlePart(draft.Id, code, catalogue.Find(code)?.Name ?? code, draft.State, draft.DossierNumber)
            : new BundlePart(draft.Id, "", "", draft.State, draft.DossierNumber))];
    }

    private (Sitting Sitting, FormUpdate? Update) Read(EntrySheet sheet, IReadOnlyList<AttachedFile> files, IntakeDraft draft, DateOnly today, RememberedContact? remembered)
    {
        var procedure = catalogue.Find(sheet[Fields.Procedure], today) is { } found ? payments.WithFees(found, draft.UnitCode, today) : null;
        var (form, update) = procedure is null ? (null, null) : FormOfSitting.Of(catalogue.Current, procedure.Code, sheet, today, draft.StartedAt);
        var facts = new SittingFacts(procedure, form, addresses, today)
        {
            Removals = procedure is null ? Removals.None : catalogue.Current.Removals(procedure.Code, today),
            Files = files,
            Remembered = remembered,
        };
        return (Sitting.Read(sheet, facts), update);
    }
}
