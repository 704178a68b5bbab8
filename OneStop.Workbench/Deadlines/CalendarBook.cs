using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Deadlines;

/// <summary>Answers which working calendar counts for a unit and which rules add days there; kept in memory and read again whenever a calendar changes on any node.</summary>
public sealed class CalendarBook : IDisposable
{
    /// <summary>The calendar that every unit inherits in the end.</summary>
    public const string Default = "default";

    public const string Topic = "calendars";

    private readonly IDbContextFactory<WorkbenchDb> _contexts;
    private readonly UnitDirectory _units;
    private readonly TimeProvider _time;
    private readonly IDisposable _subscription;
    private readonly SemaphoreSlim _reading = new(1, 1);
    private bool _closed;
    private volatile CalendarShelf _shelf = new([], []);

    public CalendarBook(IDbContextFactory<WorkbenchDb> contexts, UnitDirectory units, ChangeFeed feed, TimeProvider time)
    {
        (_contexts, _units, _time) = (contexts, units, time);
        _subscription = feed.Subscribe(Topic, _ => Refresh(CancellationToken.None));
    }

    /// <summary>The calendar in force for the unit on the date, by inheritance; null (the clock refuses) only when none was ever loaded.</summary>
    public WorkingCalendar? For(string? unitCode, DateOnly date) => _shelf.For(_units.Current, unitCode, date);

    /// <summary>The calendar in force for the unit today.</summary>
    public WorkingCalendar? For(string? unitCode) => For(unitCode, LocalTime.Today(_time));

    /// <summary>The days that rules add to the limit of a reception at the unit on the date.</summary>
    public IReadOnlyList<ExtraDays> ExtraDays(string? unitCode, string procedureCode, string field, DateOnly date) =>
        [.. _shelf.Rules.Where(rule => rule.AppliesTo(_units.Current, unitCode, procedureCode, field, date)).Select(rule => rule.Granted)];

    /// <summary>All rules about extra days, the latest first.</summary>
    internal IReadOnlyList<ExtraDaysRule> ExtraDaysRules => _shelf.Rules;

    /// <summary>The calendar of that very code in force today; null when there is none, without inheritance.</summary>
    public WorkingCalendar? Find(string code)
    {
        var today = LocalTime.Today(_time);
        if (_shelf.Version(code, today) is not { } version) return null;
        return For(version.OwnerUnitCode, today);
    }

    /// <summary>The versions that make up the unit's calendar today, its own first, the one that all inherit last.</summary>
    internal IReadOnlyList<CalendarVersionRow> Layers(string? unitCode) => _shelf.Layers(_units.Current, unitCode, LocalTime.Today(_time));

    /// <summary>All versions of that very code, the latest first.</summary>
    internal IReadOnlyList<CalendarVersionRow> Versions(string code) => _shelf.Versions(code);

    /// <summary>Reads all versions again; one reading at a time, so that an older answer never replaces a newer one.</summary>
    public async Task Refresh(CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            if (_closed) return;
            await using var db = await _contexts.CreateDbContextAsync(cancellation);
            var rules = await db.ExtraDays.AsNoTracking().ToListAsync(cancellation);
            _shelf = new(await db.CalendarVersions.AsNoTracking().ToListAsync(cancellation), [.. rules.Select(row => row.Rule)]);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Waits for a reading that is under way: after it nothing touches the database any more.</summary>
    public void Dispose()
    {
        _subscription.Dispose();
        _reading.Wait();
        _closed = true;
        _reading.Release();
    }
}
