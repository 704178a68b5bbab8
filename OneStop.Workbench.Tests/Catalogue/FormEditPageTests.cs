using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Catalogue.Pages.Forms;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Pages;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Intake;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.Catalogue;

public sealed class FormEditPageTests : Screen
{
    private const string Code = "1.004837";

    private async Task<(CatalogueAtWork, IRenderedComponent<FormEditPage>)> Open(Role role = Role.Administrator, string code = Code)
    {
        var catalogue = await CatalogueAtWork.Create();
        Services.AddTexts<CatalogueText>();
        Services.AddTexts<FormsText>();
        Services.AddTexts<IntakeText>();
        Services.AddSingleton<CatalogueWords>();
        Services.AddSingleton(catalogue.Shelf);
        Services.AddSingleton(catalogue.Forms);
        Services.AddSingleton(CounterAtWork.Addresses);
        Services.AddSingleton(new FormPreview(typeof(FormPreviewPane)));
        JSInterop.SetupModule("./js/catalogue/forms.js").Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/intake/preview.js").Mode = JSRuntimeMode.Loose;
        return (catalogue, Render<FormEditPage>(parameters => parameters.Add(page => page.Code, code).AddCascadingValue(CatalogueAtWork.Acting(role))));
    }

    private static AngleSharp.Dom.IElement Node(IRenderedComponent<FormEditPage> page, string words) =>
        page.FindAll("[data-node]").First(node => node.TextContent.Contains(words, StringComparison.Ordinal));

    private static AngleSharp.Dom.IElement Property(IRenderedComponent<FormEditPage> page, string label) =>
        page.Find($"#{page.FindAll(".node-fields label").First(element => element.TextContent.StartsWith(label, StringComparison.Ordinal)).GetAttribute("for")}");

    private static void Date(IRenderedComponent<FormEditPage> page)
    {
        page.Find("#form-from").Change("01/01/2027");
        page.Find("#form-basis").Change("TT mẫu 5");
    }

    [Fact]
    public async Task A_changed_label_stands_in_the_preview_in_both_languages_and_is_kept()
    {
        var (catalogue, page) = await Open();
        await using var _ = catalogue;
        Node(page, "Lý do đăng ký giám hộ").Click();
        Property(page, "Nhãn (tiếng Việt)").Change("Vì sao đăng ký giám hộ");
        Property(page, "Nhãn (tiếng Anh)").Change("Why a guardian");
        Assert.Contains(page.FindAll(".form-preview label"), label => label.TextContent == "Vì sao đăng ký giám hộ");
        page.FindAll(".preview .segmented input")[1].Change("on");
        Assert.Contains(page.FindAll(".form-preview label"), label => label.TextContent == "Why a guardian");
        Date(page);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Đã lưu phiên bản 3", page.Markup, StringComparison.Ordinal));
        Assert.Equal("Why a guardian", catalogue.Shelf.Form(Code, new(2027, 1, 1))!.Section("reason")!.Fields[0].Label.En);
    }

