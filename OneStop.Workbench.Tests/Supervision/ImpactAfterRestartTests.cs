using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Supervision;
using OneStop.Workbench.Supervision.Domain;
using OneStop.Workbench.Tests.Catalogue;
using OneStop.Workbench.Tests.Dossiers;

namespace OneStop.Workbench.Tests.Supervision;

/// <summary>Each desk here is a program started anew on the same database.</summary>
public class ImpactAfterRestartTests
{
    private static readonly DateTime Before = new(2026, 11, 27, 17, 0, 0);
    private static readonly DateTime After = new(2026, 11, 30, 17, 0, 0);

    [Fact]
    public async Task Looked_at_before_decided_after_and_taken_back_after_another()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive(due: Before);
        await ImpactDeskTests.Close(office);
        await using (var first = ImpactDeskTests.Desk(office)) Assert.Equal(1, (await ImpactDeskTests.Ask(first, office.Director, new())).Moving);

        await using (var second = ImpactDeskTests.Desk(office))
        {
            Assert.Null(await second.Look(office.Clerk));
            Assert.Equal("impact-not-read", second.Apply(office.Director, "Nghỉ thử").Refusal?.Code);
            Assert.NotNull(await second.Look(office.Director));
            await second.Settled(office.Director);
            var view = (await second.Look(office.Director))!;
            Assert.Equal((ImpactPhase.Read, 1, false), (view.Phase, view.Moving, view.Interrupted));
            Assert.Null(second.Apply(office.Director, "Nghỉ thử").Refusal);
            await second.Settled(office.Director);
            Assert.Equal(After, await Due(office, number));
        }

