using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Data;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Staff;

public sealed class SigningInTests(DemoOffice demo) : IClassFixture<DemoOffice>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_right_password_opens_a_session_and_leads_back()
    {
        using var visitor = demo.Office.Visit();

        var before = await visitor.Get("/trial/anybody");
        var signedIn = await visitor.SignIn("quay1", OpenOffice.Password, "/account/login?returnUrl=%2Ftrial%2Fanybody");

        Assert.Equal(HttpStatusCode.Redirect, before.StatusCode);
        Assert.Contains("/account/login?returnUrl=", before.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.EndsWith("/trial/anybody", signedIn.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Nguyễn Thị Mẫu Một", await visitor.Text("/trial/anybody"));
    }

    [Fact]
    public async Task The_cookie_cannot_be_read_by_scripts_nor_sent_from_elsewhere()
    {
        using var visitor = demo.Office.Visit();

        var cookie = Assert.Single((await visitor.SignIn("quay1", OpenOffice.Password)).Headers.GetValues("Set-Cookie"), value => value.StartsWith("onestop=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Nobody_is_led_away(string returnUrl)
    {
        using var visitor = demo.Office.Visit();

        var signedIn = await visitor.SignIn("quay1", OpenOffice.Password, $"/account/login?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.DoesNotContain("elsewhere", signedIn.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_failures_lock_and_the_right_password_then_fails_alike()
    {
        using var visitor = demo.Office.Visit();
        var unknown = await Said(await visitor.SignIn("khongco", "sai"));
        for (var failure = 0; failure < 5; failure++) Assert.Equal(unknown, await Said(await visitor.SignIn("thuphi", "sai")));

        Assert.Equal(unknown, await Said(await visitor.SignIn("thuphi", OpenOffice.Password)));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignIn("quay2", OpenOffice.Password)).StatusCode);
    }

    [Fact]
    public async Task A_failure_by_somebody_else_does_not_end_an_open_session()
    {
        using var clerk = demo.Office.Visit();
        using var stranger = demo.Office.Visit();
        await clerk.SignIn("hotich1", OpenOffice.Password);

        for (var failure = 0; failure < 6; failure++) await stranger.SignIn("hotich1", "sai");

        Assert.Equal("Hoàng Văn Thử Tịch", await clerk.Text("/trial/anybody"));
    }

    [Fact]
    public async Task A_disabled_account_loses_its_open_session_at_once()
    {
        using var visitor = demo.Office.Visit();
        await visitor.SignIn("diachinh1", OpenOffice.Password);
        await Change("diachinh1", staff => staff.Disabled = true);

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/trial/anybody")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SignIn("diachinh1", OpenOffice.Password)).StatusCode);
    }

    [Fact]
    public async Task A_role_taken_away_closes_its_pages_without_signing_out()
    {
        using var visitor = demo.Office.Visit();
        await visitor.SignIn("quaytinh", OpenOffice.Password);
        Assert.Equal("counter", await visitor.Text("/trial/counter"));
        await Change("quaytinh", staff => staff.Grants.Clear());

        var refused = await visitor.Get("/trial/counter");

        Assert.Contains("/account/denied", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Bùi Thị Mẫu Tỉnh", await visitor.Text("/trial/anybody"));
    }

    [Fact]
    public async Task A_one_time_password_opens_nothing_but_the_page_for_changing_it()
    {
        using var visitor = demo.Office.Visit();
        await Change("lanhdao", staff => staff.MustChangePassword = true);
        await visitor.SignIn("lanhdao", OpenOffice.Password);

        var refused = await visitor.Get("/trial/anybody");
        Assert.EndsWith("/account/password", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ChangePassword(visitor, "ngan")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ChangePassword(visitor, "Mot-Mat-Khau-Khac-2")).StatusCode);

        Assert.Equal("Phạm Văn Mẫu Duyệt", await visitor.Text("/trial/anybody"));
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions()
    {
        using var here = demo.Office.Visit();
        using var there = demo.Office.Visit();
        await here.SignIn("giamdoc", OpenOffice.Password);
        await there.SignIn("giamdoc", OpenOffice.Password);

        await ChangePassword(here, "Mot-Mat-Khau-Khac-2");

        Assert.Equal(HttpStatusCode.OK, (await here.Get("/trial/anybody")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/trial/anybody")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_needs_the_form_of_our_own_page()
    {
        using var visitor = demo.Office.Visit();
        await visitor.SignIn("baocao", OpenOffice.Password);

        var forged = await visitor.Send("/trial/anybody", [], to: "/account/logout");
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/trial/anybody")).StatusCode);

        await visitor.Send("/account/password", [], to: "/account/logout");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/trial/anybody")).StatusCode);
    }

    [Fact]
    public async Task Signing_in_is_audited_and_remembered()
    {
        using var visitor = demo.Office.Visit();
        await visitor.SignIn("kiemtra", "sai");
        await visitor.SignIn("kiemtra", OpenOffice.Password);

        await using var db = await Db();
        Assert.Equal(["sign-in-failed", "signed-in"], await db.AuditTrail.Where(row => row.Target == "kiemtra").OrderBy(row => row.Id).Select(row => row.Action).ToListAsync(Cancellation));
        Assert.NotNull((await db.Staff.SingleAsync(staff => staff.UserName == "kiemtra", Cancellation)).LastSignIn);
    }

    private static Task<HttpResponseMessage> ChangePassword(Visitor visitor, string chosen) =>
        visitor.Send("/account/password", new() { ["current"] = OpenOffice.Password, ["chosen"] = chosen, ["repeated"] = chosen });

    private static async Task<string> Said(HttpResponseMessage response)
    {
        var page = await response.Content.ReadAsStringAsync(Cancellation);
        var at = page.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        Assert.True(response.StatusCode == HttpStatusCode.OK && at > 0, page);
        return page[at..page.IndexOf("<label", at, StringComparison.Ordinal)];
    }

    private Task<WorkbenchDb> Db() => demo.Office.Services.GetRequiredService<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync(Cancellation);

    private async Task Change(string userName, Action<StaffAccount> change)
    {
        await using var db = await Db();
        change(await db.Staff.Include(staff => staff.Grants).SingleAsync(staff => staff.UserName == userName, Cancellation));
        await db.SaveChangesAsync(Cancellation);
    }
}
