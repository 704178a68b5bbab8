using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Deadlines.Pages;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.Deadlines;

public sealed class CalendarPageTests : Screen
{
    [Fact]
    public async Task The_year_shows_its_days_with_name_source_and_state()
    {
        await using var work = await CalendarsAtWork.Create();
        var page = Open(work, work.Acting(Role.Counter, "H38.02683"));

        Assert.Equal(12, page.FindAll("table").Count);
        Assert.Contains("Ngày Văn hóa Việt Nam 24/11", page.Find("td.holiday[title*='24/11']").TextContent, StringComparison.Ordinal);
        Assert.Contains("22", page.Find("td.make-up[title*='31/08/2026']").TextContent, StringComparison.Ordinal);
        var proposed = page.Find("td.unsure[title*='28/11/2026']");
        Assert.Contains("working", proposed.ClassList);
        Assert.Contains("Đề xuất, chưa áp dụng", proposed.GetAttribute("title")!, StringComparison.Ordinal);
        Assert.Contains("today", page.Find("td.unsure[title*='28/11/2026']").ClassList);
        Assert.Empty(page.FindAll("td button"));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Contains("Xác nhận", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_confirms_the_proposed_exchange()
    {
        await using var work = await CalendarsAtWork.Create();
        var page = Open(work, work.Administrator);

        page.Find("button[aria-label='Xác nhận T2 23/11']").Click();
        await page.Find("form").SubmitAsync();
        Assert.Contains("văn bản làm căn cứ", page.Find("form .fault").TextContent, StringComparison.Ordinal);
        page.Find("#confirm-source").Change("Công văn 9/VPCP-KGVX");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("swap", page.Find("td[title*='28/11/2026']").ClassList));
        Assert.Empty(page.FindAll("td.unsure"));
    }

    [Fact]
    public async Task An_administrator_closes_the_office_for_a_day()
    {
        await using var work = await CalendarsAtWork.Create();
        var page = Open(work, work.Administrator);

        page.FindAll("td.working button").First(button => button.TextContent == "27" && button.Closest("table")!.TextContent.Contains("Tháng 11", StringComparison.Ordinal)).Click();
        await page.Find("form").SubmitAsync();
        Assert.Contains("Ghi tên của ngày 27/11/2026", page.Find("form .fault").TextContent, StringComparison.Ordinal);
        page.Find("#day-kind").Change(nameof(OverrideKind.Closure));
        page.Find("#day-name").Change("Nghỉ vì bão");
        page.Find("#day-source").Change("Công điện 3/CĐ-UBND");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("27", page.Find("td.closure").TextContent, StringComparison.Ordinal));
        Assert.False(work.Book.For("H38.02683")!.IsWorkingDay(new(2026, 11, 27)));
    }

    [Fact]
    public async Task Taking_a_day_out_asks_once_more()
    {
        await using var work = await CalendarsAtWork.Create();
        var page = Open(work, work.Administrator);

        page.Find("button[aria-label='Bỏ T3 24/11 khỏi lịch']").Click();
        Assert.False(work.Book.For("H38.02683")!.IsWorkingDay(new(2026, 11, 24)));
        page.Find("button.danger").Click();

        page.WaitForAssertion(() => Assert.True(work.Book.For("H38.02683")!.IsWorkingDay(new(2026, 11, 24))));
    }

    [Fact]
    public async Task An_administrator_changes_the_hours_of_the_week()
    {
        await using var work = await CalendarsAtWork.Create();
        var page = Open(work, work.Administrator);

        page.FindAll("button").First(button => button.TextContent.Contains("Sửa giờ làm việc", StringComparison.Ordinal)).Click();
        page.Find("#hours-Saturday").Change("8h-11");
        page.Find("#hours-Sunday").Change("sáng");
        await page.Find("form").SubmitAsync();
        Assert.Contains("“sáng”", page.Find("form .fault").TextContent, StringComparison.Ordinal);
        page.Find("#hours-Sunday").Change("");
        await page.Find("form").SubmitAsync();
        Assert.Contains("văn bản quy định giờ làm việc", page.Find("form .fault").TextContent, StringComparison.Ordinal);
        page.Find("#hours-source").Change("Quyết định 9/QĐ-UBND");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form")));
        Assert.True(work.Book.For("H38.02683")!.IsWorkingDay(new(2026, 12, 5)));
    }

