using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Payments;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Certification;

/// <summary>What the counter asks about certification in hand.</summary>
public sealed class CertificationBoard(
    IDbContextFactory<WorkbenchDb> contexts, IntakeBoard intake, CertificationLists lists, CatalogueShelf catalogue, PaymentBook payments, CalendarBook calendars, StaffBoard staff, TimeProvider time)
{
    private const int MostOffered = 40;
    private const int DaysRemembered = 400;

    /// <summary>The sitting's fast lane as its entries say now.</summary>
    public async Task<Outcome<CertificationNow>> Look(Actor by, Guid draftId, CancellationToken cancellation = default)
    {
        var look = await intake.Look(by, draftId, cancellation);
        return look.Refused ? look.Refusal : await See(by, look.Value, cancellation);
    }

    /// <summary>The same for a sitting that was read already.</summary>
    public async Task<Outcome<CertificationNow>> See(Actor by, SittingNow sitting, CancellationToken cancellation = default)
    {
        if (!by.May(Role.Counter, sitting.UnitCode)) return Actor.NotAllowed;
        var now = LocalTime.Now(time);
        var today = DateOnly.FromDateTime(now);
        var matter = lists.Choose(CertificationKinds.Read(sitting.Sitting.Sheet[CertificationFields.Kind]), sitting.Sitting.Sheet[Fields.Procedure]);
        var procedure = catalogue.Find(matter.Procedure, today) is { } found ? payments.WithFees(found, sitting.UnitCode, today) : null;
        var signers = await Signers(by, sitting.UnitCode, cancellation);
        var reading = CertificationReading.Read(sitting.Sitting, new(matter, procedure, signers.Count > 0 ? signers[0] : "", today));
        var limit = reading.Days is { } days ? new Limit(days, LimitUnit.WorkingDay) : reading.Limit?.Promised;
        var promise = limit is { } promised && procedure is not null
            ? DeadlineClock.Compute(sitting.Calendar, promised, now, extra: calendars.ExtraDays(sitting.UnitCode, procedure.Code, procedure.Field, today))
            : null;
        return new CertificationNow(sitting, reading, promise, signers);
    }

    /// <summary>What was accepted and not yet handed out, the oldest first.</summary>
    public async Task<IReadOnlyList<WaitingCertification>> Waiting(Actor by, CancellationToken cancellation = default)
    {
        if (IntakeDesk.CounterOf(by) is not { } unit) return [];
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var since = LocalTime.Today(time).AddDays(-DaysRemembered);
        var entries = db.CertificationEntries;
        var rows = await db.Dossiers.AsNoTracking()
            .Where(dossier => dossier.ReceivingUnit == unit && dossier.ReceivedOn >= since)
            .Where(dossier => dossier.Status == DossierStatus.Received || dossier.Status == DossierStatus.Processing || dossier.Status == DossierStatus.Finished)
            .Select(dossier => new { dossier.Number, dossier.OwnerName, dossier.ReceivedAt, Documents = entries.Count(entry => entry.DossierNumber == dossier.Number && entry.Wording == 1) })
            .Where(row => row.Documents > 0).OrderBy(row => row.ReceivedAt).Take(MostOffered).ToListAsync(cancellation);
        return [.. rows.Select(row => new WaitingCertification(row.Number, row.OwnerName, row.Documents, LocalTime.FromUtc(row.ReceivedAt)))];
    }

    /// <summary>Names of documents of a kind: those that this counter has certified most first, then the usual ones.</summary>
    public async Task<IReadOnlyList<DocumentName>> DocumentNames(Actor by, string kind, CancellationToken cancellation = default)
    {
        if (IntakeDesk.CounterOf(by) is not { } unit) return [];
        var books = lists.Of(CertificationKinds.Read(kind)).Select(matter => matter.Book).ToList();
        var since = LocalTime.Today(time).AddDays(-DaysRemembered);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var used = await db.CertificationEntries.AsNoTracking().Where(entry => entry.UnitCode == unit && books.Contains(entry.Book) && entry.On >= since && entry.Wording == 1)
            .GroupBy(entry => entry.Document).Select(group => new { Name = group.Key, Times = group.Count() })
            .OrderByDescending(name => name.Times).ThenBy(name => name.Name).Take(MostOffered).ToListAsync(cancellation);
        var usual = lists.Documents.Where(document => document.Kind == CertificationKinds.Read(kind)).ToList();
        return [.. used.Select(name => usual.Find(document => document.Name == name.Name) ?? new DocumentName(kind, name.Name, "")), .. usual.Where(document => used.TrueForAll(name => name.Name != document.Name))];
    }

    /// <summary>Who has signed here lately, the last first, then who may.</summary>
    private async Task<IReadOnlyList<string>> Signers(Actor by, string unit, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var lately = await db.CertificationEntries.AsNoTracking().Where(entry => entry.UnitCode == unit).OrderByDescending(entry => entry.Id).Take(MostOffered)
            .Select(entry => new { entry.Signer, entry.SignerTitle }).ToListAsync(cancellation);
        var signed = lately.Select(entry => entry.SignerTitle.Length > 0 ? $"{entry.Signer} – {entry.SignerTitle}" : entry.Signer).Distinct(StringComparer.Ordinal).ToList();
        var approvers = await staff.Colleagues(by, by.Units.Find(unit)?.ParentCode ?? unit, Role.Approver, cancellation);
        return [.. signed, .. approvers.Select(line => line.Name).Where(name => !signed.Exists(known => known.StartsWith(name, StringComparison.Ordinal)))];
    }
}
