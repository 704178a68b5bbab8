using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Supervision;
using OneStop.Workbench.Supervision.Pages;
using OneStop.Workbench.Tests.Dossiers;

namespace OneStop.Workbench.Tests.Supervision;

public sealed class BoardPageTests : DossierScreen
{
    private protected override Task<DossierOffice> Arrange() => WorkListTests.Busy();

    protected override void Prepare(IServiceCollection services)
    {
        services.AddTexts<SupervisionText>();
        services.AddSingleton(SupervisionBoardTests.Board(Office));
    }

    [Fact]
    public void Each_tile_and_segment_opens_its_list()
    {
        var page = Open();
        Assert.Equal(
            ["/dossiers?tab=overdue", "/dossiers?tab=due-today", "/dossiers?tab=due-soon", "/dossiers", "/dossiers?tab=received-today", "/dossiers?tab=finished-today"],
            page.FindAll("a.tile").Select(tile => tile.GetAttribute("href")));
        Assert.Contains("/dossiers?tab=overdue&handling=H38.02683", page.FindAll("a.bar-part").Select(part => part.GetAttribute("href")));
        Assert.Contains(page.FindAll("a.bar-part"), part => part.GetAttribute("href")!.Contains($"assignee={Office.Officer.StaffId}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_finished_dossier_leaves_the_board_by_itself()
    {
        var page = Open();
        Assert.Equal("5", Tile(page, 3));
        var mine = (await Office.Board.WorkList(Office.Officer, new())).Rows[0].Number;
        await Office.Endings.Finish(Office.Officer, mine, new("Giấy khai sinh", "8"));
        page.WaitForAssertion(() =>
        {
            Assert.Equal("4", Tile(page, 3));
            Assert.Equal("2", Tile(page, 5));
        });
    }

    [Fact]
    public void What_waits_for_a_decision_says_what_to_do()
    {
        var decisions = Open().Find("ul.decisions").TextContent;
        Assert.Contains("1 hồ sơ nhận sau 15:00", decisions, StringComparison.Ordinal);
        Assert.Contains("quá hạn 3 ngày làm việc", decisions, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_overdue_says_why_it_was_due()
    {
        var page = Open();
        page.FindAll("ul.decisions button.why").First().Click();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("dialog li.promised")));
    }

    private IRenderedComponent<BoardPage> Open()
    {
        var page = Page<BoardPage>(Office.Director);
        page.WaitForElement(".tiles");
        return page;
    }

    private static string Tile(IRenderedComponent<BoardPage> page, int index) => page.FindAll("a.tile .value")[index].TextContent.Trim();
}
