using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Pages;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

public sealed class WorkListPageTests : DossierScreen
{
    private protected override Task<DossierOffice> Arrange() => WorkListTests.Busy();

    [Fact]
    public void Shows_what_is_open_with_its_counts()
    {
        var page = Open(Office.Clerk);
        Assert.Equal(5, page.FindAll("tr[data-row]").Count);
        Assert.Contains(page.FindAll("button.filter"), filter => filter.TextContent.Contains("Quá hạn", StringComparison.Ordinal) && filter.TextContent.Contains('2'));
        Assert.Equal("true", page.FindAll("button.filter").First(filter => filter.TextContent.Contains("Đang giải quyết", StringComparison.Ordinal)).GetAttribute("aria-pressed"));
    }

    [Fact]
    public void A_number_elsewhere_opens_the_list_it_counts()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/dossiers?tab=overdue");
        var page = Open(Office.Director);
        Assert.Equal(2, page.FindAll("tr[data-row]").Count);
        Assert.All(page.FindAll("tr[data-row]"), row => Assert.Contains("Quá", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_tab_changes_the_address_and_the_list()
    {
        var page = Open(Office.Clerk);
        page.FindAll("button.filter").First(filter => filter.TextContent.Contains("Chờ trả", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tr[data-row]")));
        Assert.EndsWith("/dossiers?tab=awaiting", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void What_somebody_else_receives_appears_by_itself_and_the_text_being_typed_stays()
    {
        var page = Open(Office.Clerk);
        page.Find("input[type=search]").Input("giang");
        var box = page.Find("input[type=search]");
        _ = Office.Receive("Lò Thị Mới", due: new(2026, 11, 24, 17, 0, 0));
        page.WaitForAssertion(() => Assert.Contains("Lò Thị Mới", page.Markup, StringComparison.Ordinal));
        // The same element with nothing written to it: what the browser holds is not touched.
        Assert.Equal("", page.Find("input[type=search]").GetAttribute("value"));
        Assert.Contains("fresh", page.FindAll("tr[data-row]").Single(row => row.TextContent.Contains("Lò Thị Mới", StringComparison.Ordinal)).ClassName, StringComparison.Ordinal);
        Assert.NotNull(box);
    }

    [Fact]
    public void A_search_waits_for_a_pause_then_looks_everywhere()
    {
        var page = Open(Office.Clerk);
        page.Find("input[type=search]").Input("giàng thị");
        page.WaitForAssertion(() =>
        {
            Office.Database.Time.Advance(TimeSpan.FromMilliseconds(250));
            var row = Assert.Single(page.FindAll("tr[data-row]"));
            Assert.Contains("Giàng Thị Mẫu", row.TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Taking_what_another_took_says_who_beside_the_row()
    {
        var number = (await Office.Board.WorkList(Office.Clerk, new())).Rows[0].Number;
        await Office.Desk.HandOver(Office.Clerk, number, TestUnits.CivilStatus);
        var page = Open(Office.Officer);
        var take = page.FindAll("button[data-key=A]").Single();
        await Office.Database.Writer.Write<OneStop.Workbench.Platform.Kernel.Done>(async (db, _) =>
        {
            // Taken without being announced: this screen has not heard of it yet.
            var dossier = db.Dossiers.Single(row => row.Number == number);
            var file = new OneStop.Workbench.Dossiers.Domain.DossierFile(dossier, [.. db.DossierEvents.Where(past => past.DossierId == dossier.Id)]);
            file.Take(OneStop.Workbench.Dossiers.Domain.Act.Now(Office.OtherOfficer, Role.Officer, TestUnits.CivilStatus, Office.Database.Time), Office.OtherOfficer.StaffId, Office.OtherOfficer.Name);
            db.AddRange(file.Appended);
            return await Task.FromResult(default(OneStop.Workbench.Platform.Kernel.Done));
        });
        take.Click();
        page.WaitForAssertion(() => Assert.Contains("Sùng Thị Thử đã nhận thụ lý", page.Find("tr[data-row] .fault").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Marked_rows_are_handed_over_together()
    {
        var page = Open(Office.Clerk);
        foreach (var index in new[] { 0, 1 }) page.FindAll("tbody input[type=checkbox]")[index].Change(true);
        Assert.Contains("Đã đánh dấu 2 hồ sơ", page.Markup, StringComparison.Ordinal);
        page.Find("form.hand-over").Submit();
        Assert.Contains("Chọn phòng", page.Find("form.hand-over .fault").TextContent, StringComparison.Ordinal);
        page.Find("form.hand-over select").Change(TestUnits.Land);
        page.Find("form.hand-over").Submit();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form.hand-over")));
        Assert.Equal(2, page.FindAll("tr[data-row]").Count(row => row.TextContent.Contains("Địa chính", StringComparison.Ordinal)));
    }

    [Fact]
    public void Whoever_only_reads_is_offered_nothing_to_do()
    {
        var page = Open(Office.Inspector);
        Assert.NotEmpty(page.FindAll("tr[data-row]"));
        Assert.Empty(page.FindAll("tbody input, tbody button:not(.why)"));
    }

    [Fact]
    public void Every_promise_in_the_list_opens_into_why()
    {
        var page = Open(Office.Inspector);
        var promise = page.FindAll("tbody button.why").First();
        Assert.Equal(page.Find("dialog.sheet").Id, promise.GetAttribute("data-opens"));
        var number = promise.Closest("tr")!.QuerySelector("a.code")!.TextContent;

        promise.Click();

        page.WaitForAssertion(() => Assert.Single(page.FindAll("dialog li.promised")));
        Assert.Contains(number, page.Find("dialog h2").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/dossiers/{number}/why.pdf", page.Find("dialog a.btn").GetAttribute("href"));
    }

    private IRenderedComponent<WorkListPage> Open(Actor by)
    {
        var page = Page<WorkListPage>(by);
        page.WaitForElements("tr[data-row]");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("button.filter .count")));
        return page;
    }
}
