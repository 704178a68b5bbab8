using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>What a clerk took in, or gave back, on a day.</summary>
/// <param name="Amount">VND; what was given back is below zero.</param>
public sealed record DayMoney(string DossierNumber, string Name, string Kind, string Way, long Amount, string? Reference, string? Receipt, string? Reason, DateTime At, Guid StaffId, string StaffName);

/// <summary>The money of a day at a centre, for closing it.</summary>
public sealed record DayClose(string UnitCode, DateOnly Day, IReadOnlyList<DayMoney> Lines)
{
    public long Total => Lines.Sum(line => line.Amount);

    public IReadOnlyList<DayMoney> Cancelled => [.. Lines.Where(line => line.Amount < 0)];

    /// <summary>By clerk, way and kind, what was given back taken off.</summary>
    public IEnumerable<(string Staff, string Way, string Kind, int Count, long Amount)> Sums => Lines
        .GroupBy(line => (line.StaffId, line.StaffName, line.Way, line.Kind)).OrderBy(group => group.Key.StaffName, StringComparer.Ordinal).ThenBy(group => group.Key.Way, StringComparer.Ordinal)
        .Select(group => (group.Key.StaffName, group.Key.Way, group.Key.Kind, group.Count(line => line.Amount > 0), group.Sum(line => line.Amount)));
}

/// <summary>The money of a day: a clerk sees what they took, cashier, director and auditor what the centre took.</summary>
public sealed class DayCloseBoard(IDbContextFactory<WorkbenchDb> contexts)
{
    private static readonly Role[] Whole = [Role.Cashier, Role.Supervisor, Role.Auditor];

    /// <summary>Whether the person sees the whole centre's money.</summary>
    public bool SeesAll(Actor by) => by.Centre is { } centre && by.MayAny(centre.Code, Whole);

    public async Task<Outcome<DayClose>> Of(Actor by, DateOnly day, CancellationToken cancellation = default)
    {
        if (by.Centre is not { Code: var unit } || !(SeesAll(by) || by.May(Role.Counter, unit))) return Actor.NotAllowed;
        var (from, to) = (LocalTime.ToUtc(day.ToDateTime(TimeOnly.MinValue)), LocalTime.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var dossiers = db.Dossiers;
        var past = db.DossierEvents.AsNoTracking()
            .Where(one => (one.Kind == DossierEventKind.FeePaid || one.Kind == DossierEventKind.FeeCancelled) && one.Occurred >= from && one.Occurred < to && one.UnitCode == unit);
        if (!SeesAll(by)) past = past.Where(one => one.StaffId == by.StaffId);
        var found = await past.OrderBy(one => one.Occurred).ThenBy(one => one.Id)
            .Select(one => new { Event = one, Number = dossiers.Where(dossier => dossier.Id == one.DossierId).Select(dossier => dossier.Number).First() }).ToListAsync(cancellation);
        return new DayClose(unit, day, [.. found.Select(one => Line(one.Number, one.Event)).OfType<DayMoney>()]);
    }

    /// <summary>A cancelled charge moved no money.</summary>
    private static DayMoney? Line(string number, DossierEvent past)
    {
        var at = LocalTime.FromUtc(past.Occurred);
        if (past.Kind == DossierEventKind.FeePaid)
        {
            var paid = past.Read<FeePayload>();
            return new(number, paid.Name, paid.Kind, paid.Way ?? "cash", paid.Amount, paid.Reference, paid.Receipt, null, at, past.StaffId, past.StaffName);
        }
        var gone = past.Read<FeeCancelledPayload>();
        return gone.Way is null ? null : new(number, gone.Name, gone.Kind, gone.Way, -gone.Amount, null, null, gone.Reason, at, past.StaffId, past.StaffName);
    }
}
