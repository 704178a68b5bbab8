using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Tests.Printing;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>A dossier that takes the long way: papers asked for, the limit begun anew, an apology, a result by post. Every paper says what the page says.</summary>
[Collection(Browser.OneAtATime)]
public partial class JourneyTests(PublishedProgram program, Browser browser)
{
    private const string Owner = BirthRegistration.Mother;
    private const string Clerk = "Nguyễn Thị Mẫu Một";
    private const string Officer = "Hoàng Văn Thử Tịch";
    private const string Approver = "Phạm Văn Mẫu Duyệt";
    private const string Missing = "Bản án ly hôn đã có hiệu lực";
    private const string Reason = "Phải xác minh ở nơi thường trú trước đây";
    private const string Result = "07/2026/XNHN-MẪU";
    private const string Consignment = "RM123456789VN";

    private static readonly Dictionary<string, string[]> Answers = new(StringComparer.Ordinal)
    {
        ["applicant.phone"] = ["0900000321", "Enter"],
        ["procedure"] = ["xntthn", "…", "Enter"],
        ["papers"] = ["Space"],
        ["form.person.ethnicity"] = ["mo", "…", "Enter"],
        ["form.partner.purpose"] = ["Vay vốn", "Enter"],
        ["fee.amount"] = ["15000", "Enter"],
    };

    [Fact]
    public async Task From_the_reception_over_supplement_and_apology_to_the_post()
    {
        await using var office = await Office.Open(program, browser);
        var counter = await office.SignIn("quay1", "/intake");
        var number = await Receive(counter);
        var first = await Papers(counter, number, "receipt", "declaration", "fee-slip", "label", "why");
        await Say(counter, number, "receipt.pdf?size=a5", number, Owner, "Giấy xác nhận tình trạng hôn nhân", "Liên 1: Lưu", "Liên 2: Giao người nộp", Official(await Promise(counter, "Tiếp nhận hồ sơ")));
        await Say(counter, number, "declaration.pdf", Owner, "Vay vốn");
        await Say(counter, number, "fee-slip.pdf", number, Owner, "15.000", "(Không thay thế biên lai điện tử)");
        await Say(counter, number, "label.pdf", number, Owner);
        await Say(counter, number, "why.pdf", number, Official(await Promise(counter, "Tiếp nhận hồ sơ")));

        await StepOnScreen.Take(counter, "b", async form => await form.Locator("select").SelectOptionAsync("H38.02683.TP"));
        var officer = await office.SignIn("hotich1", $"/dossiers/{number}");
        await StepOnScreen.Take(officer, "a");
        await StepOnScreen.Take(officer, "s", async form => await form.Locator("table input").First.FillAsync(Missing));
        await Printed(officer, "Mẫu 02", "m02");
        string[] second = [number, Owner, "Số: 1/HDHS", Missing, Officer, "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"];
        await Say(officer, number, "m02.pdf", second);

        await StepOnScreen.Take(counter, "n", _ => Task.CompletedTask);
        var restarted = await Promise(counter, "Nhận giấy tờ bổ sung");
        await Say(counter, number, "receipt.pdf?size=a5", Owner, Missing, Official(restarted), "Bản 2");

        var again = Wednesday(restarted);
        var approver = await office.SignIn("lanhdao", $"/dossiers/{number}");
        await StepOnScreen.Take(approver, "h", async form =>
        {
            await StepOnScreen.Write(form, "Ngày hẹn mới", again.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture));
            await StepOnScreen.Write(form, "Lý do", Reason);
        });
        await Printed(approver, "Mẫu 04", "m04");
        await Say(approver, number, "m04.pdf", number, Owner, "Số: 1/PXL", Reason, Official(restarted), OfficialDate.Of(again), Approver);

        await officer.Locator("ol.timeline li").Filter(new() { HasText = "Xin lỗi, hẹn lại ngày trả" }).WaitForAsync();
        await StepOnScreen.Take(officer, "c", form => StepOnScreen.Write(form, "Số, ký hiệu", Result));
        await StepOnScreen.Take(counter, "t", async form =>
        {
            await form.Locator(".segmented label").Filter(new() { HasText = "Qua bưu chính" }).ClickAsync();
            await StepOnScreen.Write(form, "Số hiệu bưu gửi", Consignment);
        });
        await counter.GetByText("Đã trả kết quả").First.WaitForAsync();
        await Say(counter, number, "result.pdf", number, Owner, Result, $"số hiệu bưu gửi {Consignment}", Clerk);