    [Fact]
    public async Task A_file_with_faults_is_answered_by_row_and_column()
    {
        await using var work = await CalendarsAtWork.Create();
        var page = Open(work, work.Administrator);
        page.FindAll("button").First(button => button.TextContent.Contains("Nhập từ tệp", StringComparison.Ordinal)).Click();

        var form = page.FindComponent<YearListForm>();
        Assert.Equal("/calendar/default/years/2026", form.Find("input[type=file]").GetAttribute("data-to"));
        await form.InvokeAsync(() => form.Instance.Answered(new(null, null, ["Dòng 3, cột Ngày: Tệp không đọc được"])));

        page.WaitForAssertion(() => Assert.Contains("Tệp không đọc được", page.Find("[role=alert] ul").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_gives_any_unit_a_calendar_of_its_own_and_sees_what_it_inherits()
    {
        await using var work = await CalendarsAtWork.Create();
        var page = Open(work, work.Administrator);
        var units = page.FindAll("#calendar-of option").Select(option => option.GetAttribute("value")).ToList();
        Assert.True(units.Count > 100, $"{units.Count} units");
        page.Find("#calendar-of").Change("H38.2683C");
        Assert.EndsWith("/calendar?unit=H38.2683C", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inherited_days_say_from_whom_and_versions_are_listed()
    {
        await using var work = await CalendarsAtWork.Create();
        var house = work.Acting(Role.Counter, "H38.02683").Centre!.ParentCode!;
        var page = Open(work, work.Administrator, house);
        Assert.Contains("Chưa có lịch riêng", page.Find(".layers").TextContent, StringComparison.Ordinal);
        Assert.Contains("kế thừa từ Lịch chung", page.Find(".days").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".days button"));

        var closed = new DateOverride(new(2026, 11, 27), OverrideKind.Closure, "Nghỉ vì bão", "Công điện 3/CĐ-UBND");
        Assert.Null((await work.Desk.Put(work.Administrator, house, closed, Xunit.TestContext.Current.CancellationToken)).Refusal);
        page.Render();
        Assert.Contains("Lịch riêng", page.Find(".layers li").TextContent, StringComparison.Ordinal);
        Assert.Contains("Lịch chung, bản 1", page.FindAll(".layers li")[^1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Công điện 3/CĐ-UBND", page.Find(".versions li").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".days button"));
    }

    [Fact]
    public async Task A_swapped_day_comes_with_its_make_up_day()
    {
        await using var work = await CalendarsAtWork.Create();
        var page = Open(work, work.Administrator);
        page.FindAll("button").First(button => button.TextContent.Contains("Thêm ngày", StringComparison.Ordinal)).Click();
        await page.Find("#day-date").ChangeAsync("31/12/2026");
        page.Find("#day-kind").Change(nameof(OverrideKind.Swap));
        await page.Find("#day-other").ChangeAsync("26/12/2026");
        page.Find("#day-name").Change("Hoán đổi cuối năm");
        page.Find("#day-source").Change("Công văn mẫu 5/VPCP");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form")));
        var calendar = work.Book.For("H38.02683")!;
        Assert.Equal((false, true), (calendar.IsWorkingDay(new(2026, 12, 31)), calendar.IsWorkingDay(new(2026, 12, 26))));
        Assert.Null((await work.Desk.Remove(work.Administrator, CalendarBook.Default, new(2026, 12, 26), Xunit.TestContext.Current.CancellationToken)).Refusal);
        Assert.True(work.Book.For("H38.02683")!.IsWorkingDay(new(2026, 12, 31)));
    }

    [Fact]
    public void Why_this_date_opens_into_sentences()
    {
        Services.AddSingleton<Explanation>();
        var why = Render<WhyThisDate>(parameters => parameters.Add(w => w.Answer, Office.Ask("5 wd", "2026-11-20T22:10")));
        Assert.Empty(why.FindAll("li"));

        why.Find("button.why").Click();

        Assert.Equal("Thứ Ba, 01/12/2026", why.Find(".big").TextContent);
        Assert.Equal(7, why.FindAll("li").Count);
        Assert.Equal("Hẹn trả kết quả chậm nhất lúc 17:00 Thứ Ba, 01/12/2026.", why.Find("li.promised").TextContent);
    }

    private IRenderedComponent<CalendarPage> Open(CalendarsAtWork work, Actor actor, string? unit = null)
    {
        Services.AddTexts<DeadlinesText>();
        Services.TryAddSingleton(work.Desk);
        if (unit is not null) Services.GetRequiredService<NavigationManager>().NavigateTo($"/calendar?unit={unit}");
        return Render<CascadingValue<Actor>>(parameters => parameters
            .Add(value => value.Value, actor)
            .AddChildContent<CalendarPage>()).FindComponent<CalendarPage>();
    }
}
