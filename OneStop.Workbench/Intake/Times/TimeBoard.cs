using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake.Times;

/// <summary>How long the sittings of one office, or of one procedure at it, take; the spreads are null where too few were counted.</summary>
public sealed record OfficeTimes(string UnitCode, string? ProcedureCode, int Sittings, TimeSpread? FirstField, TimeSpread? Ready, TimeSpread? Accepted, TimeSpread? Printed);

/// <summary>What supervisors ask about the time that sittings take: by office and procedure, never by person.</summary>
public sealed class TimeBoard(IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    /// <summary>Fewer sittings than this say more about somebody than about an office.</summary>
    public const int Fewest = 5;

    /// <summary>Each office in scope with all its procedures, then each procedure with enough sittings.</summary>
    public async Task<IReadOnlyList<OfficeTimes>> Read(Actor by, int days, CancellationToken cancellation = default)
    {
        var units = by.Scope(Role.Supervisor, Role.Approver, Role.Auditor).ToList();
        if (units.Count == 0) return [];
        var from = LocalTime.Today(time).AddDays(-days + 1);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.SittingTimes.AsNoTracking().Where(row => row.Day >= from && units.Contains(row.UnitCode)).ToListAsync(cancellation);
        return
        [
            .. from office in rows.GroupBy(row => row.UnitCode).OrderBy(office => office.Key, StringComparer.Ordinal)
               from line in Lines(office.Key, [.. office])
               select line,
        ];
    }

    private static IEnumerable<OfficeTimes> Lines(string unit, List<SittingTimeRow> rows) =>
    [
        Line(unit, null, rows),
        .. rows.GroupBy(row => row.ProcedureCode).Where(group => group.Count() >= Fewest).OrderByDescending(group => group.Count()).Select(group => Line(unit, group.Key, [.. group])),
    ];

    private static OfficeTimes Line(string unit, string? procedure, List<SittingTimeRow> rows) =>
        new(unit, procedure, rows.Count, Spread(rows, row => row.FirstFieldMs), Spread(rows, row => row.ReadyMs), Spread(rows, row => row.AcceptedMs), Spread(rows, row => row.PrintedMs));

    private static TimeSpread? Spread(List<SittingTimeRow> rows, Func<SittingTimeRow, int?> part)
    {
        var durations = rows.Select(part).OfType<int>().ToList();
        return durations.Count < Fewest ? null : TimeSpread.Of(durations);
    }
}