        await The_slip_tells_what_the_page_tells(counter, number, OfficialDate.Of(again));
        // What was printed before prints again as it was.
        Assert.Equal(first["receipt"], await Bytes(counter, number, "receipt.pdf?size=a5&v=1"));
        await Say(officer, number, "m02.pdf", second);
    }

    private static async Task<string> Receive(IPage counter)
    {
        var sitting = new BirthRegistration(counter);
        await sitting.NewCitizen();
        await sitting.Card();
        await new KeyboardClerk(counter).FillIn(Answers);
        var number = await sitting.Accept();
        await counter.GotoAsync($"/dossiers/{number}");
        await counter.Locator("ol.timeline li").First.WaitForAsync();
        return number;
    }

    /// <summary>Opened on the page as whoever prints it would, which is kept in the history.</summary>
    private static async Task Printed(IPage page, string choice, string form)
    {
        await page.Keyboard.PressAsync("i");
        await page.Locator(".print-view .segmented label").Filter(new() { HasText = choice }).ClickAsync();
        await page.Locator($".print-view iframe[src*='/{form}.pdf']").WaitForAsync();
        await page.Keyboard.PressAsync("i");
    }

    /// <summary>Row by row: when, what, who gave; and the promise in force on top.</summary>
    private static async Task The_slip_tells_what_the_page_tells(IPage counter, string number, string due)
    {
        string[] moves = ["Bàn giao hồ sơ", "Yêu cầu bổ sung giấy tờ", "Nhận giấy tờ bổ sung", "Có kết quả", "Trả kết quả"];
        var rows = (await Rows(counter)).Where(row => moves.Contains(row.What)).Reverse().ToArray();
        Assert.Equal(moves, rows.Select(row => row.What));
        var slip = ReadBack.Words(await Bytes(counter, number, "m06.pdf"));
        var hops = Hop().Matches(slip);
        Assert.Equal(rows.Select(row => (Official(row.When), row.Who)), hops.Select(hop => (hop.Groups["when"].Value, hop.Groups["gave"].Value)));
        string[] notes = ["", "phiếu số 1/HDHS", "Đã bổ sung đủ", "Có kết quả", "Trả kết quả"];
        Assert.All(notes.Zip(hops), pair => Assert.Contains(pair.First, pair.Second.Groups["said"].Value, StringComparison.Ordinal));
        Assert.Equal(Officer, hops[0].Groups["took"].Value.Trim());
        Assert.Equal(Owner, hops[4].Groups["took"].Value.Trim());
        Assert.Matches(@"Ngày, giờ hẹn trả kết quả: \d\d giờ \d\d phút, " + Regex.Escape(due), slip);
        Assert.All(new[] { number, Owner }, said => Assert.Contains(said, slip, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<(string What, string Said, string When, string Who)>> Rows(IPage page)
    {
        var rows = new List<(string, string, string, string)>();
        foreach (var row in await page.Locator("ol.timeline li").AllAsync())
        {
            var said = row.Locator(".said");
            rows.Add((
                await row.Locator("b").InnerTextAsync(), await said.CountAsync() > 0 ? await said.InnerTextAsync() : "",
                await row.Locator("time").InnerTextAsync(), (await row.Locator("small").InnerTextAsync()).Split(" · ")[0].Trim()));
        }
        return rows;
    }

    /// <summary>The promise that an event of the history gave, as the page says it.</summary>
    private static async Task<string> Promise(IPage page, string what)
    {
        var row = page.Locator("ol.timeline li").Filter(new() { HasText = what });
        await row.First.WaitForAsync();
        return Moment().Match(await row.First.Locator(".said").InnerTextAsync()).Groups[1].Value;
    }

    private static async Task<Dictionary<string, byte[]>> Papers(IPage page, string number, params string[] names)
    {
        var papers = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in names) papers[name] = await Bytes(page, number, $"{name}.pdf");
        return papers;
    }

    private static async Task Say(IPage page, string number, string paper, params string[] expected)
    {
        var words = ReadBack.Words(await Bytes(page, number, paper));
        Assert.All(expected, said => Assert.Contains(said, words, StringComparison.Ordinal));
    }

    private static async Task<byte[]> Bytes(IPage page, string number, string paper)
    {
        var answer = await page.APIRequest.GetAsync($"/dossiers/{number}/{paper}");
        Assert.True(answer.Ok, $"{paper}: {answer.Status} {await answer.TextAsync()}");
        return await answer.BodyAsync();
    }

    private static DateTime Read(string moment) => DateTime.ParseExact(moment, "HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Official(string moment) => OfficialDate.Of(Read(moment));

    /// <summary>A day in the middle of a week, well after the promise.</summary>
    private static DateOnly Wednesday(string promised)
    {
        var day = DateOnly.FromDateTime(Read(promised)).AddDays(14);
        return day.AddDays(DayOfWeek.Wednesday - day.DayOfWeek);
    }

    [GeneratedRegex(@"hẹn trả (\d\d:\d\d \d\d/\d\d/\d{4})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Moment();

    [GeneratedRegex(@"1\. Giao: (?<from>.*?) (?<when>\d\d giờ \d\d phút, ngày \d\d tháng \d+ năm \d{4})(?<said>.*?) 2\. Nhận: (?<to>.*?) Người giao (?<gave>.*?) Người nhận(?<took>.*?)(?= 1\. Giao:| Mã hồ sơ:|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hop();
}
