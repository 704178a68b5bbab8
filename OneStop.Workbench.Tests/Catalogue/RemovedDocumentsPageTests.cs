using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Pages;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.Catalogue;

public sealed class RemovedDocumentsPageTests : Screen
{
    [Fact]
    public async Task An_administrator_finds_an_entry_and_ends_it()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var page = Open(catalogue, CatalogueAtWork.Administrator);
        page.WaitForAssertion(() => Assert.Equal(25, page.FindAll("tbody tr").Count));
        Assert.Contains("01/01/2026 – 28/02/2027, 761 mục", page.Markup, StringComparison.Ordinal);
        await page.Find("input[type=search]").InputAsync(new() { Value = "1.001193 can cuoc" });
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
        await page.Find("tbody button").ClickAsync(new());
        page.Find("#removed-source").Change("");
        await page.Find("form").SubmitAsync();
        Assert.Contains("Nhập văn bản", page.Find("form .fault").TextContent, StringComparison.Ordinal);
        page.Find("#removed-source").Change("Nghị quyết Ví Dụ");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Nghị quyết Ví Dụ", page.Find("tbody tr").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task An_auditor_reads_and_changes_nothing()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var page = Open(catalogue, CatalogueAtWork.Acting(Role.Auditor));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody tr")));
        Assert.Empty(page.FindAll("tbody button"));
    }

    private IRenderedComponent<RemovedDocumentsPage> Open(CatalogueAtWork catalogue, Actor by)
    {
        Services.AddSingleton(catalogue.RemovedDesk);
        Services.AddTexts<CatalogueText>();
        Services.AddTexts<StaffText>();
        return Render<RemovedDocumentsPage>(page => page.AddCascadingValue(by));
    }
}
