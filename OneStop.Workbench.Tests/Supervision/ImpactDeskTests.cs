using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Counting;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Supervision;
using OneStop.Workbench.Supervision.Domain;
using OneStop.Workbench.Tests.Dossiers;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Supervision;

/// <summary>Monday 23/11/2026 08:00; three working days, with 24/11 off, are due on Friday 27/11 at 17:00.</summary>
public class ImpactDeskTests
{
    private static readonly DateOnly Closed = new(2026, 11, 26);
    private static readonly DateTime Before = new(2026, 11, 27, 17, 0, 0);
    private static readonly DateTime After = new(2026, 11, 30, 17, 0, 0);

    private static readonly Actor Administrator = TestUnits.Acting("Hạng A Mẫu", (Role.Administrator, "H38"));

    [Fact]
    public async Task A_supposed_closure_is_counted_and_listed_and_nothing_is_written()
    {
        await using var office = await DossierOffice.Open();
        await using var desk = Desk(office);
        var first = await office.Receive("Giàng Thị Mẫu", due: Before);
        await office.Receive("Lò Văn Thử", due: Before, centre: TestUnits.OtherCentre);
        var view = await Ask(desk, office.Director, new(Supposed: Closed));
        Assert.Equal((ImpactPhase.Read, 1, 1, 1), (view.Phase, view.Seen, view.Moving, view.Of(DueEffect.Later)));
        var line = Assert.Single(desk.Lines(office.Director, null, 1, 10).Rows);
        Assert.Equal((first, Before, After), (line.Number, line.Before, line.After));
        Assert.Equal("impact-only-supposed", desk.Apply(office.Director, "Thử").Refusal?.Code);
        Assert.Equal(Before, LocalTime.FromUtc((await office.See(first)).Dossier.Due!.Value));
        Assert.Equal(0, (await Ask(desk, office.Director, new())).Moving);
    }

    [Fact]
    public async Task Applied_promises_move_in_row_history_and_report_and_undo_brings_them_back()
    {
        await using var office = await DossierOffice.Open();
        await using var desk = Desk(office);
        var number = await office.Receive(due: Before);
        await Close(office);
        Assert.Equal(1, (await Ask(desk, office.Director, new())).Moving);
        Assert.Equal("reason-needed", desk.Apply(office.Director, " ").Refusal?.Code);
        Assert.False(desk.Apply(office.Director, "Nghỉ theo thông báo thử").Refused);
        await desk.Settled(office.Director);
        Assert.Equal((ImpactPhase.Applied, 1), ((await desk.Look(office.Director))!.Phase, (await desk.Look(office.Director))!.Done));

        var moved = await office.See(number);
        Assert.Equal((After, DateOnly.FromDateTime(After), After), (LocalTime.FromUtc(moved.Dossier.Due!.Value), moved.Dossier.DueOn, LocalTime.FromUtc(moved.Dossier.OriginalDue!.Value)));
        Assert.Equal((After, moved.Dossier.SoonFrom), (moved.Why.Due, moved.Why.SoonFrom));
        Assert.Equal(DossierEventKind.Corrected, moved.History[^1].Kind);
        // The paper in the citizen's hand is replaced by a new version, and by another when the date comes back.
        Assert.Equal(2, ReceiptVersions.Latest(moved.History));
        Assert.Equal(DateOnly.FromDateTime(After), await ReportedDue(office));
        Assert.Equal(1, await Audited(office, "promise-moved", number));
        Assert.Equal(0, (await Ask(desk, office.Director, new())).Moving);

        var change = Assert.Single(await desk.Changes(office.Director));
        Assert.Equal((1, "Nghỉ theo thông báo thử"), (change.Moved, change.Reason));
        Assert.False((await desk.Undo(office.Director, change.Id, "Thông báo đã rút")).Refused);
        await desk.Settled(office.Director);
        var back = await office.See(number);
        Assert.Equal(Before, LocalTime.FromUtc(back.Dossier.Due!.Value));
        Assert.Equal(DossierEventKind.Reversed, back.History[^1].Kind);
        Assert.Equal(3, ReceiptVersions.Latest(back.History));
        Assert.Equal(DateOnly.FromDateTime(Before), await ReportedDue(office));
        Assert.Equal(1, await Audited(office, "promise-restored", number));
        Assert.Equal(1, Assert.Single(await desk.Changes(office.Director)).Undone);
        Assert.Equal("impact-change-unknown", (await desk.Undo(office.Director, change.Id, "Lần nữa")).Refusal?.Code);
    }

