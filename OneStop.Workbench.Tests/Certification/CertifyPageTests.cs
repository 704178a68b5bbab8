using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Certification;
using OneStop.Workbench.Certification.Pages;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Payments;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Intake;
using OneStop.Workbench.Tests.Payments;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.Certification;

public sealed class CertifyPageTests : Screen
{
    [Fact]
    public async Task There_is_always_an_empty_row_and_no_field_has_a_value()
    {
        await using var work = await CertifyAtWork.Create();
        var page = Show(work, await work.Copies(("Căn cước công dân", 2, 3), ("Học bạ", 12, 2)));
        Assert.Equal(4, page.FindAll("[data-entry$='].name']").Count);
        Assert.DoesNotContain(page.FindAll("input[data-entry]:not([type=checkbox])"), field => field.HasAttribute("value"));
        Assert.Equal(["12.000", "28.000", "", ""], page.FindAll(".document:not(.head) .fee").Select(fee => fee.TextContent));
        Assert.Contains("40.000", page.Find(".fee-total").TextContent, StringComparison.Ordinal);
        Assert.Contains("Bốn mươi nghìn đồng", page.Find(".fee-total").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_when_acceptance_was_tried_and_leads_to_its_field()
    {
        await using var work = await CertifyAtWork.Create();
        var page = Show(work, (await work.Desk.Next(work.Clerk)).Value);
        Assert.Empty(page.FindAll(".fault"));
        await page.Find("[data-accept]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("certification.documents[0].name", page.FindAll("button[data-goto]").Select(button => button.GetAttribute("data-goto"))));
        Assert.Contains("Ghi giấy tờ cần chứng thực.", page.Find(".document .fault").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_it_shows_its_numbers_and_is_handed_out_by_one_press()
    {
        await using var work = await CertifyAtWork.Create();
        var page = Show(work, await work.Copies(("Căn cước công dân", 2, 3)));
        await page.Find("[data-accept]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("1/2026-SCT/BS", page.Find(".certified-number").TextContent));
        Assert.Single(page.FindAll(".waiting-signature li"));
        await page.Find("[data-next]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Giàng Thị Mẫu", page.Find(".note.ok").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".waiting-signature li"));
    }

    [Fact]
    public async Task A_transfer_shows_its_code_and_is_owed_until_somebody_has_the_reference()
    {
        await using var work = await CertifyAtWork.Create();
        await new PayeeAccountDesk(work.Counter.Database.Writer, work.Counter.Payments, new(work.Counter.Database.Time)).Put(work.Counter.Acting(Role.Administrator, "H38"), PaymentDesksTests.Account("H38"));
        var draft = await work.Copies(("Căn cước công dân", 2, 3));
        await work.Counter.Type(draft, ("fee.way", "transfer"));
        var page = Show(work, draft);
        Assert.NotEmpty(page.Find(".pay-code path").GetAttribute("d")!);
        Assert.Contains("8801 2345 6789 0", page.Find(".pay-words").TextContent, StringComparison.Ordinal);

        await page.Find("[data-accept]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("LP H38 02683 261123 0001", page.Find(".pay-form .pay-words").TextContent, StringComparison.Ordinal));
        await page.Find(".pay-form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("mã giao dịch", page.Find(".pay-form .fault").TextContent, StringComparison.Ordinal));
        await page.Find(".pay-form input[maxlength='60']").ChangeAsync(new() { Value = "FT26327001" });
        await page.Find(".pay-form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".pay-form")));
        Assert.Equal(0, (await work.See("H38.02683-261123-0001")).Owed);
    }

    private IRenderedComponent<CertifyPage> Show(CertifyAtWork work, Guid draft)
    {
        var counter = work.Counter;
        Services.AddSingleton<TimeProvider>(counter.Database.Time);
        Services.AddSingleton(counter.Database.Feed);
        Services.AddSingleton(work.Desk);
        Services.AddSingleton(work.Board);
        Services.AddSingleton(counter.Desk);
        Services.AddSingleton(counter.Board);
        Services.AddSingleton(counter.Dossiers);
        Services.AddSingleton(counter.Payments);
        Services.AddSingleton(CertifyAtWork.Lists);
        Services.AddSingleton(new FeeDesk(counter.Database.Writer, counter.Database.Time));
        Services.AddSingleton<Explanation>();
        Services.AddTexts<CertificationText>();
        Services.AddTexts<IntakeText>();
        Services.AddTexts<DossiersText>();
        Services.AddTexts<DeadlinesText>();
        JSInterop.SetupModule("./js/intake/entry.js").Setup<bool>("settle").SetResult(true);
        return Render<CertifyPage>(page => page.Add(it => it.DraftId, draft).AddCascadingValue(counter.Clerk));
    }
}
