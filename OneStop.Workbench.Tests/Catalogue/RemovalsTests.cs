using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Catalogue;

public sealed class RemovalsTests : IAsyncLifetime
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2027, 2, 28);

    private CatalogueAtWork _catalogue = null!;

    public async ValueTask InitializeAsync() => _catalogue = await CatalogueAtWork.Create();

    public ValueTask DisposeAsync() => _catalogue.DisposeAsync();

    [Fact]
    public void The_bundled_list_is_dated_and_says_by_which_act()
    {
        var all = _catalogue.Shelf.Current.AllRemoved;
        Assert.Equal(761, all.Count);
        Assert.All(all, document => Assert.Equal((First, Last, "NQ 66.7/2025/NQ-CP"), (document.From, document.To, document.Source)));
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2027-02-28", true)]
    [InlineData("2027-03-01", false)]
    public void A_paper_is_struck_only_on_the_days_of_its_act(string day, bool struck)
    {
        // Its identity card is on the procedure's own list, by the guide as by the annex.
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var procedure = _catalogue.Shelf.Find("1.001193", new(2026, 11, 23))!;
        var removals = _catalogue.Shelf.Current.Removals("1.001193", on);
        var identity = procedure.Guide.PapersFor(procedure.Guide.Defaults, FormValues.None, on, removals).SingleOrDefault(paper => paper.Paper.Key == "identity");
        Assert.NotNull(identity);
        Assert.Equal(struck, identity.Struck);
        if (struck) Assert.Contains("66.7/2025", identity.ProvedBy!.Basis, StringComparison.Ordinal);
    }

    [Fact]
    public void What_rests_on_another_act_too_stays_struck_when_the_first_has_ended()
    {
        var procedure = _catalogue.Shelf.Find("1.001193", new(2026, 11, 23))!;
        var after = _catalogue.Shelf.Current.Removals("1.001193", Last.AddDays(1));
        Assert.NotNull(after.For(procedure.Guide.Papers.Single(paper => paper.Key == "residence")));
        Assert.NotNull(after.For(procedure.Guide.Papers.Single(paper => paper.Key == "birthNotification")));
    }

    [Theory]
    [InlineData("Căn cước", "Thẻ căn cước, thẻ căn cước công dân, hộ chiếu hoặc giấy tờ khác", true)]
    [InlineData("Căn cước", "Bản sao có chứng thực giấy tờ tùy thân", true)]
    [InlineData("Căn cước", "Bản sao các giấy tờ cá nhân có thông tin khai sinh (căn cước, học bạ)", false)]
    [InlineData("Giấy khai sinh", "Giấy khai sinh của trẻ em", true)]
    [InlineData("Giấy khai sinh", "Tờ khai cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh", false)]
    [InlineData("Giấy chứng nhận đăng ký doanh nghiệp; Căn cước công dân", "Giấy chứng nhận đăng ký doanh nghiệp", true)]
    [InlineData("Giấy chứng nhận quyền sử dụng đất", "Giấy chứng nhận quyền sử dụng đất đã cấp", true)]
    [InlineData("Giấy chứng nhận quyền sử dụng đất", "Đơn đề nghị cấp Giấy chứng nhận quyền sử dụng đất", false)]
    [InlineData("Giấy khám sức khỏe", "Giấy khám sức khỏe của người nhận con nuôi", true)]
    [InlineData("Phiếu lý lịch tư pháp số 1", "Giấy khám sức khỏe", false)]
    public void The_list_strikes_the_paper_it_means_and_no_paper_about_it(string listed, string paper, bool struck)
    {
        var removals = new Removals([new("9.999999", listed, "CSDL Ví Dụ", "Điều 1") { Source = "NQ Ví Dụ", From = First, To = Last }], "9.999999", First);
        Assert.Equal(struck, removals.For(Paper(paper)) is { Name: "CSDL Ví Dụ", Basis: "NQ Ví Dụ; Điều 1" });
        Assert.Equal(!struck, removals.Besides([Paper(paper)]).Count == 1);
    }

    [Fact]
    public async Task An_administrator_prolongs_the_act_and_changes_an_entry()
    {
        var (desk, until) = (_catalogue.RemovedDesk, new DateOnly(2027, 12, 31));
        Assert.False((await desk.EndAct(CatalogueAtWork.Administrator, "NQ 66.7/2025/NQ-CP", until, TestContext.Current.CancellationToken)).Refused);
        Assert.All(_catalogue.Shelf.Current.AllRemoved, document => Assert.Equal(until, document.To));
        Assert.True(_catalogue.Shelf.Current.Removals("1.001193", until).For(Paper("Căn cước")) is not null);

        var entry = new RemovedDocument("1.001193", "Giấy khai sinh", "CSDL hộ tịch điện tử", "Điều 9") { Source = "Nghị định Ví Dụ", From = new(2028, 1, 1) };
        Assert.False((await desk.Put(CatalogueAtWork.Administrator, entry, TestContext.Current.CancellationToken)).Refused);
        Assert.NotNull(_catalogue.Shelf.Current.Removals("1.001193", new(2030, 1, 1)).For(Paper("Giấy khai sinh")));
        Assert.False((await desk.Put(CatalogueAtWork.Administrator, entry with { To = new(2028, 12, 31) }, TestContext.Current.CancellationToken)).Refused);
        Assert.Null(_catalogue.Shelf.Current.Removals("1.001193", new(2030, 1, 1)).For(Paper("Giấy khai sinh")));

        // A later start with the same program leaves what was edited alone.
        await _catalogue.Removals.Load(TestContext.Current.CancellationToken);
        Assert.Equal(762, _catalogue.Shelf.Current.AllRemoved.Count);
    }

    [Fact]
    public async Task Others_do_not_and_faults_are_said_at_their_field()
    {
        var entry = new RemovedDocument("1.001193", "Giấy khai sinh", "CSDL Ví Dụ", "") { Source = "NQ Ví Dụ", From = First };
        Assert.Equal("not-allowed", (await _catalogue.RemovedDesk.Put(CatalogueAtWork.Acting(Role.Supervisor), entry, TestContext.Current.CancellationToken)).Refusal?.Code);
        foreach (var (wrong, place) in new[]
        {
            (entry with { Procedure = "" }, "Procedure"), (entry with { Procedure = "9.999999" }, "Procedure"), (entry with { Document = " " }, "Document"),
            (entry with { Database = "" }, "Database"), (entry with { Source = "" }, "Source"), (entry with { To = First.AddDays(-1) }, "To"),
        }) Assert.Equal(place, (await _catalogue.RemovedDesk.Put(CatalogueAtWork.Administrator, wrong, TestContext.Current.CancellationToken)).Refusal?.Place);
    }

    private static Paper Paper(string name) => new("p", new(name, name), [PaperKind.Original], 1, Need.Required, Condition.Always, null, "", "record");
}
