using Bunit;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Staff.Pages;

namespace OneStop.Workbench.Tests.Staff;

public class AdminPagesTests
{
    private static readonly CancellationToken Cancellation = Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Units_are_found_without_marks()
    {
        await using var pages = await AdminPages.Open();
        var page = pages.Show<UnitsPage>();
        Assert.Equal(["H37", "H38"], Codes(page));

        page.Find("#unit-search").Input("bat xat");

        page.WaitForAssertion(() => Assert.Contains("H38.02683.TP", Codes(page)));
        Assert.Equal("H38.02683", Codes(page)[0]);
        Assert.DoesNotContain("H38.D082", Codes(page));
    }

    [Fact]
    public async Task History_is_shown_when_asked()
    {
        await using var pages = await AdminPages.Open();
        var page = pages.Show<UnitsPage>();
        page.Find("#unit-search").Input("huyen bat xat");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("a.code")));

        page.Find("input[type=checkbox]").Change(true);

        page.WaitForAssertion(() => Assert.Equal(["H38.D082"], Codes(page)));
        Assert.Contains("30/06/2025", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_without_legal_basis_is_refused_beside_the_field_and_saved_with_one()
    {
        await using var pages = await AdminPages.Open();
        var page = pages.Show<UnitPage>(address: "/admin/units/of?code=H38.02683.DC");
        page.WaitForElement("#unit-name").Change("Bộ phận Địa chính và Xây dựng");

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("#unit-basis").GetAttribute("aria-invalid")));

        page.Find("#unit-basis").Change("Quyết định 5/QĐ-UBND ngày 01/11/2026");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Bộ phận Địa chính và Xây dựng", pages.Units.Directory.Current.NameOf("H38.02683.DC")));
        Assert.EndsWith("/admin/units?in=H38.02683.UB", pages.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_looks_and_changes_nothing()
    {
        await using var pages = await AdminPages.Open();
        var page = pages.Show<UnitPage>(pages.Units.Acting(Role.Auditor, "H38"), "/admin/units/of?code=H38.02683.DC");
        Assert.True(page.WaitForElement("#unit-name").HasAttribute("disabled"));
        Assert.Empty(page.FindAll("button[type=submit]"));
    }

    [Fact]
    public async Task A_new_colleague_is_made_and_the_password_shown_once()
    {
        await using var pages = await AdminPages.Open();
        var page = pages.Show<NewStaffPage>();
        page.Find("#new-name").Change("Bà Ổn Thử");
        page.Find("#new-user").Change("onthu");
        page.Find("input[list]").Change("tu phap ho tich xa bat xat");
        page.FindAll("input[type=checkbox]")[(int)Role.Officer].Change(true);

        await page.Find("form").SubmitAsync();

        var note = page.WaitForElement("[role=status]");
        Assert.Contains("onthu", note.TextContent, StringComparison.Ordinal);
        var line = Assert.Single((await pages.Get<StaffBoard>().List(pages.Units.Administrator, new(), 1, 20, Cancellation)).Rows);
        Assert.Equal(("H38.02683.TP", Role.Officer), (line.HomeUnitCode, Assert.Single(line.Grants).Role));
    }

    [Fact]
    public async Task A_taken_user_name_is_said_beside_the_field()
    {
        await using var pages = await AdminPages.Open();
        await Add(pages, "onthu");
        var page = pages.Show<NewStaffPage>();
        page.Find("#new-name").Change("Bà Ổn Thử");
        page.Find("#new-user").Change("onthu");
        page.Find("input[list]").Change("H38.02683");

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("true", page.Find("#new-user").GetAttribute("aria-invalid")));
        Assert.Equal("onthu", page.Find("#new-user").GetAttribute("value"));
    }

    [Fact]
    public async Task The_list_hears_of_a_change_by_somebody_else()
    {
        await using var pages = await AdminPages.Open();
        var handed = await Add(pages, "onthu");
        var page = pages.Show<StaffListPage>();
        page.WaitForAssertion(() => Assert.Equal(["onthu"], Codes(page)));

        await pages.Get<StaffDesk>().Disable(pages.Units.Administrator, handed.StaffId, Cancellation);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("a.code")));
    }

    [Fact]
    public async Task A_role_is_given_and_taken_back_on_the_page_of_the_person()
    {
        await using var pages = await AdminPages.Open();
        var handed = await Add(pages, "onthu");
        var page = pages.Show<StaffFilePage>(parameters: ("Id", handed.StaffId));
        page.WaitForElement("#grant-role").Change(nameof(Role.Cashier));
        page.FindAll("input[list]")[1].Change("H38.02683");

        await page.FindAll("form")[1].SubmitAsync();

        var revoke = page.WaitForElement("section[aria-labelledby=roles-card] li button");
        await revoke.ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("section[aria-labelledby=roles-card] li button")));
        Assert.Contains((await pages.Get<StaffBoard>().Open(pages.Units.Administrator, handed.StaffId, Cancellation)).Value.Trail, line => line.Action == "role-revoked");
    }

    [Theory]
    [InlineData("1/12/2026", "01/12/2026")]
    [InlineData("01122026", "01/12/2026")]
    [InlineData("011226", "01/12/2026")]
    public async Task Dates_are_typed_as_people_write_them(string typed, string shown)
    {
        await using var pages = await AdminPages.Open();
        var field = pages.Show<DayField>(parameters: ("Label", "Từ ngày"));
        field.Find("input").Change(typed);
        Assert.Equal(shown, field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public async Task A_date_that_is_none_stays_as_typed_and_is_said()
    {
        await using var pages = await AdminPages.Open();
        var field = pages.Show<DayField>(parameters: ("Label", "Từ ngày"));
        field.Find("input").Change("31/02/2026");
        Assert.Equal("31/02/2026", field.Find("input").GetAttribute("value"));
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
    }

    private static List<string> Codes(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> page) => [.. page.FindAll("a.code").Select(link => link.TextContent.Trim())];

    private static async Task<HandedOut> Add(AdminPages pages, string userName) =>
        (await pages.Get<StaffDesk>().Add(pages.Units.Administrator, new(userName, "Bà Ổn Thử", "H38.02683", []), Cancellation)).Value;
}
