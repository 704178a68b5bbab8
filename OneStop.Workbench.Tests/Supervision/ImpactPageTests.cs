using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Supervision;
using OneStop.Workbench.Supervision.Pages;
using OneStop.Workbench.Tests.Dossiers;

namespace OneStop.Workbench.Tests.Supervision;

public sealed class ImpactPageTests : DossierScreen
{
    protected override void Prepare(IServiceCollection services)
    {
        services.AddTexts<SupervisionText>();
        services.AddSingleton(ImpactDeskTests.Desk(Office));
        // The page hears of progress at most once a second of its own clock.
        services.AddSingleton(TimeProvider.System);
    }

    [Fact]
    public async Task Looked_at_decided_and_taken_back_on_one_page()
    {
        var number = await Office.Receive(due: new DateTime(2026, 11, 27, 17, 0, 0));
        await ImpactDeskTests.Close(Office);
        var page = Page<ImpactPage>(Office.Director);
        Assert.Contains("Chưa xem ảnh hưởng nào", page.Markup, StringComparison.Ordinal);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("1 thay đổi ngày hẹn", page.Markup, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains(number, page.Find("table").TextContent, StringComparison.Ordinal));

        Button(page, "Tính lại ngày hẹn").Click();
        page.WaitForAssertion(() => Assert.Contains("Ghi rõ lý do", page.Find(".fault").TextContent, StringComparison.Ordinal));
        page.Find("textarea").Change("Nghỉ theo thông báo thử");
        Button(page, "Tính lại ngày hẹn").Click();
        page.WaitForAssertion(() => Assert.Contains("Đã tính lại 1 hồ sơ", page.Markup, StringComparison.Ordinal));

        page.WaitForAssertion(() => Assert.False(Button(page, "Khôi phục").HasAttribute("disabled")));
        await Button(page, "Khôi phục").ClickAsync();
        await page.WaitForElement(".wide input").ChangeAsync("Thông báo đã rút");
        await page.Find(".wide button").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("đã khôi phục 1 hồ sơ", page.Markup, StringComparison.Ordinal));
    }
}
