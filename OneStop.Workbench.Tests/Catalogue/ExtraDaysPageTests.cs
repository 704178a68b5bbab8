using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Pages;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.Catalogue;

public sealed class ExtraDaysPageTests : Screen
{
    [Fact]
    public async Task An_administrator_adds_a_rule_and_takes_it_out()
    {
        await using var program = await WholeProgram.Start();
        var page = Open(program, program.Clerk);
        Assert.Contains("Chưa có quy định cộng ngày nào", page.Markup, StringComparison.Ordinal);

        page.Find("button.primary").Click();
        await page.Find("form").SubmitAsync();
        Assert.Contains("Chọn ít nhất một đơn vị", page.Find("form .fault").TextContent, StringComparison.Ordinal);
        page.Find("input[list]").Change(WholeProgram.Centre);
        page.Find("#rule-procedure").Change("1.004873");
        page.Find("#rule-days").Change("10");
        page.Find("#rule-basis").Change("Quyết định mẫu 7/QĐ-UBND");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("+10 ngày", page.Find("tbody tr").TextContent, StringComparison.Ordinal));
        Assert.Contains("1.004873", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
        page.Find("button[aria-label^='Bỏ quy định']").Click();
        page.Find("button.danger").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tbody tr")));
    }

    [Fact]
    public async Task An_auditor_only_looks()
    {
        await using var program = await WholeProgram.Start();
        var page = Open(program, program.Clerk with { Grants = [new(Role.Auditor, "H38")] });
        Assert.Empty(page.FindAll("button"));
    }

    private IRenderedComponent<ExtraDaysPage> Open(WholeProgram program, Actor actor)
    {
        Services.AddTexts<CatalogueText>();
        Services.AddTexts<DeadlinesText>();
        Services.AddTexts<StaffText>();
        Services.AddSingleton(program.Get<ExtraDaysDesk>());
        Services.AddSingleton(program.Get<CatalogueShelf>());
        return Render<ExtraDaysPage>(parameters => parameters.AddCascadingValue(actor));
    }
}
