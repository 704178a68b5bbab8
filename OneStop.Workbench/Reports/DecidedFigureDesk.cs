using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>What administrators do to targets and the value of a saved day, each with its decision. What was sealed keeps the targets of its day.</summary>
public sealed class DecidedFigureDesk(Writer writer, IDbContextFactory<WorkbenchDb> contexts, AuditTrail audit, TimeProvider time)
{
    public const string Topic = "decided-figures";

    /// <summary>All of them, by indicator and the latest first; whoever reports or administers may look.</summary>
    public async Task<IReadOnlyList<DecidedFigure>> List(Actor by, CancellationToken cancellation = default)
    {
        if (!by.Has(Role.Administrator) && !ReportScope.Asking.Any(by.Has)) return [];
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.DecidedFigures.AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Select(row => row.Figure).OrderBy(figure => figure.Code, StringComparer.Ordinal).ThenBy(figure => figure.UnitCode, StringComparer.Ordinal).ThenByDescending(figure => figure.From)];
    }

    /// <summary>Keeps a new figure, or a changed one in the place of its former wording. Refused for units that the person does not administer.</summary>
    public async Task<Outcome<Done>> Put(Actor by, DecidedFigure figure, CancellationToken cancellation = default)
    {
        var clean = figure with { Decision = CleanText.Of(figure.Decision) };
        if (by.Units.Find(clean.UnitCode) is null) return new Refusal("unit-unknown", clean.UnitCode) { Place = nameof(DecidedFigure.UnitCode) };
        if (!by.May(Role.Administrator, clean.UnitCode)) return Actor.NotAllowed;
        if (clean.Fault() is { } fault) return fault;
        return await writer.Write<Done>(async (db, changes) =>
        {
            if (await db.DecidedFigures.FindAsync([clean.Id], cancellation) is { } former)
            {
                if (!by.May(Role.Administrator, former.UnitCode)) return Actor.NotAllowed;
                db.Remove(former);
                await db.SaveChangesAsync(cancellation);
            }
            db.DecidedFigures.Add(DecidedFigureRow.Of(clean, time.GetUtcNow().UtcDateTime, by.StaffId));
            audit.Add(db, by, "decided-figure-put", clean.Code, Words(clean));
            changes.Add(Topic, clean.Id.ToString());
            return default(Done);
        }, cancellation);
    }

    public Task<Outcome<Done>> Remove(Actor by, Guid id, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        if (await db.DecidedFigures.FindAsync([id], cancellation) is not { } former) return Writer.Stale;
        if (!by.May(Role.Administrator, former.UnitCode)) return Actor.NotAllowed;
        db.Remove(former);
        audit.Add(db, by, "decided-figure-removed", former.Code, Words(former.Figure));
        changes.Add(Topic, id.ToString());
        return default(Done);
    }, cancellation);

    private static string Words(DecidedFigure figure) =>
        FormattableString.Invariant($"{figure.UnitCode}: {figure.Value:0.##}, {figure.From:dd'/'MM'/'yyyy}–{figure.To:dd'/'MM'/'yyyy} ({figure.Decision}, {figure.DecidedOn:dd'/'MM'/'yyyy})");
}
