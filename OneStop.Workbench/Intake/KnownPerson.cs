using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>
/// What the office knows of the people in a sitting: earlier dossiers, how to reach them, and whether the same thing was received or is
/// being received already. Whoever sits at the counter with their card needs no reason to be looked up; anything beyond the clerk's own
/// scope is cut to what the decision needs.
/// </summary>
internal sealed class KnownPerson(WorkbenchDb db, DossierBoard dossiers, Actor by, IntakeDraft draft, TimeProvider time, int withinDays)
{
    private const int Most = 8;

    /// <summary>Shorter than any number that identifies somebody.</summary>
    private const int Shortest = 6;

    /// <summary>A sitting in which nothing was typed for so long is nobody's work any more.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(12);

    public async Task<IReadOnlyList<WorkRow>> Past(string identity, CancellationToken cancellation) =>
        identity.Length < Shortest ? [] : await dossiers.Search(by, identity, Most, cancellation);

    /// <summary>Phone and mail of the last time, of this person and of nobody else on that dossier.</summary>
    public async Task<RememberedContact?> Contact(IReadOnlyList<WorkRow> past, string identity, CancellationToken cancellation)
    {
        if (past.Count == 0) return null;
        var number = past[0].Number;
        var reception = await db.DossierEvents.AsNoTracking()
            .Join(db.Dossiers.Where(dossier => dossier.Number == number), past => past.DossierId, dossier => dossier.Id, (past, _) => past)
            .FirstOrDefaultAsync(past => past.Kind == DossierEventKind.Received, cancellation);
        if (reception?.Read<ReceivedPayload>() is not { } received) return null;
        var party = new[] { received.Submitter, received.Owner }.FirstOrDefault(party => party.Identity == identity && (party.Phone ?? party.Email) is not null);
        return party is null ? null : new(number, DateOnly.FromDateTime(past[0].Received), party.Phone is { } phone ? EntryText.Typed(Catalogue.Domain.FieldType.Phone, phone) : null, party.Email);
    }

    /// <summary>The same thing for the same owner: received by us, in a colleague's hands, received by another office.</summary>
    public async Task<(IReadOnlyList<WorkRow> Same, IReadOnlyList<SittingBeside> Beside, IReadOnlyList<DossierElsewhere> Elsewhere)> Same(Sitting sitting, IReadOnlyList<WorkRow> past, CancellationToken cancellation)
    {
        var owner = sitting.Owner.Organisation ? sitting.Owner.TaxCode : sitting.Owner.Identity;
        if (sitting.Procedure is not { } procedure || owner.Length < Shortest) return ([], [], []);
        var since = LocalTime.Today(time).AddDays(-withinDays);
        var rows = owner == sitting.Applicant.Identity ? past : await dossiers.Search(by, owner, Most, cancellation);
        var same = rows.Where(row => row.ProcedureCode == procedure.Code && row.Number != draft.DossierNumber
            && (row.Status.IsOpen() || DateOnly.FromDateTime(row.Received) >= since) && SearchKey.Of(row.OwnerName) == SearchKey.Of(sitting.Owner.Name)).ToList();
        return (same, await Beside(owner, procedure.Code, cancellation), await Elsewhere(owner, procedure.Code, since, cancellation));
    }

    private async Task<IReadOnlyList<SittingBeside>> Beside(string identity, string procedure, CancellationToken cancellation)
    {
        string[] places = [Fields.Of(Fields.Applicant, "identity"), Fields.Of(Fields.Owner, "identity"), Fields.Of(Fields.Owner, "taxCode")];
        var (entries, since) = (db.DraftEntries, time.GetUtcNow().UtcDateTime - Abandoned);
        var found = await db.IntakeDrafts.AsNoTracking()
            .Where(other => other.UnitCode == draft.UnitCode && other.StaffId != by.StaffId && (other.State == DraftState.Open || other.State == DraftState.Parked) && other.ChangedAt >= since)
            .Where(other => entries.Any(entry => entry.DraftId == other.Id && places.Contains(entry.Field) && entry.Text == identity))
            .Where(other => entries.Any(entry => entry.DraftId == other.Id && entry.Field == Fields.Procedure && entry.Text == procedure))
            .Join(db.Staff, other => other.StaffId, staff => staff.Id, (other, staff) => new { staff.DisplayName, other.ChangedAt, other.State })
            .Take(Most).ToListAsync(cancellation);
        return [.. found.Select(other => new SittingBeside(other.DisplayName, LocalTime.FromUtc(other.ChangedAt), other.State == DraftState.Parked))];
    }

    private async Task<IReadOnlyList<DossierElsewhere>> Elsewhere(string identity, string procedure, DateOnly since, CancellationToken cancellation)
    {
        var found = await db.Dossiers.AsNoTracking()
            .Where(dossier => dossier.OwnerIdentity == identity && dossier.ProcedureCode == procedure && dossier.ReceivingUnit != draft.UnitCode)
            .OrderByDescending(dossier => dossier.Id).Take(Most).ToListAsync(cancellation);
        return [.. found.Where(dossier => !by.MayRead(dossier) && (dossier.IsOpen || dossier.ReceivedOn >= since))
            .Select(dossier => DossierElsewhere.Of(dossier, by.Units, time.GetUtcNow().UtcDateTime))];
    }
}
