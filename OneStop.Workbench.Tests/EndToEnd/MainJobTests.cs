using ClosedXML.Excel;
using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;
using UglyToad.PdfPig;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>The main job, on the published program in a real browser, from a citizen sitting down to a number in the national form.</summary>
[Collection(Browser.OneAtATime)]
public class MainJobTests(PublishedProgram program, Browser browser)
{
    [Fact]
    public async Task From_a_citizen_sitting_down_to_the_report()
    {
        await using var office = await Office.Open(program, browser);
        var counter = await office.SignIn("quay1", "/intake");
        var director = await office.SignIn("giamdoc", "/dossiers");

        var sitting = new BirthRegistration(counter);
        await sitting.NewCitizen();
        await sitting.FillIn();
        var number = await sitting.Accept();
        Assert.Matches(@"^H38\.02683-\d{6}-0001$", number);

        await The_receipt_says_what_was_promised(counter, number);
        // Nobody reloads: the director's list hears of it by itself.
        await director.GetByText(number).First.WaitForAsync();
        await Due_dates_open_into_their_reasons(director, counter, number);

        await Hand_over(counter, number);
        var officer = await office.SignIn("hotich1", $"/dossiers/{number}");
        await Finish(officer);
        await Return(counter, number);
        await The_form_counts_it(await office.SignIn("baocao", "/reports"));
    }

    private static async Task The_receipt_says_what_was_promised(IPage counter, string number)
    {
        var answer = await counter.APIRequest.GetAsync($"/dossiers/{number}/receipt.pdf?size=a5");
        Assert.Equal("application/pdf", answer.Headers["content-type"]);
        using var pdf = PdfDocument.Open(await answer.BodyAsync());
        var text = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        foreach (var expected in new[] { "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", number, BirthRegistration.Mother, "Đăng ký khai sinh", "Giấy chứng sinh", "Liên 1", "Liên 2" })
        {
            Assert.Contains(expected, text);
        }
        var declaration = await counter.APIRequest.GetAsync($"/dossiers/{number}/declaration.pdf");
        using var filled = PdfDocument.Open(await declaration.BodyAsync());
        var words = string.Join(' ', filled.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        Assert.Contains("TỜ KHAI ĐĂNG KÝ KHAI SINH", words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(BirthRegistration.Child, words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Wherever the date stands: the list, the dossier, the accepted sitting, a person's dossiers, the list behind a figure.</summary>
    private static async Task Due_dates_open_into_their_reasons(IPage director, IPage counter, string number)
    {
        await Why(director, director.Locator("tr", new() { HasText = number }).Locator("button.why"));
        await director.GotoAsync($"/dossiers/{number}");
        await Why(director, director.Locator(".promise-card button.why, .promise button.why").Or(director.GetByRole(AriaRole.Button, new() { Name = "Vì sao ngày này?" })).First);
        await Why(counter, counter.Locator(".accepted-due button.why"));

        var somebody = await counter.Context.NewPageAsync();
        await somebody.GotoAsync($"/people?of={number}");
        await somebody.FillAsync("#look-reason", "Công dân hỏi qua điện thoại");
        await somebody.Keyboard.PressAsync("Enter");
        await Why(somebody, somebody.Locator("tr", new() { HasText = number }).Locator("button.why"));
        await somebody.CloseAsync();
    }

    private static async Task Why(IPage page, ILocator opener)
    {
        await opener.ClickAsync();
        await page.Locator("dialog[open] .why-steps li").First.WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("dialog[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task Hand_over(IPage counter, string number)
    {
        await counter.GotoAsync($"/dossiers/{number}");
        await counter.GetByRole(AriaRole.Group, new() { Name = "Việc cần làm" }).Or(counter.Locator(".steps")).First.WaitForAsync();
        await counter.Keyboard.PressAsync("b");
        await counter.Locator("form.step-form select").SelectOptionAsync("H38.02683.TP");
        await counter.Locator("form.step-form button[type=submit]").ClickAsync();
        await counter.Locator("form.step-form").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task Finish(IPage officer)
    {
        await officer.Locator(".steps").WaitForAsync();
        await officer.Keyboard.PressAsync("c");
        await officer.Locator("form.step-form input").Nth(1).FillAsync("01/2026/KS-MAU");
        await officer.Locator("form.step-form button[type=submit]").ClickAsync();
        await officer.Locator("form.step-form").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>The counter's page was open all the time: the step it may take now appears without a reload.</summary>
    private static async Task Return(IPage counter, string number)
    {
        await counter.GetByRole(AriaRole.Button, new() { Name = "Trả kết quả" }).First.WaitForAsync();
        await counter.Keyboard.PressAsync("t");
        await counter.GetByRole(AriaRole.Checkbox, new() { Name = "Đã đối chiếu giấy tờ tùy thân" }).CheckAsync();
        await counter.Locator("form.step-form button[type=submit]").ClickAsync();
        await counter.GetByText("Đã trả kết quả").First.WaitForAsync();
        Assert.Contains(number, counter.Url);
    }

    private static async Task The_form_counts_it(IPage reporter)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(7));
        var answer = await reporter.APIRequest.GetAsync($"/reports/ii06a.xlsx?from={today:yyyy-MM-dd}&to={today:yyyy-MM-dd}");
        using var workbook = new XLWorkbook(new MemoryStream(await answer.BodyAsync()));
        var sheet = workbook.Worksheets.First();
        var row = sheet.RowsUsed().Single(line => line.Cell(2).GetString().Trim() == "Hộ tịch");
        int[] expected = [1, 0, 1, 0, 1];
        Assert.Equal(expected, Enumerable.Range(3, 5).Select(column => (int)row.Cell(column).GetDouble()));
        // Early or on time, as the day's cut-off had it; never late, and nothing left open.
        Assert.Equal(1, row.Cell(8).GetDouble() + row.Cell(9).GetDouble());
        Assert.Equal(0, row.Cell(10).GetDouble());
        Assert.Equal([0.0, 0.0, 0.0], Enumerable.Range(11, 3).Select(column => row.Cell(column).GetDouble()));
    }
}
