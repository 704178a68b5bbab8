using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Catalogue.Pages.Counter;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.Catalogue;

public sealed class CounterRulesPageTests : Screen
{
    [Fact]
    public async Task An_administrator_makes_a_bundle_mends_its_fault_and_ends_it()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var page = Open(catalogue, CatalogueAtWork.Administrator);
        await Button(page, "Thêm bộ thủ tục").ClickAsync(new());
        page.Find("#bundle-code").Change("vi-du");
        page.Find("#bundle-vi").Change("Bộ Ví Dụ");
        page.Find("#bundle-en").Change("Example");
        page.Find("#member-0").Change("1.000656");
        page.Find("#member-1").Change("1.001731");
        page.Find("#carry-1").Change("form.family.nothing = 'Con'");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("không có ô form.family.nothing", page.Find("form .fault").TextContent, StringComparison.Ordinal));
        // What was typed is still there.
        Assert.Equal("Bộ Ví Dụ", page.Find("#bundle-vi").GetAttribute("value"));
        page.Find("#carry-1").Change("form.family.relation = 'Con'");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Bộ Ví Dụ", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.NotNull(catalogue.Rules.Bundle("vi-du", LocalTime.Today(catalogue.Database.Time)));

        await Button(page, "Ngừng").ClickAsync(new());
        await Button(page, "Ngừng từ hôm nay").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Null(catalogue.Rules.Bundle("vi-du", LocalTime.Today(catalogue.Database.Time))));
    }

    [Fact]
    public async Task The_order_of_a_copy_out_is_put_together_from_the_form()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var page = Open(catalogue, CatalogueAtWork.Administrator);
        await Button(page, "Thêm thứ tự chép").ClickAsync(new());
        page.Find("#copy-procedure").Change("1.001193");
        page.Find("#copy-vi").Change("Hệ thống Ví Dụ");
        page.Find("#copy-en").Change("Example system");
        page.Find("#copy-add").Change("form.child.name");
        page.Find("#copy-add").Change("owner.phone");
        Assert.DoesNotContain(page.FindAll("#copy-add option"), option => option.GetAttribute("value") is "owner.phone" or "form.child.name");
        await page.FindAll(".copy-order li")[1].QuerySelector("button")!.ClickAsync(new());
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form")));
        Assert.Equal(["owner.phone", "form.child.name"], catalogue.Rules.CopyOut("1.001193", LocalTime.Today(catalogue.Database.Time))!.Order);
    }

    [Fact]
    public async Task An_auditor_reads_and_changes_nothing()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var pair = new Bundle("pair", new("Hai việc", "Two things"), null, null, [new("1.000656"), new("1.001731")]);
        await catalogue.RuleDesk.Put(CatalogueAtWork.Administrator, pair, LocalTime.Today(catalogue.Database.Time));
        var page = Open(catalogue, CatalogueAtWork.Acting(Role.Auditor));
        Assert.Contains("Hai việc", page.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button"));
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<CounterRulesPage> page, string text) => page.FindAll("button").First(button => button.TextContent.Trim() == text);

    private IRenderedComponent<CounterRulesPage> Open(CatalogueAtWork catalogue, Actor by)
    {
        Services.AddSingleton(catalogue.RuleDesk);
        Services.AddSingleton(catalogue.Rules);
        Services.AddSingleton(catalogue.Shelf);
        Services.AddTexts<CatalogueText>();
        Services.AddTexts<FormsText>();
        Services.AddTexts<StaffText>();
        return Render<CounterRulesPage>(page => page.AddCascadingValue(by));
    }
}
