using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Supervision;
using OneStop.Workbench.Tests.Dossiers;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Supervision;

public class SupervisionBoardTests
{
    private static readonly Actor ProvinceDirector = TestUnits.Acting("Tẩn Văn Mẫu", (Role.Supervisor, "H38"));

    [Fact]
    public async Task Every_number_is_the_length_of_the_list_it_opens()
    {
        await using var office = await WorkListTests.Busy();
        foreach (var (by, centre) in new[] { (office.Director, null), (office.Approver, null), (ProvinceDirector, null), (ProvinceDirector, TestUnits.Centre), (ProvinceDirector, (string?)TestUnits.OtherCentre) })
        {
            var view = await Board(office).Look(by, centre);
            foreach (var line in view.Units.Concat(view.People))
            {
                await Same(line.Total, line.List with { Tab = WorkTab.Open }, $"{line.Name}");
                await Same(line.Open.GetValueOrDefault(Light.Overdue), line.List with { Tab = WorkTab.Overdue }, $"{line.Name} overdue");
                await Same(line.Open.GetValueOrDefault(Light.InTime), line.List with { Tab = WorkTab.InTime }, $"{line.Name} in time");
            }
            var all = new WorkListQuery { CentreCode = centre };
            await Same(view.Totals.OpenInAll, all, "open");
            await Same(view.Totals.Of(Light.Overdue), all with { Tab = WorkTab.Overdue }, "overdue");
            await Same(view.Totals.Of(Light.DueToday), all with { Tab = WorkTab.DueToday }, "due today");
            await Same(view.Totals.Of(Light.DueSoon), all with { Tab = WorkTab.DueSoon }, "due soon");
            await Same(view.Totals.ReceivedToday, all with { Tab = WorkTab.ReceivedToday }, "received");
            await Same(view.Totals.FinishedToday, all with { Tab = WorkTab.FinishedToday }, "finished");
            await Same(view.Decisions.LateReceived.Count, view.Decisions.LateReceived.List, "late received");
            await Same(view.Decisions.Forgotten.Count, view.Decisions.Forgotten.List, "forgotten");

            async Task Same(int count, WorkListQuery list, string what)
            {
                var total = (await office.Board.WorkList(by, list)).Total;
                Assert.True(count == total, $"{by.Name}, {centre}, {what}: {count} on the board, {total} in the list");
            }
        }
    }

    [Fact]
    public async Task The_board_shows_the_units_the_people_and_what_is_late()
    {
        await using var office = await WorkListTests.Busy();
        var view = await Board(office).Look(office.Director, null);
        Assert.Equal((5, 2, 1), (view.Totals.OpenInAll, view.Totals.Of(Light.Overdue), view.Totals.Of(Light.DueToday)));
        Assert.Equal([TestUnits.CivilStatus, TestUnits.Centre], view.Units.Select(line => line.Key));
        Assert.Equal(["Lý A Ví Dụ", null], view.People.Select(line => line.Name));
        Assert.Equal(["Lý A Ví Dụ", "Đặng Thị Thử"], view.Decisions.Overdue.Select(row => row.OwnerName));
        Assert.Equal(3, view.Totals.ReceivedToday);
        Assert.Equal(1, view.Totals.FinishedToday);
    }

    [Fact]
    public async Task Received_after_three_on_friday_is_to_be_handed_over_on_monday_morning_earlier_should_have_been()
    {
        await using var office = await WorkListTests.Busy();
        var decisions = (await Board(office).Look(office.Director, null)).Decisions;
        Assert.Equal(1, decisions.LateReceived.Count);
        Assert.Equal(2, decisions.Forgotten.Count);
        var late = Assert.Single((await office.Board.WorkList(office.Director, decisions.LateReceived.List)).Rows);
        Assert.Equal("Phàn Mẩy Mẫu", late.OwnerName);
        await office.Desk.HandOver(office.Clerk, late.Number, TestUnits.CivilStatus);
        Assert.Equal(0, (await Board(office).Look(office.Director, null)).Decisions.LateReceived.Count);
    }

    [Fact]
    public async Task A_province_is_shown_by_centre_and_one_centre_by_unit()
    {
        await using var office = await WorkListTests.Busy();
        Assert.Equal([TestUnits.Centre, TestUnits.OtherCentre], (await Board(office).Look(ProvinceDirector, null)).Units.Select(line => line.Key));
        Assert.Equal(1, (await Board(office).Look(ProvinceDirector, TestUnits.OtherCentre)).Totals.OpenInAll);
        Assert.Equal([TestUnits.OtherCentre, TestUnits.Centre], Board(office).Centres(ProvinceDirector).Select(unit => unit.Code));
    }

    [Fact]
    public async Task The_board_is_for_those_who_answer_for_dates_in_their_units()
    {
        await using var office = await WorkListTests.Busy();
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Board(office).Look(office.Clerk, null));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Board(office).Look(office.Officer, TestUnits.Centre));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Board(office).Look(office.Director, TestUnits.OtherCentre));
    }

    [Fact]
    public async Task The_cut_off_is_that_of_the_last_working_day()
    {
        await using var office = await DossierOffice.Open();
        var calendar = office.Calendars.For(TestUnits.Centre);
        Assert.Equal(new DateTime(2026, 11, 20, 15, 0, 0), HandOverRule.LastCutOff(calendar, new(2026, 11, 23)));
        Assert.Equal(new DateTime(2026, 11, 23, 15, 0, 0), HandOverRule.LastCutOff(calendar, new(2026, 11, 24)));
    }

    internal static SupervisionBoard Board(DossierOffice office) => new(office.Database, office.Board, office.Calendars, office.Database.Time);
}
