using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Catalogue.Pages;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.Catalogue;

public sealed class CataloguePageTests : Screen
{
    private readonly CatalogueShelf _shelf;

    public CataloguePageTests()
    {
        Services.AddTexts<CatalogueText>();
        Services.AddSingleton<CatalogueWords>();
        Services.AddSingleton(_shelf = new CatalogueShelf(Time));
        var content = new BundledCatalogueTests.Content();
        _shelf.Replace(new CatalogueContent(content.Procedures.Select(procedure => procedure with { Number = 1 }), content.Forms, [new("1.001193", "Thẻ mẫu", "CSDL mẫu", "Điều mẫu")]));
    }

    private IRenderedComponent<TPage> Open<TPage>(Role role, string? code = null)
        where TPage : IComponent =>
        Render<TPage>(parameters =>
        {
            parameters.AddCascadingValue(CatalogueAtWork.Acting(role));
            if (code is not null) parameters.TryAdd("Code", code);
        });

    [Fact]
    public void The_list_shows_codes_limits_and_what_to_check()
    {
        var page = Open<CataloguePage>(Role.Counter);
        Assert.Contains("196 thủ tục", page.Markup, StringComparison.Ordinal);
        var birth = page.FindAll("tr[data-row]").Single(row => row.TextContent.Contains("1.001193", StringComparison.Ordinal));
        Assert.Contains("Trong ngày", birth.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cần kiểm tra", birth.TextContent, StringComparison.Ordinal);
        Assert.Equal("/procedures/1.001193", birth.QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain("Tải danh mục", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Typing_without_marks_finds_and_nothing_is_written_back_into_the_box()
    {
        var page = Open<CataloguePage>(Role.Counter);
        page.Find("input[type=search]").Input("dk ket hon");
        Assert.Contains("1.000894", page.FindAll("tr[data-row]")[0].TextContent, StringComparison.Ordinal);
        Assert.False(page.Find("input[type=search]").HasAttribute("value"));
    }

    [Fact]
    public void A_filter_that_nothing_passes_says_so()
    {
        var page = Open<CataloguePage>(Role.Counter);
        page.Find("input[type=search]").Input("phi thuyền");
        Assert.Contains("Không có thủ tục nào khớp", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Field_level_and_check_filters_narrow_the_list()
    {
        var page = Open<CataloguePage>(Role.Counter);
        page.Find("select").Change("Chứng thực");
        Assert.Contains("trên 12", page.Find(".pager [role=status]").TextContent, StringComparison.Ordinal);
        page.Find("input[type=checkbox]").Change(true);
        Assert.All(page.FindAll("tr[data-row]"), row => Assert.Contains("Cần kiểm tra", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_procedure_shows_limits_papers_form_and_versions()
    {
        var page = Open<ProcedurePage>(Role.Counter, "1.001193");
        Assert.Equal("Đăng ký khai sinh", page.Find("h1").TextContent);
        Assert.Contains("Theo nghị quyết HĐND tỉnh", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Miễn: đăng ký đúng hạn, người có công, hộ nghèo, người khuyết tật", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Tờ khai đăng ký khai sinh", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Người được khai sinh", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Phiên bản 1", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Thẻ mẫu", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Sửa thành phiên bản mới", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_changes_the_papers_and_strikes_what_data_prove()
    {
        var page = Open<ProcedurePage>(Role.Counter, "1.001193");
        Assert.Contains(page.FindAll(".struck"), struck => struck.TextContent.StartsWith("Thẻ căn cước", StringComparison.Ordinal));
        Assert.DoesNotContain("Văn bản ủy quyền được chứng thực", page.Markup, StringComparison.Ordinal);
        page.Find("#q-agent").Change("other");
        page.Find("#q-identityData").Change("missing");
        Assert.Contains("Văn bản ủy quyền được chứng thực", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll(".struck"), struck => struck.TextContent.StartsWith("Thẻ căn cước", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_code_is_said_plainly() =>
        Assert.Contains("Mã 9.999999 không có trong danh mục.", Open<ProcedurePage>(Role.Counter, "9.999999").Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData("1.001193")]
    [InlineData("2.000815")]
    [InlineData("1.013831")]
    [InlineData("6.001435")]
    [InlineData("1.115679")]
    public void Every_kind_of_procedure_can_be_shown_in_English_too(string code)
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
        var page = Open<ProcedurePage>(Role.Administrator, code);
        Assert.Contains("Limits and fees", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Edit as a new version", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_is_recorded_in_Vietnamese_whatever_the_screen_speaks()
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
        var marriage = _shelf.Find("1.000894")!;
        Assert.Equal(marriage.Guide.Cases[1].Name.Vi, marriage.CaseName("verify"));
        Assert.Equal(marriage.Guide.Cases[1].Name.En, marriage.CaseText("verify").ToString());
    }
}
