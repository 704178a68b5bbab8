using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>A dossier of today that is not done with.</summary>
public sealed record ShiftDossier(string Number, string OwnerName, DateTime Received);

/// <summary>What a clerk should not leave lying when the shift ends.</summary>
/// <param name="Ends">The end that is near; null while there is time.</param>
/// <param name="Unprinted">A later version of the receipt was made and not printed.</param>
public sealed record ShiftCard(
    DateTime? Ends, IReadOnlyList<ParkedSitting> Parked, IReadOnlyList<ShiftDossier> Unprinted, IReadOnlyList<ShiftDossier> Unpaid,
    IReadOnlyList<ShiftDossier> Unscanned, IReadOnlyList<ShiftDossier> NotHandedOver)
{
    public int Count => Parked.Count + Unprinted.Count + Unpaid.Count + Unscanned.Count + NotHandedOver.Count;
}

/// <summary>Giao ca: what the acting clerk has begun today and not finished.</summary>
public sealed class ShiftBoard(IDbContextFactory<WorkbenchDb> contexts, IntakeBoard intake, CalendarBook calendars, TimeProvider time)
{
    /// <summary>The shift that ends soon at the person's counter.</summary>
    public DateTime? Ends(Actor by) => IntakeDesk.CounterOf(by) is { } unit ? ShiftEnd.Near(calendars.For(unit), LocalTime.Now(time)) : null;

    public async Task<ShiftCard> Of(Actor by, CancellationToken cancellation = default)
    {
        var since = LocalTime.ToUtc(LocalTime.Today(time).ToDateTime(TimeOnly.MinValue));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var mine = db.DossierEvents.AsNoTracking().Where(past => past.StaffId == by.StaffId && past.Recorded >= since);
        var received = mine.Where(past => past.Kind == DossierEventKind.Received).Select(past => past.DossierId);
        var rows = await db.Dossiers.AsNoTracking().For(by).Where(row => received.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(cancellation);
        var scanned = await db.DossierEvents.Where(past => received.Contains(past.DossierId) && past.Kind == DossierEventKind.FileAdded).Select(past => past.DossierId).Distinct().ToListAsync(cancellation);
        return new(
            Ends(by), await intake.Parked(by, cancellation), await Unprinted(db, by, mine, cancellation), [.. rows.Where(row => row.FeeCharged > row.FeePaid).Select(Of)],
            [.. rows.Where(row => row.Channel == Channel.Counter && !scanned.Contains(row.Id)).Select(Of)], [.. rows.Where(row => row.IsOpen && row.HandlingUnit is null).Select(Of)]);
    }

    /// <summary>Each correction, restart and resumption makes a receipt that replaces the one in the citizen's hand.</summary>
    private static async Task<IReadOnlyList<ShiftDossier>> Unprinted(WorkbenchDb db, Actor by, IQueryable<DossierEvent> mine, CancellationToken cancellation)
    {
        DossierEventKind[] making =
            [DossierEventKind.Corrected, DossierEventKind.SupplementReceived, DossierEventKind.DutySettled, DossierEventKind.Resumed, DossierEventKind.CompetentReceived, DossierEventKind.Reversed];
        var ids = await mine.Where(past => making.Contains(past.Kind)).Select(past => past.DossierId).Distinct().ToListAsync(cancellation);
        var histories = (await db.DossierEvents.AsNoTracking().Where(past => ids.Contains(past.DossierId)).ToListAsync(cancellation)).GroupBy(past => past.DossierId);
        var waiting = histories.Where(history => ReceiptVersions.Latest(history) > history.Where(past => past.Kind == DossierEventKind.Printed).Select(past => past.Read<PrintedPayload>())
            .Where(printed => printed.Form == "m01").Select(printed => printed.Version).DefaultIfEmpty(0).Max()).Select(history => history.Key).ToList();
        return [.. (await db.Dossiers.AsNoTracking().For(by).Where(row => waiting.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(cancellation)).Select(Of)];
    }

    private static ShiftDossier Of(Dossier row) => new(row.Number, row.OwnerName, LocalTime.FromUtc(row.ReceivedAt));
}
