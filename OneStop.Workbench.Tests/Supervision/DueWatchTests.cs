using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Supervision;
using OneStop.Workbench.Tests.Dossiers;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Supervision;

/// <summary>Monday 23/11/2026 08:00, counters open until 11:30.</summary>
public class DueWatchTests
{
    private static readonly DateTime Friday = new(2026, 11, 20, 9, 0, 0);

    [Fact]
    public async Task Each_dossier_is_told_of_once_for_each_kind()
    {
        await using var office = await Late();
        var watch = Watch(office);
        Assert.Equal(5, await watch.Round(Stop));
        Assert.Equal(["DueSoon", "DueToday", "HandOver", "HandOver", "Overdue"], await Kinds(office));
        Assert.Equal(0, await watch.Round(Stop));
        // At 17:00 the one due today is not yet past, a moment of the next opening it is.
        office.Database.Time.Advance(TimeSpan.FromHours(9));
        Assert.Equal(0, await watch.Round(Stop));
        office.Database.Time.Advance(TimeSpan.FromHours(14.5 + 24));
        Assert.Equal(3, await watch.Round(Stop));
        Assert.Equal(["DueSoon", "DueToday", "HandOver", "HandOver", "HandOver", "Overdue", "Overdue", "Overdue"], await Kinds(office));
    }

    [Fact]
    public async Task Nothing_is_told_while_the_counters_are_closed()
    {
        await using var office = await Late();
        var watch = Watch(office);
        office.Database.Time.Advance(TimeSpan.FromHours(4));
        Assert.Equal(0, await watch.Round(Stop));
        office.Database.Time.Advance(TimeSpan.FromHours(1.5));
        Assert.Equal(5, await watch.Round(Stop));
    }

    [Fact]
    public async Task One_node_of_several_watches_and_another_takes_over_when_it_falls_silent()
    {
        await using var office = await Late();
        var (first, second) = (Watch(office), Watch(office));
        Assert.Equal(5, await first.Round(Stop));
        await office.Receive("Vừ Thị Mẫu", Friday, due: new DateTime(2026, 11, 23, 17, 0, 0));
        Assert.Equal(0, await second.Round(Stop));
        office.Database.Time.Advance(DueWatch.Lease);
        Assert.Equal(2, await second.Round(Stop));
        Assert.Equal(0, await first.Round(Stop));
    }

    [Fact]
    public async Task Two_nodes_at_once_tell_of_each_only_once()
    {
        await using var office = await Late();
        var raised = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Watch(office).Round(Stop))));
        Assert.Equal(5, raised.Sum());
        Assert.Equal(5, (await Kinds(office)).Count);
        // Whatever the nodes think, the database refuses a second one.
        await using var db = office.Database.CreateDbContext();
        var told = await db.Alerts.AsNoTracking().FirstAsync(Stop);
        db.Alerts.Add(new Alert { DossierId = told.DossierId, Kind = told.Kind, About = told.About, RaisedAt = told.RaisedAt });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task The_monitor_looks_at_once_and_then_every_minute_and_announces()
    {
        await using var office = await Late();
        var heard = new TaskCompletionSource();
        using var first = office.Database.Feed.Subscribe(DossierTopics.Unit(TestUnits.Centre), _ => Task.FromResult(heard.TrySetResult()));
        using var monitor = new DueMonitor(Watch(office), office.Database.Time, NullLogger<DueMonitor>.Instance);
        await monitor.StartAsync(Stop);
        await heard.Task.WaitAsync(Patience.Limit, Stop);
        await monitor.StopAsync(Stop);
        Assert.NotEmpty(await Kinds(office));
    }

    [Fact]
    public async Task The_board_shows_what_was_told_today_of_what_is_still_open()
    {
        await using var office = await Late();
        await Watch(office).Round(Stop);
        var board = SupervisionBoardTests.Board(office);
        var alerts = (await board.Look(office.Director, null, Stop)).Alerts;
        Assert.Equal((5, 5), (alerts.InAll, alerts.Latest.Count));
        var waiting = alerts.Latest.First(alert => alert.Kind == AlertKind.HandOver);
        await office.Desk.HandOver(office.Clerk, waiting.Number, TestUnits.CivilStatus, cancellation: Stop);
        Assert.Equal(4, (await board.Look(office.Director, null, Stop)).Alerts.InAll);
        office.Database.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, (await board.Look(office.Director, null, Stop)).Alerts.InAll);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static DueWatch Watch(DossierOffice office) => new(office.Database, office.Database.Writer, office.Calendars, office.Database.Time);

    /// <summary>One overdue and one due today still at the counter since Friday, one due soon handed over, one with time left.</summary>
    private static async Task<DossierOffice> Late()
    {
        var office = await DossierOffice.Open();
        await office.Receive("Giàng Thị Mẫu", Friday, due: new DateTime(2026, 11, 20, 17, 0, 0));
        await office.Receive("Lò Văn Thử", Friday, due: new DateTime(2026, 11, 23, 17, 0, 0));
        var soon = await office.Receive("Phàn Mẩy Mẫu", Friday, due: new DateTime(2026, 11, 24, 17, 0, 0));
        await office.Desk.HandOver(office.Clerk, soon, TestUnits.CivilStatus, cancellation: Stop);
        await office.Receive("Lý A Thử", due: new DateTime(2026, 12, 10, 17, 0, 0));
        return office;
    }

    private static async Task<IReadOnlyList<string>> Kinds(DossierOffice office)
    {
        await using var db = office.Database.CreateDbContext();
        return [.. (await db.Alerts.AsNoTracking().Select(alert => alert.Kind).ToListAsync(Stop)).Select(kind => kind.ToString()).Order(StringComparer.Ordinal)];
    }
}