        await using var third = ImpactDeskTests.Desk(office);
        Assert.Null(await third.Look(office.Director));
        var change = Assert.Single(await third.Changes(office.Director));
        Assert.Null((await third.Undo(office.Director, change.Id, "Thông báo đã rút")).Refusal);
        await third.Settled(office.Director);
        Assert.Equal(Before, await Due(office, number));
        Assert.Equal(1, Assert.Single(await third.Changes(office.Director)).Undone);
    }

    [Fact]
    public async Task Interrupted_while_writing_the_rest_is_shown_and_everything_can_be_taken_back()
    {
        await using var office = await DossierOffice.Open();
        for (var i = 0; i < 5; i++) await office.Receive($"Giàng Thị Mẫu {i}", due: Before);
        await ImpactDeskTests.Close(office);
        await using (var first = ImpactDeskTests.Desk(office))
        {
            await ImpactDeskTests.Ask(first, office.Director, new());
            first.Apply(office.Director, "Lần một");
            await first.Settled(office.Director);
        }
        // The program ended before the last two were written: the change stands, the question is still marked as being written.
        await Forget(office, 2);

        await using var second = ImpactDeskTests.Desk(office);
        await second.Look(office.Director);
        await second.Settled(office.Director);
        var view = (await second.Look(office.Director))!;
        Assert.Equal((true, 5, 2), (view.Interrupted, view.Seen, view.Moving));
        second.Apply(office.Director, "Lần hai");
        await second.Settled(office.Director);
        Assert.Equal([2, 3], (await second.Changes(office.Director)).Select(change => change.Moved));
        foreach (var change in await second.Changes(office.Director))
        {
            Assert.Null((await second.Undo(office.Director, change.Id, "Thông báo đã rút")).Refusal);
            await second.Settled(office.Director);
        }
        await using var db = office.Database.CreateDbContext();
        Assert.All(await db.Dossiers.AsNoTracking().ToListAsync(Stop), dossier => Assert.Equal(LocalTime.ToUtc(Before), dossier.Due));
    }

    [Fact]
    public async Task Hundreds_are_moved_and_brought_back_in_several_batches()
    {
        const int many = 230;
        await using var office = await DossierOffice.Open();
        for (var i = 0; i < many; i++) await office.Receive($"Lò Văn Thử {i}", due: Before);
        await ImpactDeskTests.Close(office);
        await using var desk = ImpactDeskTests.Desk(office);
        Assert.Equal(many, (await ImpactDeskTests.Ask(desk, office.Director, new())).Of(DueEffect.Later));
        Assert.Null(desk.Apply(office.Director, "Nghỉ thử").Refusal);
        await desk.Settled(office.Director);
        Assert.Equal((many, many), (await Promised(office, After), await Audited(office, "promise-moved")));
        var change = Assert.Single(await desk.Changes(office.Director));
        Assert.Equal(many, change.Moved);
        Assert.Null((await desk.Undo(office.Director, change.Id, "Thông báo đã rút")).Refusal);
        await desk.Settled(office.Director);
        Assert.Equal((many, many), (await Promised(office, Before), await Audited(office, "promise-restored")));
        Assert.Equal(0, (await ImpactDeskTests.Ask(desk, office.Director, new())).Of(DueEffect.Earlier));
    }

    [Fact]
    public async Task Limits_of_today_recompute_what_was_promised_by_an_earlier_limit()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        await using var office = await DossierOffice.Open();
        office.Shelf.Replace(catalogue.Shelf.Current);
        var number = await office.Receive(due: Before);
        await using var desk = ImpactDeskTests.Desk(office);
        // Promised in three working days; a birth is registered on the day itself by the limit in force.
        Assert.Equal(0, (await ImpactDeskTests.Ask(desk, office.Director, new())).Moving);
        var view = await ImpactDeskTests.Ask(desk, office.Director, new(LimitsOfToday: true));
        Assert.Equal((1, new DateTime(2026, 11, 23, 17, 0, 0)), (view.Of(DueEffect.Earlier), Assert.Single(desk.Lines(office.Director, null, 1, 10).Rows).After));
        Assert.Null(desk.Apply(office.Director, "Thời hạn mới có lợi cho công dân").Refusal);
        await desk.Settled(office.Director);
        var seen = await office.See(number);
        Assert.Equal((new DateTime(2026, 11, 23, 17, 0, 0), seen.Why.Due), (LocalTime.FromUtc(seen.Dossier.Due!.Value), LocalTime.FromUtc(seen.Dossier.Due!.Value)));
        // What was moved to the limit of today stays there when only the calendar is asked about.
        Assert.Equal(0, (await ImpactDeskTests.Ask(desk, office.Director, new())).Moving);
    }

    [Fact]
    public async Task A_moved_promise_is_watched_anew_once_for_each_date()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive(at: new(2026, 11, 20, 9, 0, 0), due: new(2026, 11, 23, 17, 0, 0));
        await office.Desk.HandOver(office.Clerk, number, Support.TestUnits.CivilStatus, cancellation: Stop);
        var watch = DueWatchTests.Watch(office);
        Assert.Equal(1, await watch.Round(Stop));
        await ImpactDeskTests.Close(office);
        await using var desk = ImpactDeskTests.Desk(office);
        // Three working days from Friday 20/11 with 24/11 and 26/11 off end on 27/11.
        await ImpactDeskTests.Ask(desk, office.Director, new());
        desk.Apply(office.Director, "Nghỉ thử");
        await desk.Settled(office.Director);
        Assert.Equal(Before, await Due(office, number));
        Assert.Equal(0, await watch.Round(Stop));
        office.Database.Time.SetUtcNow(new DateTimeOffset(LocalTime.ToUtc(Before.AddHours(-8)), TimeSpan.Zero));
        Assert.Equal(1, await watch.Round(Stop));
        Assert.Equal(0, await watch.Round(Stop));
        var alerts = (await SupervisionBoardTests.Board(office).Look(office.Director, null, Stop)).Alerts;
        Assert.Equal((1, AlertKind.DueToday), (alerts.InAll, alerts.Latest[0].Kind));
        await using var db = office.Database.CreateDbContext();
        Assert.Equal([new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 27)], await db.Alerts.AsNoTracking().OrderBy(alert => alert.Id).Select(alert => alert.About).ToListAsync(Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<DateTime> Due(DossierOffice office, string number) => LocalTime.FromUtc((await office.See(number)).Dossier.Due!.Value);

    private static async Task<int> Promised(DossierOffice office, DateTime local)
    {
        var utc = LocalTime.ToUtc(local);
        await using var db = office.Database.CreateDbContext();
        return await db.Dossiers.CountAsync(dossier => dossier.Due == utc, Stop);
    }

    private static async Task<int> Audited(DossierOffice office, string action)
    {
        await using var db = office.Database.CreateDbContext();
        return await db.AuditTrail.CountAsync(row => row.Action == action, Stop);
    }

    /// <summary>As if the last so many of a change had not been written.</summary>
    private static async Task Forget(DossierOffice office, int last)
    {
        await using var db = office.Database.CreateDbContext();
        db.ImpactAsked.Add(new ImpactAsked { StaffId = office.Director.StaffId, Writing = true, AskedAt = office.Database.Time.GetUtcNow().UtcDateTime });
        var lines = await db.PromiseChangeLines.OrderByDescending(line => line.DossierId).Take(last).ToListAsync(Stop);
        (await db.PromiseChanges.SingleAsync(Stop)).Moved -= last;
        foreach (var line in lines)
        {
            await db.DossierEvents.Where(past => past.DossierId == line.DossierId && past.Sequence == line.Sequence).ExecuteDeleteAsync(Stop);
            var row = await db.Dossiers.SingleAsync(dossier => dossier.Id == line.DossierId, Stop);
            DossierFold.Apply(row, await db.DossierEvents.AsNoTracking().Where(past => past.DossierId == line.DossierId).ToListAsync(Stop));
        }
        db.RemoveRange(lines);
        await db.SaveChangesAsync(Stop);
    }
}
