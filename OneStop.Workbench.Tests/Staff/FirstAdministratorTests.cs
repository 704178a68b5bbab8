using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Data;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Staff;

public class FirstAdministratorTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_makes_one_administrator_and_signs_in()
    {
        await using var office = await OpenOffice.Open(demo: false);
        var token = await Offer(office);
        using var visitor = office.Visit();

        var made = await Make(visitor, token, "quantri1");

        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Equal("Bà Thử Quản", await visitor.Text("/trial/anybody"));
        var actor = (await office.Services.GetRequiredService<ActingStaff>().Find(await office.IdOf("quantri1"), Cancellation))!.Actor;
        Assert.True(actor.May(Role.Administrator, "H38.02683") && actor.May(Role.Administrator, "H37"));
    }

    [Fact]
    public async Task It_works_once()
    {
        await using var office = await OpenOffice.Open(demo: false);
        var token = await Offer(office);
        using var visitor = office.Visit();
        await Make(visitor, token, "quantri1");

        Assert.DoesNotContain("name=\"password\"", await visitor.Text($"/account/first?token={token}"), StringComparison.Ordinal);
        Assert.Null(await office.Services.GetRequiredService<FirstAdministrator>().Offer(Cancellation));
    }

    [Fact]
    public async Task A_weak_password_or_a_wrong_token_makes_nobody()
    {
        await using var office = await OpenOffice.Open(demo: false);
        var first = office.Services.GetRequiredService<FirstAdministrator>();
        var token = await Offer(office);

        Assert.Equal("password-too-short", (await first.Make(token, "quantri1", "Bà Thử", "ngan", Cancellation)).Refusal?.Code);
        Assert.Equal("first-link-spent", (await first.Make("khac", "quantri1", "Bà Thử", OpenOffice.Password, Cancellation)).Refusal?.Code);
        await using var db = await office.Services.GetRequiredService<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync(Cancellation);
        Assert.Equal(0, await db.Staff.CountAsync(Cancellation));
        Assert.DoesNotContain(token, (await db.FirstLinks.SingleAsync(Cancellation)).TokenHash, StringComparison.Ordinal);
    }

    private static async Task<string> Offer(OpenOffice office) => (await office.Services.GetRequiredService<FirstAdministrator>().Offer(Cancellation))!;

    private static Task<HttpResponseMessage> Make(Visitor visitor, string token, string userName) =>
        visitor.Send($"/account/first?token={token}", new() { ["displayName"] = "Bà Thử Quản", ["userName"] = userName, ["password"] = OpenOffice.Password });
}
