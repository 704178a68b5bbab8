using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>What staff ask about many dossiers. Everything is cut to what the asking person may see.</summary>
public sealed class DossierBoard(IDbContextFactory<WorkbenchDb> contexts, CalendarBook calendars, CatalogueShelf shelf, TimeProvider time)
{
    private const int LargestPage = 200;

    public async Task<Page<WorkRow>> WorkList(Actor by, WorkListQuery query, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var size = Math.Clamp(query.Size, 1, LargestPage);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = WorkTabs.Filter(Filtered(db, by, query), query.Tab, by, now);
        var total = await rows.CountAsync(cancellation);
        var number = Math.Clamp(query.Page, 1, Math.Max(1, (total + size - 1) / size));
        var page = await WorkTabs.Ordered(rows, query.Tab).Skip((number - 1) * size).Take(size).ToListAsync(cancellation);
        return new([.. page.Select(dossier => Row(by, dossier, now))], total, number, size);
    }

    /// <summary>How many stand under each tab, with the other conditions of the query applied.</summary>
    public async Task<IReadOnlyDictionary<WorkTab, int>> Counts(Actor by, WorkListQuery query, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (me, today) = (by.StaffId, DateOnly.FromDateTime(LocalTime.FromUtc(now)));
        var shares = await Filtered(db, by, query)
            .Where(dossier => dossier.Status == DossierStatus.Received || dossier.Status == DossierStatus.Processing
                || dossier.Status == DossierStatus.Supplement || dossier.Status == DossierStatus.Payment || dossier.Status == DossierStatus.Finished)
            .GroupBy(dossier => new
            {
                Light = dossier.Status == DossierStatus.Finished ? (int)Light.Done
                    : dossier.StoppedSince != null ? (int)Light.Paused
                    : dossier.Due < now ? (int)Light.Overdue
                    : dossier.DueOn == today ? (int)Light.DueToday
                    : dossier.SoonFrom <= today ? (int)Light.DueSoon
                    : (int)Light.InTime,
                Mine = dossier.AssigneeId == me,
                Taken = dossier.AssigneeId != null,
                HandedOver = dossier.HandlingUnit != null,
                Proposed = dossier.Proposal != null,
                Astray = dossier.FolderUnit != null && dossier.FolderUnit != dossier.HolderUnit,
            })
            .Select(group => new WorkShare((Light)group.Key.Light, group.Key.Mine, group.Key.Taken, group.Key.HandedOver, group.Key.Proposed, group.Key.Astray, group.Count()))
            .ToListAsync(cancellation);
        return WorkTabs.Counted.ToDictionary(tab => tab, tab => shares.Where(share => WorkTabs.Counts(tab, share)).Sum(share => share.Count));
    }

    /// <summary>The best matches of what was typed, newest first: the search box, the palette and the search verb.</summary>
    public async Task<IReadOnlyList<WorkRow>> Search(Actor by, string? text, int limit = 10, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await DossierSearch.Matching(db, text).For(by).OrderByDescending(dossier => dossier.Id).Take(Math.Clamp(limit, 1, LargestPage)).ToListAsync(cancellation);
        return [.. found.Select(dossier => Row(by, dossier, now))];
    }

