using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Reports.Pages;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.UI;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>A circular arrives: an administrator types its form, tries it on present figures and keeps it.</summary>
public sealed class FormVersionsPageTests : Screen, IAsyncLifetime
{
    private ReportsAtWork _work = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        _work = await ReportDeskTests.Filled();
        Services.AddTexts<ReportsText>();
        Services.AddTexts<MeasuresText>();
        Services.AddTexts<UiText>();
        Services.AddSingleton(_work.Forms);
        Services.AddSingleton(_work.Database.Feed);
        Services.AddSingleton<TimeProvider>(Time);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await _work.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_next_version_begins_with_the_former_is_tried_and_kept()
    {
        var page = Open();
        page.WaitForElement("button[aria-label='Soạn bản tiếp theo của Biểu số II.06b/VPCP/KSTT']").Click();
        Assert.True(page.Find("#form-code").HasAttribute("readonly"));
        Assert.Equal("c4+c5+c6", page.Find("[aria-label='Công thức cột (3)']").GetAttribute("value"));

        // Nothing is kept without its legal basis and first day; what was typed stays.
        page.Find("[aria-label='Tiêu đề cột (4)']").Change("Tiếp nhận > Qua mạng");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Cần ngày bắt đầu áp dụng.", page.Markup, StringComparison.Ordinal));
        Assert.Equal("Tiếp nhận > Qua mạng", page.Find("[aria-label='Tiêu đề cột (4)']").GetAttribute("value"));

        page.Find("#form-basis").Change("Thông tư số 09/2026/TT-VPCP");
        page.Find("input[placeholder='ngày/tháng/năm']").Change("01/12/2026");
        page.FindAll("form button").Single(button => button.TextContent.Contains("Xem thử", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Contains("Qua mạng", page.Find("table.form thead").TextContent, StringComparison.Ordinal));
        Assert.Contains("Xem thử, chưa ghi: 01/11/2026 – 23/11/2026", page.Markup, StringComparison.Ordinal);

        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Đã ghi Biểu số II.06b/VPCP/KSTT, bản 2.", page.Markup, StringComparison.Ordinal));
        var kept = (await _work.FormShelf.Find("ii06b", new(2026, 12, 1), Xunit.TestContext.Current.CancellationToken))!;
        Assert.Equal((2, "Thông tư số 09/2026/TT-VPCP"), (kept.Version, kept.LegalBasis));
        Assert.Equal(["Tiếp nhận", "Qua mạng"], kept.Columns[1].Heads);
        Assert.Equal(1, (await _work.FormShelf.Find("ii06b", new(2026, 11, 30), Xunit.TestContext.Current.CancellationToken))!.Version);
    }

    [Fact]
    public async Task A_form_of_the_catalogue_may_have_columns_that_officers_fill_in()
    {
        var page = Open();
        page.FindAll("button").Single(button => button.TextContent.Contains("Biểu mẫu mới", StringComparison.Ordinal)).Click();
        page.Find("#form-code").Change("II.06a");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("chỉ gồm chữ thường không dấu", page.Markup, StringComparison.Ordinal));
        page.Find("#form-code").Change("ii06a");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("đã dành cho báo cáo có sẵn", page.Markup, StringComparison.Ordinal));

        page.Find("#form-code").Change("07c");
        page.Find("#form-name").Change("Thủ tục theo lĩnh vực");
        page.Find("#form-basis").Change("Quyết định thử");
        page.Find("input[placeholder='ngày/tháng/năm']").Change("01/11/2026");
        page.Find("#form-source").Change(nameof(FormSource.Procedures));
        page.Find("[aria-label='Tiêu đề cột (3)']").Change("Số thủ tục");
        page.Find("[aria-label='Số liệu cột (3)']").Change("procedures");
        page.FindAll("button").Single(button => button.TextContent.Contains("Thêm cột", StringComparison.Ordinal)).Click();
        page.Find("[aria-label='Tiêu đề cột (4)']").Change("Ghi chú");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Đã ghi 07c, bản 1.", page.Markup, StringComparison.Ordinal));
        var table = (await _work.Forms.Fill(ReportsAtWork.Acting(Role.Reporter, "H38"), new(new(new(2026, 11, 1), new(2026, 11, 23))), "07c", Xunit.TestContext.Current.CancellationToken)).Value.Table;
        Assert.Equal(2, table.Form.Columns.Count);
    }

    [Fact]
    public async Task Only_administrators_try_and_keep()
    {
        var form = _work.FormShelf.Bundled[0];
        var request = new ReportRequest(new(new(2026, 11, 1), new(2026, 11, 23)));
        Assert.Equal(Actor.NotAllowed, (await _work.Forms.Try(ReportsAtWork.Acting(Role.Reporter, "H38"), request, form, Xunit.TestContext.Current.CancellationToken)).Refusal);
        Assert.False((await _work.Forms.Try(ReportsAtWork.Acting(Role.Administrator, "H38"), request, form, Xunit.TestContext.Current.CancellationToken)).Refused);
    }

    [Fact]
    public void Formulas_mean_the_same_columns_wherever_these_go()
    {
        var entry = new FormEntry();
        foreach (var _ in Enumerable.Range(0, 3)) entry.Add();
        (entry.Columns[3].Counts, entry.Columns[3].Formula) = (FormColumnEntry.ByFormula, "100*c4/(c3+c5)");
        entry.Move(0, 1);
        Assert.Equal("100*c3/(c4+c5)", entry.Columns[3].Formula);
        entry.Remove(2);
        Assert.Equal("100*c3/(c4+c0)", entry.Columns[2].Formula);
        Assert.Contains(entry.Faults(), fault => fault is { Code: "formula-column-unknown", Place: "Columns.5" });
        entry.Columns[2].Formula = "100*";
        entry.Move(0, 1);
        Assert.Equal("100*", entry.Columns[2].Formula);
        entry.Move(2, 3);
        Assert.Equal(3, entry.Columns.Count);
    }

    private IRenderedComponent<FormVersionsPage> Open() =>
        Render<FormVersionsPage>(parameters => parameters.AddCascadingValue(ReportsAtWork.Acting(Role.Administrator, "H38")));
}