    [Fact]
    public async Task Kept_promises_stay_and_the_decision_is_audited()
    {
        await using var office = await DossierOffice.Open();
        await using var desk = Desk(office);
        var number = await office.Receive(due: Before);
        await Close(office);
        await Ask(desk, office.Director, new());
        Assert.False((await desk.Keep(office.Director, "Giữ giấy hẹn của công dân")).Refused);
        Assert.Equal(Before, LocalTime.FromUtc((await office.See(number)).Dossier.Due!.Value));
        Assert.Equal(1, await Audited(office, "promises-kept", office.Director.HomeUnitCode));
        Assert.Equal("impact-not-read", desk.Apply(office.Director, "Đổi ý").Refusal?.Code);
    }

    [Fact]
    public async Task What_was_finished_meanwhile_keeps_its_promise()
    {
        await using var office = await DossierOffice.Open();
        await using var desk = Desk(office);
        var (finished, open) = (await office.Receive("Giàng Thị Mẫu", due: Before), await office.Receive("Lò Văn Thử", due: Before));
        await Close(office);
        Assert.Equal(2, (await Ask(desk, office.Director, new())).Moving);
        await office.Desk.HandOver(office.Clerk, finished, TestUnits.CivilStatus);
        Assert.False((await office.Endings.Finish(office.Officer, finished, new("Giấy khai sinh", "8"))).Refused);
        desk.Apply(office.Director, "Nghỉ thử");
        await desk.Settled(office.Director);
        Assert.Equal(Before, LocalTime.FromUtc((await office.See(finished)).Dossier.Due!.Value));
        Assert.Equal(After, LocalTime.FromUtc((await office.See(open)).Dossier.Due!.Value));
        Assert.Equal(1, Assert.Single(await desk.Changes(office.Director)).Moved);
    }

    [Fact]
    public async Task Supervisors_decide_administrators_see_how_many_others_nothing()
    {
        await using var office = await DossierOffice.Open();
        await using var desk = Desk(office);
        await office.Receive(due: Before);
        Assert.Equal(Actor.NotAllowed, (await desk.Ask(office.Clerk, new())).Refusal);
        Assert.Equal(Actor.NotAllowed, (await desk.Ask(office.Director, new(TestUnits.OtherCentre))).Refusal);
        var view = await Ask(desk, Administrator, new(Supposed: Closed));
        Assert.Equal((1, false), (view.Moving, view.MayList));
        Assert.Empty(desk.Lines(Administrator, null, 1, 10).Rows);
        Assert.Equal(Actor.NotAllowed, desk.Apply(Administrator, "Thử").Refusal);
        Assert.Null(await desk.Look(office.Director));
        Assert.Empty(await desk.Changes(office.Clerk));
    }

    internal static ImpactDesk Desk(DossierOffice office)
    {
        var (database, audit) = (office.Database, new AuditTrail(office.Database.Time));
        return new(database, new PromiseMoves(database, database.Writer, audit, database.Time), office.Calendars, office.Shelf, audit, database.Writer, database.Feed, NullLogger<ImpactDesk>.Instance, database.Time);
    }

    /// <summary>The day is closed in the calendar that all inherit.</summary>
    internal static async Task Close(DossierOffice office)
    {
        var units = new UnitDirectory();
        units.Replace(TestUnits.Tree);
        var calendars = new CalendarDesk(office.Database.Writer, office.Calendars, units, null!, new AuditTrail(office.Database.Time), office.Database.Time);
        Assert.Null((await calendars.Put(Administrator, CalendarBook.Default, new(Closed, OverrideKind.Closure, "Nghỉ thử", "Thông báo thử"))).Refusal);
    }

    internal static async Task<ImpactView> Ask(ImpactDesk desk, Actor by, ImpactQuestion question)
    {
        Assert.Null((await desk.Ask(by, question)).Refusal);
        await desk.Settled(by);
        return (await desk.Look(by))!;
    }

    private static async Task<int> Audited(DossierOffice office, string action, string target)
    {
        await using var db = office.Database.CreateDbContext();
        return await db.AuditTrail.CountAsync(row => row.Action == action && row.Target == target, TestContext.Current.CancellationToken);
    }

    private static async Task<DateOnly?> ReportedDue(DossierOffice office)
    {
        office.Database.Time.Advance(TimeSpan.FromMinutes(1));
        var question = new Ii06aQuestion(ReportPeriod.Between(new(2026, 11, 1), new(2026, 12, 31)).Value, office.Database.Time.GetUtcNow().UtcDateTime);
        await foreach (var history in new DossierHistories(office.Database, new CatalogueShelf(office.Database.Time)).All([TestUnits.Centre], TestUnits.Tree, question, TestContext.Current.CancellationToken))
        {
            var standing = history.Standing(question.AsOf);
            return Course.Of(standing[0], standing, question).Due;
        }
        return null;
    }
}