    public async Task<Outcome<DossierView>> Find(Actor by, string number, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Number == number, cancellation) is not { } dossier) return new Refusal("dossier-unknown", number);
        if (!by.MayRead(dossier)) return Actor.NotAllowed;
        var history = await db.DossierEvents.AsNoTracking().Where(past => past.DossierId == dossier.Id).OrderBy(past => past.Sequence).ToListAsync(cancellation);
        var (now, received) = (time.GetUtcNow().UtcDateTime, DossierFold.Received(history)!);
        var light = DossierLight.Of(dossier, now);
        var form = received.FormVersion is { } version ? shelf.Current.Form(received.ProcedureCode, version) : null;
        var calendar = calendars.For(dossier.ReceivingUnit);
        var today = DateOnly.FromDateTime(LocalTime.FromUtc(now));
        return new DossierView(dossier, received, history, light, by.StepsFor(dossier, history, today))
        {
            Days = Days(dossier, light, now),
            Why = DossierClock.Answer(calendar, received, history),
            Cases = shelf.Find(received.ProcedureCode, dossier.ReceivedOn) is { } procedure ? [.. procedure.CaseKeys.Select(key => (key, procedure.CaseText(key).ToString()))] : [],
            NoticeIsLate = DossierFile.NoticeIsLate(calendar, history, today),
            LastToReAppoint = dossier.DueOn is { } due && calendar is not null && calendar.Covers(due) ? calendar.WorkingDayBefore(due) : null,
            Form = form,
            Links = await Links(db, by, history, cancellation),
            Declaration = DeclarationReading.Read(form, received, dossier.ReceivedOn, CultureInfo.CurrentUICulture),
        };
    }

    /// <summary>The fields of administration of the work at hand in the person's scope: for the filter.</summary>
    public async Task<IReadOnlyList<string>> Fields(Actor by, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        // Asked of what is open or waits for its citizen: over years of finished work the answer would cost a second.
        return await db.Dossiers.For(by)
            .Where(dossier => dossier.Status == DossierStatus.Received || dossier.Status == DossierStatus.Processing || dossier.Status == DossierStatus.Supplement
                || dossier.Status == DossierStatus.Payment || dossier.Status == DossierStatus.Finished)
            .Select(dossier => dossier.Field).Distinct().OrderBy(field => field).ToListAsync(cancellation);
    }

    private static async Task<IReadOnlyList<LinkedDossier>> Links(WorkbenchDb db, Actor by, IReadOnlyList<DossierEvent> history, CancellationToken cancellation)
    {
        string[] numbers = [.. history.Where(past => past.Kind == DossierEventKind.Linked).Select(past => past.Read<LinkedPayload>().Number).Distinct()];
        if (numbers.Length == 0) return [];
        var rows = await db.Dossiers.AsNoTracking().Where(row => numbers.Contains(row.Number)).ToListAsync(cancellation);
        return [.. numbers.Select(number => rows.Find(row => row.Number == number) is { } row && by.MayRead(row) ? new LinkedDossier(number, row.OwnerName, row.ProcedureName, row.Status) : new LinkedDossier(number))];
    }

    private static IQueryable<Dossier> Filtered(WorkbenchDb db, Actor by, WorkListQuery query)
    {
        var rows = (string.IsNullOrWhiteSpace(query.Text) ? db.Dossiers : DossierSearch.Matching(db, query.Text)).AsNoTracking().For(by);
        if (query.CentreCode is { } centre) rows = rows.Within(WorkPlaces.Under(by.Units, centre), by.Units);
        if (query.Untaken) rows = rows.Where(dossier => dossier.AssigneeId == null);
        if (query.ReceivingUnit is { } receiving) rows = rows.Where(dossier => dossier.ReceivingUnit == receiving);
        if (query.HandlingUnit is { } handling) rows = rows.Where(dossier => dossier.HolderUnit == handling || dossier.HandlingUnit == handling);
        if (query.AssigneeId is { } assignee) rows = rows.Where(dossier => dossier.AssigneeId == assignee);
        if (query.Field is { Length: > 0 } field) rows = rows.Where(dossier => dossier.Field == field);
        if (query.ProcedureCode is { Length: > 0 } procedure) rows = rows.Where(dossier => dossier.ProcedureCode == procedure);
        if (query.ReceivedAfter is { } after)
        {
            var moment = LocalTime.ToUtc(after);
            rows = rows.Where(dossier => dossier.ReceivedAt > moment);
        }
        if (query.ReceivedBefore is { } before)
        {
            var moment = LocalTime.ToUtc(before);
            rows = rows.Where(dossier => dossier.ReceivedAt <= moment);
        }
        if (query.ReceivedFrom is { } from) rows = rows.Where(dossier => dossier.ReceivedOn >= from);
        if (query.ReceivedTo is { } to) rows = rows.Where(dossier => dossier.ReceivedOn <= to);
        return rows;
    }

    private WorkRow Row(Actor by, Dossier dossier, DateTime now) => new(
        dossier.Number,
        dossier.OwnerName,
        dossier.SubmitterName,
        dossier.ProcedureCode,
        dossier.ProcedureName,
        LocalTime.FromUtc(dossier.ReceivedAt),
        dossier.Due is { } due ? LocalTime.FromUtc(due) : null,
        DossierLight.Of(dossier, now),
        dossier.Status,
        dossier.ReceivingUnit,
        dossier.HolderUnit,
        dossier.AssigneeName,
        dossier.LastRecorded,
        Able(by, dossier, DossierStep.Take),
        Able(by, dossier, DossierStep.HandOver)) { Days = Days(dossier, DossierLight.Of(dossier, now), now), Expected = dossier.Awaits is not null };

    /// <summary>Working days until the promise, or since; on the calendar of the centre that gave it.</summary>
    private int? Days(Dossier dossier, Light light, DateTime now)
    {
        if (light is Light.Paused or Light.Done || dossier.DueOn is not { } due || calendars.For(dossier.ReceivingUnit) is not { } calendar) return null;
        var today = DateOnly.FromDateTime(LocalTime.FromUtc(now));
        return light == Light.Overdue ? calendar.WorkingDaysBetween(due, today) : calendar.WorkingDaysBetween(today, due);
    }

    private static bool Able(Actor by, Dossier dossier, DossierStep step) => dossier.Allows(step, []) && by.HandFor(step, dossier, default) is not null;
}
