using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Kept;

/// <summary>A kept report without its workbook. Moments are local.</summary>
public sealed record KeptLine(Guid Id, ReportRequest Request, string Form, string UnitCode, DateTime AsOf, string Hash, DateTime PreparedAt, DateTime? SealedAt, string? SealedBy);

/// <summary>What reporters hand in: prepared, checked, sealed for good with figures, workbook and fingerprint.</summary>
public sealed class KeptReportDesk(ReportMaking making, Writer writer, IDbContextFactory<WorkbenchDb> contexts, AuditTrail audit, TimeProvider time)
{
    public const string Topic = "kept-reports";

    /// <summary>The latest period first; only of units that the person reports on.</summary>
    public async Task<IReadOnlyList<KeptLine>> List(Actor by, CancellationToken cancellation = default)
    {
        var scope = by.Scope(ReportScope.Asking);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.KeptReports.AsNoTracking().OrderByDescending(row => row.To).ThenBy(row => row.Form).ThenByDescending(row => row.PreparedAt)
            .Select(row => new { row.Id, row.Form, row.UnitCode, row.From, row.To, row.Due, row.AsOf, row.Hash, row.PreparedAt, row.SealedAt, row.SealedByName }).ToListAsync(cancellation);
        return [.. rows.Where(row => scope.Contains(row.UnitCode)).Select(row => new KeptLine(
            row.Id, new ReportRequest(new(row.From, row.To), row.UnitCode, row.AsOf, row.Due), row.Form, row.UnitCode, LocalTime.FromUtc(row.AsOf), row.Hash,
            LocalTime.FromUtc(row.PreparedAt), row.SealedAt is { } at ? LocalTime.FromUtc(at) : null, row.SealedByName))];
    }

    /// <summary>Counts a report of one unit as of now and keeps it for the officer's check; one that waits already is counted anew.</summary>
    public async Task<Outcome<Guid>> Prepare(Actor by, ReportRequest request, string form, CancellationToken cancellation = default)
    {
        if (request.Unit is not { } unit) return new Refusal("register-needs-unit") { Place = "unit" };
        if (!by.May(Role.Reporter, unit)) return Actor.NotAllowed;
        var asOf = time.GetUtcNow().UtcDateTime;
        if (request.Period.To >= LocalTime.Today(time)) return new Refusal("period-not-over", request.Period.To);
        var made = await making.Make(by, request with { AsOf = asOf }, form, cancellation);
        if (made.Refused) return made.Refusal;
        return await writer.Write<Guid>(async (db, changes) =>
        {
            var row = await db.KeptReports.FirstOrDefaultAsync(
                kept => kept.SealedAt == null && kept.Form == form && kept.UnitCode == unit && kept.From == request.Period.From && kept.To == request.Period.To && kept.Due == request.Due, cancellation);
            if (row is null)
            {
                row = new KeptReport { Id = Guid.NewGuid(), Form = form, UnitCode = unit, From = request.Period.From, To = request.Period.To, Due = request.Due, Figures = "", Hash = "", Workbook = [] };
                db.KeptReports.Add(row);
            }
            (row.AsOf, row.PreparedAt, row.Figures, row.Workbook, row.Hash) = (asOf, asOf, made.Value.Figures, made.Value.Workbook, HashOf(made.Value.Workbook));
            changes.Add(Topic, row.Id.ToString());
            return row.Id;
        }, cancellation);
    }

    /// <summary>The officer has checked it: from now on nothing changes it.</summary>
    public Task<Outcome<Done>> Seal(Actor by, Guid id, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        if (await db.KeptReports.FirstOrDefaultAsync(kept => kept.Id == id, cancellation) is not { } row) return Writer.Stale;
        if (!by.May(Role.Reporter, row.UnitCode)) return Actor.NotAllowed;
        if (row.SealedAt is not null) return new Refusal("report-sealed");
        (row.SealedAt, row.SealedBy, row.SealedByName) = (time.GetUtcNow().UtcDateTime, by.StaffId, by.Name);
        audit.Add(db, by, "report-sealed", row.Form, FormattableString.Invariant($"{row.UnitCode}, {row.From:dd'/'MM'/'yyyy}–{row.To:dd'/'MM'/'yyyy}, {row.Hash}"));
        changes.Add(Topic, id.ToString());
        return default(Done);
    }, cancellation);

    /// <summary>The workbook exactly as it was handed in; refused when its fingerprint no longer fits.</summary>
    public async Task<Outcome<byte[]>> Workbook(Actor by, Guid id, CancellationToken cancellation = default)
    {
        if (await Find(id, cancellation) is not { } row || !by.MayAny(row.UnitCode, ReportScope.Asking)) return Actor.NotAllowed;
        return HashOf(row.Workbook) == row.Hash ? row.Workbook : new Refusal("report-damaged", row.Hash);
    }

    /// <summary>The kept figures beside today's, and the dossiers that make the difference.</summary>
    public async Task<Outcome<KeptComparison>> Compare(Actor by, Guid id, CancellationToken cancellation = default)
    {
        if (await Find(id, cancellation) is not { } row || !by.MayAny(row.UnitCode, ReportScope.Asking)) return Actor.NotAllowed;
        var request = new ReportRequest(new(row.From, row.To), row.UnitCode, row.AsOf, row.Due);
        var now = time.GetUtcNow().UtcDateTime;
        var made = await making.Make(by, request with { AsOf = now }, row.Form, cancellation);
        if (made.Refused) return made.Refusal;
        var changed = await making.Changed(by, request, row.Form, now, cancellation);
        return changed.Then<KeptComparison>(dossiers => new KeptComparison(KeptFigures.Differences(row.Figures, made.Value.Figures), dossiers, LocalTime.FromUtc(now)));
    }

    private async Task<KeptReport?> Find(Guid id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.KeptReports.AsNoTracking().FirstOrDefaultAsync(kept => kept.Id == id, cancellation);
    }

    private static string HashOf(byte[] workbook) => Convert.ToHexStringLower(SHA256.HashData(workbook));
}

/// <summary>A figure that reads otherwise now.</summary>
public sealed record KeptDifference(string Where, string Column, decimal? Kept, decimal? Now);

/// <summary>Kept against now. The moment is local.</summary>
public sealed record KeptComparison(IReadOnlyList<KeptDifference> Differences, IReadOnlyList<CellDossier> Dossiers, DateTime Now);
