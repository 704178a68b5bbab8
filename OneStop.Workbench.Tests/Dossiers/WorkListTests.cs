using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

public class WorkListTests
{
    [Fact]
    public async Task Every_number_above_the_list_is_the_length_of_its_list()
    {
        await using var office = await Busy();
        foreach (var by in new[] { office.Clerk, office.Officer, office.Director, office.Inspector })
        {
            foreach (var (tab, count) in await office.Board.Counts(by, new()))
            {
                var list = await office.Board.WorkList(by, new() { Tab = tab });
                Assert.True(list.Total == count, $"{by.Name}, {tab}: {count} above, {list.Total} below");
            }
        }
        var counts = await office.Board.Counts(office.Clerk, new());
        Assert.Equal([2, 1, 1], new[] { WorkTab.Overdue, WorkTab.DueToday, WorkTab.Awaiting }.Select(tab => counts[tab]));
    }

    [Fact]
    public async Task Lights_and_days_of_the_rows_are_those_of_their_tab()
    {
        await using var office = await Busy();
        var overdue = (await office.Board.WorkList(office.Clerk, new() { Tab = WorkTab.Overdue })).Rows;
        Assert.All(overdue, row => Assert.Equal(Light.Overdue, row.Light));
        Assert.Equal([3, 1], overdue.Select(row => row.Days));
        var open = (await office.Board.WorkList(office.Clerk, new())).Rows;
        Assert.Equal(open.OrderBy(row => row.Due).Select(row => row.Number), open.Select(row => row.Number));
    }

    [Fact]
    public async Task A_department_sees_its_own_a_centre_everything_received_there_a_stranger_nothing()
    {
        await using var office = await Busy();
        Assert.Equal(2, (await office.Board.WorkList(office.Officer, new() { Tab = WorkTab.All })).Total);
        Assert.Equal(6, (await office.Board.WorkList(office.Clerk, new() { Tab = WorkTab.All })).Total);
        Assert.Equal(7, (await office.Board.WorkList(office.Inspector, new() { Tab = WorkTab.All })).Total);
        Assert.Equal(1, (await office.Board.WorkList(office.Stranger, new() { Tab = WorkTab.All })).Total);
    }

    [Fact]
    public async Task Filters_narrow_together()
    {
        await using var office = await Busy();
        Assert.Equal(1, await Total(new() { HandlingUnit = TestUnits.CivilStatus }));
        Assert.Equal(4, await Total(new() { HandlingUnit = TestUnits.Centre }));
        Assert.Equal(1, await Total(new() { AssigneeId = office.Officer.StaffId }));
        Assert.Equal(4, await Total(new() { Untaken = true }));
        Assert.Equal(1, await Total(new() { ReceivedAfter = new DateTime(2026, 11, 20, 15, 0, 0), ReceivedTo = new(2026, 11, 22), Tab = WorkTab.NotHandedOver }));
        Assert.Equal(0, await Total(new() { Field = "Đất đai" }));
        Assert.Equal(1, await Total(new() { Text = "sung vi du", Tab = WorkTab.All }));
        Assert.Equal(0, await Total(new() { Text = "sung vi du", Tab = WorkTab.Awaiting }));

        async Task<int> Total(WorkListQuery query) => (await office.Board.WorkList(office.Clerk, query)).Total;
    }

    [Fact]
    public async Task A_list_is_read_page_by_page_and_never_past_its_end()
    {
        await using var office = await Busy();
        var pages = new List<string>();
        for (var page = 1; page <= 3; page++) pages.AddRange((await office.Board.WorkList(office.Clerk, new() { Tab = WorkTab.All, Size = 2, Page = page })).Rows.Select(row => row.Number));
        Assert.Equal(6, pages.Distinct().Count());
        Assert.Equal(3, (await office.Board.WorkList(office.Clerk, new() { Tab = WorkTab.All, Size = 2, Page = 99 })).Number);
    }

    [Fact]
    public void An_address_brings_back_the_conditions_it_was_made_of()
    {
        var query = new WorkListQuery
        {
            Tab = WorkTab.NotHandedOver,
            Text = "giàng & mẫu",
            CentreCode = TestUnits.Centre,
            ReceivingUnit = TestUnits.OtherCentre,
            HandlingUnit = TestUnits.CivilStatus,
            AssigneeId = Guid.NewGuid(),
            Untaken = true,
            Field = "Hộ tịch",
            ProcedureCode = "1.001193",
            ReceivedAfter = new DateTime(2026, 11, 20, 15, 0, 0),
            ReceivedBefore = new DateTime(2026, 11, 21, 7, 30, 0),
            ReceivedFrom = new(2026, 11, 1),
            ReceivedTo = new(2026, 11, 22),
            Page = 3,
        };
        Assert.Equal(query, WorkListAddress.Read("http://localhost" + WorkListAddress.Of(query)));
        Assert.Equal(WorkListAddress.Path, WorkListAddress.Of(new()));
    }

    [Theory]
    [InlineData("?tab=nonsense&at=-4&assignee=x&from=32/13/2026&after=soon", WorkTab.Open)]
    [InlineData("?q=giang", WorkTab.All)]
    [InlineData("?q=giang&tab=overdue", WorkTab.Overdue)]
    public void What_cannot_be_read_in_an_address_is_left_out(string asked, WorkTab tab)
    {
        var read = WorkListAddress.Read("http://localhost/dossiers" + asked);
        Assert.Equal((tab, 1, null, null, null), (read.Tab, read.Page, read.AssigneeId, read.ReceivedFrom, read.ReceivedAfter));
    }

    /// <summary>Two overdue, one due today, one far off in a department, one waiting for its citizen, one withdrawn, one elsewhere.</summary>
    internal static async Task<DossierOffice> Busy()
    {
        var office = await DossierOffice.Open();
        await office.Receive("Lý A Ví Dụ", at: new(2026, 11, 12, 14, 5, 0), due: new(2026, 11, 18, 17, 0, 0));
        await office.Receive("Đặng Thị Thử", at: new(2026, 11, 16, 9, 0, 0), due: new(2026, 11, 20, 17, 0, 0));
        await office.Receive("Phàn Mẩy Mẫu", at: new(2026, 11, 20, 15, 30, 0), due: new(2026, 11, 23, 17, 0, 0));
        var far = await office.Receive("Sùng Thị Ví Dụ", due: new(2026, 12, 2, 17, 0, 0));
        await office.Desk.HandOver(office.Clerk, far, TestUnits.CivilStatus);
        await office.Desk.Take(office.Officer, far);
        var ready = await office.Receive("Giàng Thị Mẫu");
        await office.Desk.HandOver(office.Clerk, ready, TestUnits.CivilStatus);
        await office.Endings.Finish(office.Officer, ready, new("Giấy khai sinh", "7"));
        await office.Receive("Vàng A Thử", due: new(2026, 12, 4, 17, 0, 0));
        await office.Receive("Hoàng Văn Mẫu", centre: TestUnits.OtherCentre);
        return office;
    }
}
