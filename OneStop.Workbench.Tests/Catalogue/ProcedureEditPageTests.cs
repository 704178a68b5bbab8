using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Catalogue.Pages;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.Catalogue;

public sealed class ProcedureEditPageTests : Screen
{
    private const string Code = "1.004837";

    private async Task<(CatalogueAtWork, IRenderedComponent<ProcedureEditPage>)> Open(Role role = Role.Administrator)
    {
        var catalogue = await CatalogueAtWork.Create();
        Services.AddTexts<CatalogueText>();
        Services.AddTexts<FormsText>();
        Services.AddSingleton<CatalogueWords>();
        Services.AddSingleton(catalogue.Shelf);
        Services.AddSingleton(catalogue.Desk);
        return (catalogue, Render<ProcedureEditPage>(parameters => parameters.Add(page => page.Code, Code).AddCascadingValue(CatalogueAtWork.Acting(role))));
    }

    [Fact]
    public async Task A_version_without_date_or_basis_is_refused_and_nothing_typed_is_lost()
    {
        var (catalogue, page) = await Open();
        await using var _ = catalogue;
        page.Find("#result").Change("Kết quả mẫu");
        await page.Find("form").SubmitAsync();
        Assert.Contains("Phải ghi căn cứ pháp lý", page.Find("#basis").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#basis").GetAttribute("aria-invalid"));
        page.Find("#basis").Change("QĐ mẫu");
        await page.Find("form").SubmitAsync();
        Assert.Contains("Phải ghi ngày bắt đầu hiệu lực", page.Find("#from").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kết quả mẫu", page.Find("#result").GetAttribute("value"));
        Assert.Single(catalogue.Shelf.Current.Versions(Code));
    }

    [Fact]
    public async Task A_good_edit_is_kept_and_shown()
    {
        var (catalogue, page) = await Open();
        await using var _ = catalogue;
        page.Find("#basis").Change("QĐ mẫu số 5");
        page.Find("#from").Change("01/01/2027");
        page.Find("input[aria-label^='Công bố']").Change("2");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.EndsWith($"/procedures/{Code}?version=2&kept=2", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal));
        var kept = catalogue.Shelf.Find(Code, new(2027, 1, 1))!;
        Assert.Equal((2, 3), (kept.Limits[0].Promised.Amount, kept.Limits[0].Statutory.Amount));
    }

    [Theory]
    [InlineData("Công bố", "9", "không được dài hơn luật định")]
    [InlineData("Công bố", "hai", "không phải là số nguyên")]
    [InlineData("Quy tắc phí", "gratis", "Quy tắc phí không biết")]
    public async Task A_wrong_limit_is_told_in_its_row(string field, string typed, string words)
    {
        var (catalogue, page) = await Open();
        await using var _ = catalogue;
        page.Find("#basis").Change("QĐ mẫu");
        page.Find("#from").Change("01/01/2027");
        page.Find($"input[aria-label^='{field}']").Change(typed);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains(words, page.Find("tbody th").TextContent, StringComparison.Ordinal));
        Assert.Equal(typed, page.Find($"input[aria-label^='{field}']").GetAttribute("value"));
    }

    [Fact]
    public async Task Papers_come_and_go()
    {
        var (catalogue, page) = await Open();
        await using var _ = catalogue;
        var before = catalogue.Shelf.Find(Code)!.Guide.Papers.Count;
        page.Find("#basis").Change("QĐ mẫu");
        page.Find("#from").Change("01/01/2027");
        page.Find("button[aria-label^='Bỏ giấy tờ']").Click();
        await page.FindAll("button").Single(button => button.TextContent.Contains("Thêm giấy tờ", StringComparison.Ordinal)).ClickAsync();
        page.FindAll("section:has(#edit-papers) details")[^1].QuerySelector("input")!.Change("Giấy mẫu mới");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(2, catalogue.Shelf.Current.Versions(Code).Count));
        var papers = catalogue.Shelf.Find(Code, new(2027, 1, 1))!.Guide.Papers;
        Assert.Equal((before, "Giấy mẫu mới"), (papers.Count, papers[^1].Name.Vi));
    }

    [Fact]
    public async Task A_question_a_case_and_their_conditions_are_added_and_looked_at_before_they_are_kept()
    {
        var (catalogue, page) = await Open();
        await using var _ = catalogue;
        page.Find("#basis").Change("QĐ mẫu");
        page.Find("#from").Change("01/01/2027");
        await Press(page, "Thêm câu hỏi");
        Type(page, "questions", "Hồ sơ khẩn?", "Urgent?", "urgent");
        await Press(page, "Thêm trường hợp");
        Type(page, "cases", "Khẩn", "Urgent case", "urgent-case", "urgentt == 'yes'");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("không có câu hỏi hoặc trường «urgentt» (vị trí 1)", page.Find("section:has(#edit-cases) details[open] .fault").TextContent, StringComparison.Ordinal));

        page.FindAll("section:has(#edit-cases) details")[^1].QuerySelectorAll("input")[3].Change("urgent == 'yes'");
        Assert.Contains(page.FindAll(".questions label"), label => label.TextContent == "Hồ sơ khẩn?");
        await page.FindAll("section:has(#edit-cases) details")[^1].KeyDownAsync(new KeyboardEventArgs { Key = "ArrowUp", AltKey = true });
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(2, catalogue.Shelf.Current.Versions(Code).Count));
        var kept = catalogue.Shelf.Find(Code, new(2027, 1, 1))!;
        Assert.Equal("urgent-case", kept.Guide.ChooseCase(new Dictionary<string, string> { ["urgent"] = "yes" }));
        Assert.Equal("default", kept.Guide.ChooseCase(new Dictionary<string, string> { ["urgent"] = "no" }));
        Assert.False(kept.LimitFor("urgent-case", Channel.Counter).Refused);
    }

    private static Task Press(IRenderedComponent<ProcedureEditPage> page, string words) =>
        page.FindAll("button").Single(button => button.TextContent.Contains(words, StringComparison.Ordinal)).ClickAsync();

    private static void Type(IRenderedComponent<ProcedureEditPage> page, string list, params string[] texts)
    {
        for (var at = 0; at < texts.Length; at++) page.FindAll($"section:has(#edit-{list}) details")[^1].QuerySelectorAll("input")[at].Change(texts[at]);
    }

    [Fact]
    public async Task Without_the_role_the_desk_refuses_even_if_the_page_was_reached()
    {
        var (catalogue, page) = await Open(Role.Counter);
        await using var _ = catalogue;
        page.Find("#basis").Change("QĐ mẫu");
        page.Find("#from").Change("01/01/2027");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("không có quyền", page.Markup, StringComparison.Ordinal));
        Assert.Single(catalogue.Shelf.Current.Versions(Code));
    }
}
