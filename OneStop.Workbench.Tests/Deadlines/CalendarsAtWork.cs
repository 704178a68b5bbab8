using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Staff;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Deadlines;

/// <summary>The bundled units and calendar in a database of their own.</summary>
internal sealed class CalendarsAtWork : IAsyncDisposable
{
    private readonly UnitsAtWork _units;

    private CalendarsAtWork(UnitsAtWork units)
    {
        _units = units;
        Book = new(Database, units.Directory, Database.Feed, Database.Time);
        Bundled = new(BundledAssets.BesideProgram, Database.Loads, Database.Writer, Book, Database.Time);
        Desk = new(Database.Writer, Book, units.Directory, new(BundledAssets.BesideProgram), units.Audit, Database.Time);
    }

    public TestDatabase Database => _units.Database;

    public CalendarBook Book { get; }

    public BundledCalendars Bundled { get; }

    public CalendarDesk Desk { get; }

    public Actor Administrator => _units.Administrator;

    public static async Task<CalendarsAtWork> Create()
    {
        var calendars = new CalendarsAtWork(await UnitsAtWork.Create());
        await calendars.Bundled.Load(TestContext.Current.CancellationToken);
        return calendars;
    }

    public Actor Acting(Role role, string unit) => _units.Acting(role, unit);

    public async ValueTask DisposeAsync()
    {
        Book.Dispose();
        await _units.DisposeAsync();
    }
}
