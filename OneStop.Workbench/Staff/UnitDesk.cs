using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>A unit with what an editor of it needs.</summary>
public sealed record UnitFile(Unit Unit, string? LegalBasis, Guid Version);

/// <summary>What administrators do to units. Nothing is ever removed: a unit that ends keeps its history and names its successors.</summary>
public sealed partial class UnitDesk(IDbContextFactory<WorkbenchDb> contexts, Writer writer, UnitDirectory directory, UnitWatch watch, AuditTrail audit)
{
    public async Task<Outcome<UnitFile>> Open(Actor by, string code, CancellationToken cancellation = default)
    {
        if (!by.MayAny(code, Role.Administrator, Role.Auditor)) return Actor.NotAllowed;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Code == code, cancellation);
        return row is null ? new Refusal("unit-unknown", code) : new UnitFile(row.ToUnit(), row.LegalBasis, row.Version);
    }

    /// <summary>Adds a unit below one in scope, by the document that founds it.</summary>
    public async Task<Outcome<Done>> Add(Actor by, Unit unit, string legalBasis, CancellationToken cancellation = default)
    {
        unit = Clean(unit);
        if (!by.May(Role.Administrator, unit.ParentCode)) return Actor.NotAllowed;
        if (!CodeShape().IsMatch(unit.Code)) return new Refusal("unit-code-bad", unit.Code) { Place = "code" };
        if (Check(unit, legalBasis) is { } refusal) return refusal;
        return await Write(async (db, changes) =>
        {
            if (await db.Units.AnyAsync(row => row.Code == unit.Code, cancellation)) return new Refusal("unit-code-taken", unit.Code) { Place = "code" };
            var row = UnitRow.Of(unit);
            row.LegalBasis = CleanText.Of(legalBasis);
            db.Units.Add(row);
            audit.Add(db, by, "unit-added", unit.Code, row.LegalBasis);
            changes.Add(UnitWatch.Topic, unit.Code);
            return default(Done);
        }, cancellation);
    }

    /// <summary>Changes name, dates, successors or national code, by the document that orders it.</summary>
    public async Task<Outcome<Done>> Amend(Actor by, Unit unit, string legalBasis, Guid version, CancellationToken cancellation = default)
    {
        unit = Clean(unit);
        if (!by.May(Role.Administrator, unit.Code)) return Actor.NotAllowed;
        if (Check(unit, legalBasis) is { } refusal) return refusal;
        return await Write(async (db, changes) =>
        {
            var row = await db.Units.SingleOrDefaultAsync(row => row.Code == unit.Code, cancellation);
            if (row is null) return new Refusal("unit-unknown", unit.Code);
            if (row.Version != version) return Writer.Stale;
            row.Take(unit);
            row.LegalBasis = CleanText.Of(legalBasis);
            row.Version = Guid.NewGuid();
            audit.Add(db, by, "unit-amended", unit.Code, row.LegalBasis);
            changes.Add(UnitWatch.Topic, unit.Code);
            return default(Done);
        }, cancellation);
    }

    private async Task<Outcome<Done>> Write(Func<WorkbenchDb, Changes, Task<Outcome<Done>>> work, CancellationToken cancellation)
    {
        var outcome = await writer.Write(work, cancellation);
        // Whoever changed a unit sees it changed at once, without waiting for the feed.
        if (!outcome.Refused) await watch.Refresh(cancellation);
        return outcome;
    }

    private static Unit Clean(Unit unit) => unit with
    {
        Code = CleanText.Of(unit.Code).ToUpperInvariant(),
        Name = CleanText.Of(unit.Name),
        ShortName = CleanText.Of(unit.ShortName) is { Length: > 0 } name ? name : CleanText.Of(unit.Name),
        NationalCode = CleanText.Of(unit.NationalCode) is { Length: > 0 } code ? code : null,
    };

    private Refusal? Check(Unit unit, string legalBasis)
    {
        if (unit.Name.Length == 0) return new("unit-name-missing") { Place = "name" };
        if (CleanText.Of(legalBasis).Length == 0) return new("unit-basis-missing") { Place = "basis" };
        if (unit.To < unit.From) return new("unit-dates-crossed") { Place = "to" };
        if (unit.SuccessorCodes.FirstOrDefault(code => code == unit.Code || directory.Current.Find(code) is null) is { } stranger)
        {
            return new("unit-successor-unknown", stranger) { Place = "successors" };
        }
        return null;
    }

    [GeneratedRegex(@"^[A-Y]\d{2}(\.[A-Z0-9]{1,6})*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeShape();
}