    [Fact]
    public async Task What_cannot_be_read_stays_is_told_at_its_place_and_is_not_kept()
    {
        var (catalogue, page) = await Open();
        await using var _ = catalogue;
        Node(page, "Lý do đăng ký giám hộ").Click();
        Property(page, "Chỉ hiện khi").Change("years(ward.birthdate, today) <");
        Property(page, "Nhãn (tiếng Anh)").Change("");
        Assert.Equal("years(ward.birthdate, today) <", Property(page, "Chỉ hiện khi").GetAttribute("value"));
        Assert.Contains("còn thiếu một phần ở cuối", Property(page, "Chỉ hiện khi").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 chỗ phải sửa", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(Node(page, "Lý do đăng ký giám hộ").QuerySelector(".outline-fault"));
        Date(page);
        await page.Find("form").SubmitAsync();
        Assert.Single(catalogue.Shelf.Current.FormVersions(Code));

        Property(page, "Chỉ hiện khi").Change("years(ward.birthdate, today) < 6");
        Assert.Contains("không có câu hỏi hoặc trường «ward.birthdate» (vị trí 7)", Property(page, "Chỉ hiện khi").ParentElement!.TextContent, StringComparison.Ordinal);
        Property(page, "Chỉ hiện khi").Change("years(ward.birthDate, today) < 6");
        Property(page, "Nhãn (tiếng Anh)").Change("Reason");
        Assert.Contains("Đủ hai thứ tiếng", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll(".form-preview label"), label => label.TextContent == "Lý do đăng ký giám hộ");
    }

    [Fact]
    public async Task Fields_come_move_and_go_by_key()
    {
        var (catalogue, page) = await Open();
        await using var _ = catalogue;
        Node(page, "Lý do đăng ký giám hộ").Click();
        await page.FindAll(".card-foot button").First().ClickAsync();
        Assert.Contains("Chưa xem thử được", page.Markup, StringComparison.Ordinal);
        Property(page, "Khoá").Change("witnessCount");
        Property(page, "Nhãn (tiếng Việt)").Change("Số người làm chứng");
        Property(page, "Nhãn (tiếng Anh)").Change("Witnesses");
        page.Find("#node-type").Change("Number");
        Node(page, "Số người làm chứng").Focus();
        await page.Find(".form-outline").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowUp", AltKey = true });
        var order = page.FindAll("[data-node]").Select(node => node.TextContent.Trim('*', ' ')).ToList();
        Assert.True(order.IndexOf("Số người làm chứng") < order.IndexOf("Lý do đăng ký giám hộ"));
        Date(page);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(["witnessCount", "why"], catalogue.Shelf.Form(Code, new(2027, 1, 1))!.Section("reason")!.Fields.Select(field => field.Key)));

        Node(page, "Số người làm chứng").Focus();
        await page.Find(".form-outline").KeyDownAsync(new KeyboardEventArgs { Key = "Delete" });
        Assert.DoesNotContain(page.FindAll("[data-node]"), node => node.TextContent.Contains("Số người làm chứng", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_desk_refuses_whoever_may_not_even_if_the_page_was_reached()
    {
        var (catalogue, page) = await Open(Role.Counter);
        await using var _ = catalogue;
        Property(page, "Ghi chú").Change("Sửa");
        Date(page);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("không có quyền", page.Markup, StringComparison.Ordinal));
        Assert.Single(catalogue.Shelf.Current.FormVersions(Code));
    }

    [Fact]
    public async Task Every_definition_opens_and_what_is_tried_out_in_it_shows_what_follows()
    {
        var (catalogue, page) = await Open(code: "1.004873");
        await using var _ = catalogue;
        var pane = page.FindComponent<FormPreviewPane>();
        Assert.DoesNotContain(page.FindAll(".form-preview label"), label => label.TextContent == "Nơi đăng ký kết hôn");
        await page.InvokeAsync(() => pane.Instance.Typed("form.partner.forMarriage", "yes"));
        Assert.Contains(page.FindAll(".form-preview label"), label => label.TextContent == "Nơi đăng ký kết hôn");
        foreach (var form in new BundledCatalogueTests.Content().Forms)
        {
            var edit = new FormEdit(form) { LegalBasis = "x" };
            var read = edit.Read(catalogue.Shelf.Find(form.Code)!.Guide);
            Assert.Empty(read.Faults);
            Assert.Equal(CatalogueJson.Write(form with { LegalBasis = "x", EffectiveFrom = default }), CatalogueJson.Write(read.Form));
        }
    }

    [Fact]
    public async Task The_list_shows_every_form_and_whether_it_is_whole()
    {
        var (catalogue, _) = await Open();
        await using var _1 = catalogue;
        var list = Render<FormsPage>(parameters => parameters.AddCascadingValue(CatalogueAtWork.Administrator));
        Assert.Equal(37, list.FindAll("tr[data-row]").Count);
        Assert.All(list.FindAll("tr[data-row]"), row => Assert.Contains("Đủ", row.TextContent, StringComparison.Ordinal));
    }
}
