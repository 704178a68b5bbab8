using Bunit;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Dossiers.Pages;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

public sealed class DossierPageTests : DossierScreen
{
    [Fact]
    public async Task Numbers_of_people_are_covered_until_asked_for_and_the_asking_is_kept()
    {
        var (number, page) = await Open(Office.Clerk);
        Assert.DoesNotContain("010190000001", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", page.Markup, StringComparison.Ordinal);
        page.FindAll("button.why").First(button => button.TextContent == "Hiện").Click();
        page.WaitForAssertion(() => Assert.Contains("010190000001", page.Markup, StringComparison.Ordinal));
        Assert.Equal(DossierEventKind.Read, (await Office.See(number)).History[^1].Kind);
        Assert.DoesNotContain("0912345678", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_stands_at_its_cause_and_keeps_what_was_typed()
    {
        var (number, page) = await Open(Office.Clerk, async number =>
        {
            await Office.Desk.HandOver(Office.Clerk, number, TestUnits.CivilStatus);
            await Office.Endings.Finish(Office.Officer, number, new("Giấy khai sinh", "12"));
        });
        page.Find("button[data-key=T]").Click();
        page.Find("form.step-form input.in").Change("Lý Thị Người Nhận");
        page.Find("form.step-form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Đối chiếu giấy tờ tùy thân", page.Find("form.step-form .fault").TextContent, StringComparison.Ordinal));
        Assert.Equal("Lý Thị Người Nhận", page.Find("form.step-form input.in").GetAttribute("value"));
        page.Find("form.step-form input[type=checkbox]").Change(true);
        page.Find("form.step-form").Submit();
        page.WaitForAssertion(() => Assert.Contains("ghi giấy ủy quyền", page.Find("form.step-form .fault").TextContent, StringComparison.Ordinal));
        page.Find("form.step-form input[placeholder]").Change("Giấy ủy quyền số 5/2026");
        page.Find("form.step-form").Submit();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form.step-form")));
        Assert.Contains("Lý Thị Người Nhận", page.Find("ol.timeline").TextContent, StringComparison.Ordinal);
        Assert.Equal(DossierStatus.Returned, (await Office.See(number)).Dossier.Status);
    }

    [Fact]
    public async Task What_another_does_appears_by_itself_while_the_open_form_keeps_its_words()
    {
        var (number, page) = await Open(Office.Clerk, number => Office.Desk.HandOver(Office.Clerk, number, TestUnits.CivilStatus));
        page.Find("button[data-key=M]").Click();
        Button(page, "Rút hồ sơ").Click();
        page.Find("form.step-form textarea").Change("Công dân đề nghị bằng đơn");
        await Office.Desk.Take(Office.Officer, number);
        page.WaitForAssertion(() => Assert.Contains("Lý A Ví Dụ vừa cập nhật: Nhận thụ lý", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Công dân đề nghị bằng đơn", page.Find("form.step-form textarea").GetAttribute("value"));
        Assert.Contains("Nhận thụ lý", page.Find("ol.timeline li.news").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_race_shows_what_the_other_did()
    {
        var (number, page) = await Open(Office.Clerk);
        page.Find("button[data-key=M]").Click();
        Button(page, "Rút hồ sơ").Click();
        page.Find("form.step-form textarea").Change("Công dân đề nghị");
        var form = page.Find("form.step-form");
        await page.InvokeAsync(() =>
        {
            // The page is held until its step is on the way: news that came first would make it no race.
            Task.Run(Others).Wait(Patience.Limit);
            return form.SubmitAsync(EventArgs.Empty);
        });
        page.WaitForAssertion(() =>
        {
            Assert.Contains("Lý A Ví Dụ vừa thực hiện “Có kết quả”", page.Find("form.step-form").TextContent, StringComparison.Ordinal);
            Assert.Contains("Lý A Ví Dụ vừa cập nhật: Có kết quả", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        });
        Assert.Equal("Công dân đề nghị", page.Find("form.step-form textarea").GetAttribute("value"));

        async Task Others()
        {
            await Office.Desk.HandOver(Office.Director, number, TestUnits.CivilStatus);
            await Office.Endings.Finish(Office.Officer, number, new("Giấy khai sinh", "12"));
        }
    }

    [Fact]
    public async Task A_step_taken_back_is_struck_and_stays_to_be_read()
    {
        var (_, page) = await Open(Office.Director, async number =>
        {
            await Office.Desk.HandOver(Office.Clerk, number, TestUnits.CivilStatus);
            var taken = (await Office.Desk.Take(Office.Officer, number)).Value.LastSequence;
            await Office.Desk.Reverse(Office.Director, number, taken, "Phân công lại");
        });
        Assert.Contains("Nhận thụ lý", page.Find("ol.timeline li.taken-back").TextContent, StringComparison.Ordinal);
        Assert.Contains("Phân công lại", page.Find("ol.timeline").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_it_is_told_so_and_sees_nothing()
    {
        var number = await Office.Receive("Giàng Thị Kín");
        var page = Page<DossierPage>(Office.Stranger, parameters => parameters.Add(dossier => dossier.Number, number));
        page.WaitForAssertion(() => Assert.Contains("không có quyền", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Giàng Thị Kín", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("papers", "chờ bổ sung")]
    [InlineData("payment", "chờ nộp tiền")]
    [InlineData("pause", "đang tạm dừng")]
    public async Task While_the_clock_stands_the_promise_says_what_it_waits_for(string wait, string said)
    {
        var (_, page) = await Open(Office.Clerk, async number =>
        {
            await Office.Desk.HandOver(Office.Clerk, number, TestUnits.CivilStatus);
            var asked = wait switch
            {
                "papers" => await Office.Waits.AskSupplement(Office.Officer, number, [new("Giấy chứng sinh")], null),
                "payment" => await Office.Waits.AskDuty(Office.Officer, number, 8_000, "Thông báo số 1"),
                _ => await Office.Waits.Pause(Office.Approver, number, "Luật Mẫu Điều 1", null),
            };
            Assert.Null(asked.Refusal);
        });
        Assert.Equal(said, page.Find(".slip .promise").TextContent);
    }

    [Fact]
    public async Task The_paper_is_shown_in_the_page_and_kept_as_printed()
    {
        var (number, page) = await Open(Office.Clerk);
        page.Find("button[data-key=I]").Click();
        page.WaitForAssertion(() => Assert.StartsWith($"/dossiers/{number}/receipt.pdf?size=a5", page.Find("iframe").GetAttribute("src"), StringComparison.Ordinal));
        Assert.Equal(DossierEventKind.Printed, (await Office.See(number)).History[^1].Kind);
    }

    private async Task<(string Number, IRenderedComponent<DossierPage> Page)> Open(Actor by, Func<string, Task>? before = null)
    {
        var number = await Office.Receive();
        if (before is not null) await before(number);
        var page = Page<DossierPage>(by, parameters => parameters.Add(dossier => dossier.Number, number));
        page.WaitForElement("ol.timeline");
        return (number, page);
    }
}
