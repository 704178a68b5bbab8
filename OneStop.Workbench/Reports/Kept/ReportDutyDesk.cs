using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Kept;

/// <summary>A duty while it is typed or shown.</summary>
public sealed record DutyEntry(Guid Id, string Form, string UnitCode, PeriodLength Length, Reckoning Reckoning, int DaysToHandIn, string LegalBasis, DateOnly From);

/// <summary>What is owed for the period that ended last, and how far it is.</summary>
public sealed record OwedLine(DutyEntry Duty, OwedReport Owed, Guid? Kept, bool Sealed)
{
    public bool Late(DateOnly today) => !Sealed && Owed.HandInBy < today;
}

/// <summary>Which reports units owe, by when; and their preparation on the day after the cut-off.</summary>
public sealed class ReportDutyDesk(KeptReportDesk kept, Writer writer, IDbContextFactory<WorkbenchDb> contexts, AuditTrail audit, TimeProvider time)
{
    private const int LongestDays = 60;

    /// <summary>What the units that the person reports on owe for the periods that ended last; what is late comes first.</summary>
    public async Task<IReadOnlyList<OwedLine>> Owed(Actor by, CancellationToken cancellation = default)
    {
        var (scope, today) = (by.Scope(ReportScope.Asking), LocalTime.Today(time));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var duties = (await db.ReportDuties.AsNoTracking().ToListAsync(cancellation)).Where(duty => scope.Contains(duty.UnitCode) && duty.From <= today && (duty.To is null || duty.To >= today));
        var lines = new List<OwedLine>();
        foreach (var duty in duties)
        {
            var owed = OwedReport.Latest(duty.Form, duty.UnitCode, duty.Length, duty.Reckoning, duty.DaysToHandIn, today);
            var (from, to) = (owed.Period.Dates.From, owed.Period.Dates.To);
            var reports = await db.KeptReports.AsNoTracking().Where(row => row.Form == duty.Form && row.UnitCode == duty.UnitCode && row.From == from && row.To == to)
                .Select(row => new { row.Id, Sealed = row.SealedAt != null }).ToListAsync(cancellation);
            var best = reports.OrderByDescending(row => row.Sealed).FirstOrDefault();
            lines.Add(new(new(duty.Id, duty.Form, duty.UnitCode, duty.Length, duty.Reckoning, duty.DaysToHandIn, duty.LegalBasis, duty.From), owed, best?.Id, best?.Sealed ?? false));
        }
        return [.. lines.OrderBy(line => line.Sealed).ThenBy(line => line.Owed.HandInBy)];
    }

    /// <summary>Prepares what has ended and waits for nobody yet; tells how many.</summary>
    public async Task<int> Prepare(Actor by, CancellationToken cancellation = default)
    {
        var prepared = 0;
        foreach (var line in (await Owed(by, cancellation)).Where(line => line.Kept is null && line.Owed.Period.Dates.To >= line.Duty.From))
            if (!(await kept.Prepare(by, new ReportRequest(line.Owed.Period.Dates, line.Duty.UnitCode), line.Duty.Form, cancellation)).Refused) prepared++;
        return prepared;
    }

    public async Task<Outcome<Done>> Put(Actor by, DutyEntry entry, CancellationToken cancellation = default)
    {
        var basis = CleanText.Of(entry.LegalBasis);
        if (by.Units.Find(entry.UnitCode) is null) return new Refusal("unit-unknown", entry.UnitCode) { Place = nameof(DutyEntry.UnitCode) };
        if (!by.MayAny(entry.UnitCode, Role.Administrator, Role.Reporter)) return Actor.NotAllowed;
        if (entry.DaysToHandIn is < 0 or > LongestDays) return new Refusal("duty-days", LongestDays) { Place = nameof(DutyEntry.DaysToHandIn) };
        if (basis.Length == 0) return new Refusal("decision-needed") { Place = nameof(DutyEntry.LegalBasis) };
        return await writer.Write<Done>(async (db, changes) =>
        {
            if (await db.ReportDuties.FindAsync([entry.Id], cancellation) is { } former) db.Remove(former);
            await db.SaveChangesAsync(cancellation);
            db.ReportDuties.Add(new ReportDuty
            {
                Id = entry.Id, Form = entry.Form, UnitCode = entry.UnitCode, Length = entry.Length, Reckoning = entry.Reckoning, DaysToHandIn = entry.DaysToHandIn, LegalBasis = basis, From = entry.From,
            });
            audit.Add(db, by, "report-duty-put", entry.Form, FormattableString.Invariant($"{entry.UnitCode}, {entry.Length}, {entry.Reckoning}, +{entry.DaysToHandIn} ({basis})"));
            changes.Add(KeptReportDesk.Topic, entry.Id.ToString());
            return default(Done);
        }, cancellation);
    }

    public Task<Outcome<Done>> Remove(Actor by, Guid id, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        if (await db.ReportDuties.FindAsync([id], cancellation) is not { } duty) return Writer.Stale;
        if (!by.MayAny(duty.UnitCode, Role.Administrator, Role.Reporter)) return Actor.NotAllowed;
        db.Remove(duty);
        audit.Add(db, by, "report-duty-removed", duty.Form, duty.UnitCode);
        changes.Add(KeptReportDesk.Topic, id.ToString());
        return default(Done);
    }, cancellation);
}
