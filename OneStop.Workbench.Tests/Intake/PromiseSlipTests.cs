using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Pages;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>Monday 23/11/2026, 08:00; a birth is registered on the day itself, 24/11 is a holiday.</summary>
public sealed class PromiseSlipTests : Screen
{
    [Fact]
    public async Task Other_moments_of_acceptance_are_asked_about_with_why()
    {
        await using var counter = await CounterAtWork.Create();
        var slip = await Show(counter, "1.001193");
        Assert.Empty(slip.FindAll(".what-if"));
        await slip.Find("[data-opens=what-if]").ClickAsync();
        Assert.Equal(["Thứ Hai, 23/11/2026", "Thứ Tư, 25/11/2026", "Thứ Tư, 25/11/2026"], Dates(slip));

        await slip.Find("#what-if input").ChangeAsync("01/12/2026");
        Assert.Equal("Thứ Ba, 01/12/2026", Dates(slip)[^1]);
        Assert.Contains("07:30 01/12/2026", slip.FindAll(".what-if dt")[^1].TextContent, StringComparison.Ordinal);
        Assert.All(slip.FindAll(".what-if details"), why => Assert.NotEmpty(why.QuerySelectorAll("li")));

        await slip.Find("#what-if input").ChangeAsync("20/11/2026");
        Assert.Contains("từ hôm nay trở đi", slip.Find("#what-if .note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_a_rule_adds_are_a_line_of_their_own()
    {
        await using var counter = await CounterAtWork.Create();
        await counter.Database.Writer.Write<Done>((db, _) =>
        {
            db.ExtraDays.Add(ExtraDaysRow.Of(new(Guid.NewGuid(), [CounterAtWork.Centre], "1.004873", null, 10, "Quyết định mẫu 7/QĐ-UBND", new(2020, 1, 1), null)));
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        await counter.RefreshCalendars();
        var slip = await Show(counter, "1.004873");
        Assert.Contains("+ 10 ngày theo Quyết định mẫu 7/QĐ-UBND", slip.Find(".slip-head").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_for_missing_things_counts_those_that_are_missing_now()
    {
        await using var counter = await CounterAtWork.Create();
        var slip = await Show(counter, "1.001193", new("not-complete", 99));
        var missing = slip.Find(".missing summary").TextContent.Replace("Còn thiếu ", "", StringComparison.Ordinal);
        Assert.NotEqual("99 mục", missing);
        Assert.StartsWith($"Còn {missing} phải hoàn thành", slip.Find(".slip-foot .note").TextContent.Trim(), StringComparison.Ordinal);
    }

    private static List<string> Dates(IRenderedComponent<PromiseSlip> slip) => [.. slip.FindAll(".what-if dd > .strong").Select(date => date.TextContent)];

    private async Task<IRenderedComponent<PromiseSlip>> Show(CounterAtWork counter, string procedure, Refusal? refusal = null)
    {
        Services.AddSingleton(counter.Promises);
        Services.AddSingleton<Explanation>();
        Services.AddTexts<IntakeText>();
        Services.AddTexts<CatalogueText>();
        Services.AddTexts<DeadlinesText>();
        var draft = await counter.Open();
        await counter.Type(draft, ("procedure", procedure));
        var now = await counter.Look(draft);
        return Render<PromiseSlip>(slip => slip.Add(it => it.Now, now).Add(it => it.Voice, new Voice(now.Sitting, Services.GetRequiredService<RefusalWords>(), _ => false)).Add(it => it.Refusal, refusal).AddCascadingValue(counter.Clerk));
    }
}
