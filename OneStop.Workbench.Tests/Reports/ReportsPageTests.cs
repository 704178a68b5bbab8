using OneStop.Workbench.UI;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Pages;
using OneStop.Workbench.Reports.Register;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.Reports;

public sealed class ReportsPageTests : Screen, IAsyncLifetime
{
    private const string Quarter = "/reports?from=2026-03-15&to=2026-06-14";

    private ReportsAtWork _work = null!;

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        _work = await ReportDeskTests.Filled();
        Services.AddTexts<ReportsText>();
        Services.AddTexts<UiText>();
        Services.AddSingleton(_work.Desk);
        Services.AddSingleton(_work.Database.Feed);
        Services.AddSingleton(new StorageOptions { Root = Path.GetTempPath() });
        Services.AddSingleton<RegisterExportDesk>();
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero)));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await _work.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void The_quarter_under_way_is_shown_first()
    {
        var page = Open("/reports");
        Assert.Contains("Quý 4/2026", page.Markup, StringComparison.Ordinal);
        Assert.Contains("từ 15/09/2026 đến 14/12/2026", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_stand_by_level_and_each_leads_to_its_dossiers()
    {
        var page = Open(Quarter);
        page.WaitForAssertion(() => Assert.Equal(["5", "1", "3", "1", "3", "2", "1", "0", "2", "0", "2"], page.FindAll("tfoot td.num").Select(cell => cell.TextContent.Trim())));
        Assert.Equal(["Cấp tỉnh", "Cấp xã"], page.FindAll("tbody tr.sum th").Select(level => level.TextContent));

        Navigation.NavigateTo(page.FindAll("tfoot td.num a")[^1].GetAttribute("href")!);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("a.code").Count));
        Assert.Contains("Đang quá hạn · Tổng cộng", page.Markup, StringComparison.Ordinal);
        Assert.StartsWith("/dossiers/H38", page.Find("a.code").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presets_unit_and_promise_change_the_address()
    {
        var page = Open(Quarter);
        await Choose(page, "Theo lịch");
        page.WaitForAssertion(() => Assert.EndsWith("/reports?from=2026-04-01&to=2026-06-30", Navigation.Uri, StringComparison.Ordinal));
        await Choose(page, "Năm");
        page.WaitForAssertion(() => Assert.EndsWith("/reports?from=2026-01-01&to=2026-12-31", Navigation.Uri, StringComparison.Ordinal));
        await Choose(page, "Hạn trước khi hẹn lại");
        page.WaitForAssertion(() => Assert.EndsWith("&due=original", Navigation.Uri, StringComparison.Ordinal));
        await page.InvokeAsync(() => page.Find("select").Change(ReportsAtWork.Here));
        page.WaitForAssertion(() => Assert.Contains("unit=H38.02683", Navigation.Uri, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("/reports/ii06a.xlsx?from=2026-01-01&to=2026-12-31&unit=H38.02683&due=original", page.FindAll("a[download]").Select(link => link.GetAttribute("href"))));
    }

    [Fact]
    public void Dates_that_run_backwards_are_said_so()
    {
        var page = Open("/reports?from=2026-06-14&to=2026-03-15");
        page.WaitForAssertion(() => Assert.NotEqual("", page.Find("[role=alert]").TextContent.Trim()));
        Assert.Empty(page.FindAll("table"));
    }

    /// <summary>In one turn of the page: a report that arrives between finding and choosing draws it anew.</summary>
    private static Task Choose(IRenderedComponent<ReportsPage> page, string words) =>
        page.InvokeAsync(() => page.FindAll(".segmented label").Single(label => label.TextContent.Trim() == words).QuerySelector("input")!.Change(true));

    private IRenderedComponent<ReportsPage> Open(string address)
    {
        Navigation.NavigateTo(address);
        return Render<ReportsPage>(parameters => parameters.AddCascadingValue(ReportsAtWork.Acting(Role.Reporter, "H38")));
    }
}
