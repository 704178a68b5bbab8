using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Files;
using OneStop.Workbench.Intake.Pages;
using OneStop.Workbench.Intake.Times;
using OneStop.Workbench.People;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.Intake;

public sealed class IntakePageTests : Screen
{
    [Fact]
    public async Task No_field_is_ever_rendered_with_a_value()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        var page = Show(counter, draft);

        Assert.DoesNotContain(page.FindAll("input[data-entry]:not([type=checkbox]), textarea[data-entry]"), field => field.HasAttribute("value"));
        Assert.DoesNotContain(page.FindAll("[data-entry] input[type=radio], input[data-entry][type=checkbox]"), field => field.HasAttribute("checked"));
    }

    [Fact]
    public async Task Every_field_has_a_name_and_says_its_notes()
    {
        await using var counter = await CounterAtWork.Create();
        var page = Show(counter, await counter.BirthReadyToAccept());

        Assert.All(page.FindAll("input[data-entry]:not([type=hidden]):not([type=checkbox]):not(.paper-copies):not(.paper-note), textarea[data-entry]"), field =>
        {
            Assert.Equal(field.Id, page.Find($"label[for='{field.Id}']").GetAttribute("for"));
            Assert.NotNull(page.Find($"#{field.GetAttribute("aria-describedby")}"));
        });
    }

    [Fact]
    public async Task The_promise_stands_before_anything_is_typed_into_the_form()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        await counter.Type(draft, ("procedure", "1.001193"));
        var page = Show(counter, draft);
        Assert.Equal("Thứ Hai, 23/11/2026", page.Find(".slip .promise").TextContent);
    }

    [Fact]
    public async Task Missing_things_are_said_when_acceptance_was_tried_and_lead_to_their_field()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        await counter.Type(draft, ("form.child.name", ""));
        var page = Show(counter, draft);
        Assert.Empty(page.FindAll(".fault"));

        await page.Find("[data-accept]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".entry .fault")));
        Assert.Equal("form.child.name", page.Find("button[data-goto]").GetAttribute("data-goto"));
        Assert.Equal("true", page.Find("[data-entry='form.child.name']").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_part_that_was_left_says_what_is_missing_in_it()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        await counter.Type(draft, ("form.child.name", ""), ("applicant.name", ""));
        var page = Show(counter, draft);
        await page.InvokeAsync(() => page.Instance.LeftPart("form.child"));
        Assert.Single(page.FindAll(".entry .fault"));
    }

    [Fact]
    public async Task Acceptance_shows_number_and_receipt_at_once()
    {
        await using var counter = await CounterAtWork.Create();
        var page = Show(counter, await counter.BirthReadyToAccept());
        await page.Find("[data-accept]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("H38.02683-261123-0001", page.Find(".accepted .code").TextContent));
        Assert.Contains("/receipt.pdf", page.Find("iframe[data-receipt]").GetAttribute("src")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_tab_adds_arrives_without_a_click()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        var page = Show(counter, draft);
        Assert.Contains("chọn thủ tục", page.Find(".slip .promise").TextContent, StringComparison.Ordinal);
        await counter.Type(draft, ("procedure", "1.001193"));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-entry='form.child.name']")));
    }

    [Fact]
    public async Task A_papers_row_says_its_verdict_its_decision_and_its_scans()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        await counter.Files.Add(counter.Clerk, draft, Guid.NewGuid(), "birthNotification", "Giấy chứng sinh.jpg", new MemoryStream(OneStop.Workbench.Tests.Platform.FileStore.Scans.Jpeg()), Xunit.TestContext.Current.CancellationToken);
        await counter.Type(draft, ("paper.birthNotification.verdict", "fail"), ("paper.birthNotification.note", "dấu mờ"));
        var page = Show(counter, draft);
        Assert.Equal("true", page.Find("[data-paper=birthNotification] [data-set='verdict=fail']").GetAttribute("aria-pressed"));
        Assert.Equal("Xem tệp Giấy chứng sinh.jpg", page.Find("[data-paper=birthNotification] .file-tile").GetAttribute("aria-label"));
        Assert.Equal(2, page.FindAll(".struck-row[data-paper=identity] button").Count);
        Assert.Contains("dấu mờ", page.Find(".supplement-lines li").TextContent, StringComparison.Ordinal);

        await counter.Type(draft, ("paper.identity.data", "wrong"));
        page.WaitForAssertion(() => Assert.Contains("dữ liệu sai", page.Find("[data-paper=identity] .paper-decided").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new[] { 4, 6, 3, 3 }, new[] { false, true, false, false }, new[] { 4, 8, 3, 3 })]
    [InlineData(new[] { 4, 2, 2, 2, 6, 3 }, new[] { true, false, false, false, true, false }, new[] { 6, 2, 2, 2, 9, 3 })]
    [InlineData(new[] { 12, 2 }, new[] { false, false }, new[] { 12, 2 })]
    public void Rows_are_filled(int[] least, bool[] stretches, int[] widths) =>
        Assert.Equal(widths, RowPacking.Widths([.. least.Zip(stretches)]));

    private IRenderedComponent<IntakePage> Show(CounterAtWork counter, Guid draft)
    {
        // The page listens to the feed that the desks publish to.
        Services.AddSingleton(counter.Database.Feed);
        Services.AddSingleton(counter.Desk);
        Services.AddSingleton(counter.Earlier);
        Services.AddSingleton(counter.Board);
        Services.AddSingleton(counter.Acceptance);
        Services.AddSingleton(counter.Dossiers);
        Services.AddSingleton(new Workbench.Dossiers.FeeDesk(counter.Database.Writer, counter.Database.Time));
        Services.AddSingleton(counter.Payments);
        Services.AddSingleton(counter.HandOver);
        Services.AddSingleton(new OneStop.Workbench.Staff.StaffBoard(counter.Database, counter.Database.Time));
        Services.AddSingleton(counter.Promises);
        Services.AddSingleton<Explanation>();
        Services.AddSingleton(counter.Bundles);
        Services.AddSingleton(counter.Rules);
        Services.AddSingleton(counter.Dossiers);
        Services.AddSingleton(new DossierDesk(new DossierWork(counter.Database.Writer, counter.Calendars, counter.PaperRoom, counter.Database.Time)));
        Services.AddTexts<DossiersText>();
        Services.AddSingleton(new DraftPen(counter.Database.Writer, counter.Database.Time));
        Services.AddSingleton(new SittingTimes(counter.Database.Writer, counter.Database.Time));
        Services.AddTexts<IntakeText>();
        Services.AddTexts<SittingText>();
        Services.AddTexts<PapersText>();
        Services.AddSingleton(counter.Storage);
        Services.AddSingleton(counter.Papers);
        Services.AddSingleton(new ScannerFolders([], counter.Database.Time));
        Services.AddTexts<PeopleText>();
        Services.AddTexts<CatalogueText>();
        Services.AddTexts<DeadlinesText>();
        JSInterop.SetupModule("./js/intake/entry.js").Setup<bool>("settle").SetResult(true);
        return Render<IntakePage>(page => page.Add(it => it.DraftId, draft).AddCascadingValue(counter.Clerk));
    }
}
