using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Pages;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.Intake;

public sealed class ShiftPageTests : Screen
{
    [Fact]
    public async Task A_clear_desk_is_said_to_be_clear()
    {
        await using var counter = await CounterAtWork.Create();
        var page = Show(counter);
        page.WaitForAssertion(() => Assert.Contains("Không còn việc dở dang", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("section.card"));
    }

    [Fact]
    public async Task What_lies_about_is_listed_with_its_way_to_the_dossier_and_nothing_else()
    {
        await using var counter = await CounterAtWork.Create();
        var number = (await counter.Acceptance.Accept(counter.Clerk, await counter.BirthReadyToAccept())).Value.Number;
        counter.Database.Time.Advance(new TimeSpan(8, 55, 0));
        var page = Show(counter);
        page.WaitForElement("section.card");
        Assert.Equal(["Chưa có bản quét", "Chưa bàn giao"], page.FindAll("section.card h2").Select(head => head.TextContent));
        Assert.All(page.FindAll("section.card a.code"), link => Assert.EndsWith($"/dossiers/{number}", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("Ca làm việc kết thúc lúc 17:00", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_parked_goes_to_the_colleague_chosen()
    {
        await using var counter = await CounterAtWork.Create();
        var colleague = await counter.Hire("Trần Văn Mẫu", CounterAtWork.Centre, Role.Counter);
        foreach (var name in new[] { "Lò Thị Thử", "Vàng A Mẫu" })
        {
            var draft = (await counter.Desk.Next(counter.Clerk)).Value;
            await counter.Type(draft, ("applicant.name", name));
            Assert.False((await counter.Desk.Park(counter.Clerk, draft)).Refused);
        }
        var page = Show(counter);
        page.WaitForElement("#shift-to").Change(colleague.StaffId.ToString());
        page.FindAll("button").Single(button => button.TextContent.Contains("Giao cả 2 phiên", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Contains("Trần Văn Mẫu", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Lò Thị Thử", "Vàng A Mẫu"], (await counter.HandOver.Takeable(colleague)).Where(seen => seen.Offered).Select(seen => seen.Citizen).Order(StringComparer.Ordinal));
    }

    private IRenderedComponent<ShiftPage> Show(CounterAtWork counter)
    {
        Services.AddSingleton(new ShiftBoard(counter.Database, counter.Board, counter.Calendars, counter.Database.Time));
        Services.AddSingleton(counter.HandOver);
        Services.AddSingleton(new StaffBoard(counter.Database, counter.Database.Time));
        Services.AddTexts<IntakeText>();
        return Render<ShiftPage>(page => page.AddCascadingValue(counter.Clerk));
    }
}
