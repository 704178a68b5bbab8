using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>What a scenario may cost; seconds are modelled and never asserted.</summary>
/// <param name="Keys">Beyond <see cref="KeyboardClerk.Edit"/>, which would have to be typed whatever the screen.</param>
public sealed record ScenarioGoal(string Name, int? Keys = null, double? Seconds = null)
{
    public override string ToString() => string.Join(", ", new[] { Keys is { } keys ? string.Create(CultureInfo.InvariantCulture, $"≤ {keys} keys") : null, Seconds is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"≤ {seconds} s") : null }.OfType<string>());
}

/// <summary>What a scenario cost: keys, clicks, waiting, and the time modelled from them (a key takes 0.28 s).</summary>
/// <param name="OnScreen">From the key that decides to the paper drawn on screen.</param>
public sealed record ScenarioCost(ScenarioGoal Goal, int Keys, int Edit, int Points, TimeSpan Waited, TimeSpan OnScreen, IReadOnlyList<(string Place, int Keys)> Spent)
{
    private const double SecondsAKey = 0.28;

    public double Modelled => (Keys * SecondsAKey) + Waited.TotalSeconds;

    public bool Holds => Points == 0 && (Goal.Keys is null || Keys - Edit <= Goal.Keys);

    public override string ToString() => $"{Goal.Name}: {Keys} keys, {Points} clicks; {string.Join(", ", Spent.Select(part => $"{part.Place} {part.Keys}"))}";
}

/// <summary>The fixed scenarios of the counter, driven by keyboard alone on the published program.</summary>
public sealed class Scenarios
{
    private const string Address = "Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai";

    /// <summary>A birth registration: seven things on the card and from it, phone, and what only the parent knows about the child.</summary>
    private static readonly Dictionary<string, string[]> Birth = new(StringComparer.Ordinal)
    {
        ["applicant.phone"] = ["0900000321", "Enter"],
        ["procedure"] = ["1", "…", "Enter"],
        ["papers"] = ["Space"],
        ["form.child.name"] = ["Vàng A Ví Dụ", "Enter"],
        ["form.child.birthDate"] = ["021126", "Enter"],
        ["form.child.sex"] = ["1"],
        ["form.child.ethnicity"] = ["mo", "…", "Enter"],
        ["form.child.birthPlace"] = ["tyt", "…", "Enter"],
        ["form.child.homeTown"] = ["xbx", "…", "Enter"],
        ["form.copies.copiesWanted"] = ["2"],
        ["fee.amount"] = ["0", "Enter"],
    };

    private static readonly Dictionary<string, string[]> Marital = new(StringComparer.Ordinal)
    {
        ["applicant.phone"] = ["0900000321", "Enter"],
        ["procedure"] = ["xntthn", "…", "Enter"],
        ["papers"] = ["Space"],
        ["form.person.ethnicity"] = ["mo", "…", "Enter"],
        ["form.partner.purpose"] = ["Vay vốn", "Enter"],
        ["fee.amount"] = ["0", "Enter"],
    };

    private readonly Office _office;
    private readonly IPage _page;

    private Scenarios(Office office, IPage page) => (_office, _page) = (office, page);

    /// <summary>A counter in an office that has worked before: what it takes in daily stands first in its list.</summary>
    public static async Task<Scenarios> Open(Office office)
    {
        var page = await office.SignIn("quay1", "/intake");
        page.SetDefaultTimeout(60_000);
        // A printer that only counts: the paper's own frame asks for it.
        await page.AddInitScriptAsync("window.print = () => { const page = window.top; page.printed = (page.printed ?? 0) + 1; };");
        await page.ReloadAsync();
        await new SittingOnScreen(page).Ready();
        var scenarios = new Scenarios(office, page);
        await scenarios.Sitting(new(""), new Dictionary<string, string[]>(Birth, StringComparer.Ordinal) { ["procedure"] = ["1.001193", "…", "Enter"] }, Card(90_000));
        return scenarios;
    }

    /// <summary>S1: somebody who was never here, with a card: 13 inputs, papers, fee, receipt printed.</summary>
    public Task<ScenarioCost> NewCitizen(int person) => Sitting(new("S1 new citizen with card", 60, 25), Birth, Card(person));

    /// <summary>S2: the same person comes again for a certificate of marital status.</summary>
    public Task<ScenarioCost> Returning(int person) => Sitting(new("S2 returning citizen", Seconds: 17), Marital, Card(person));

    /// <summary>S3: no card to scan, everything typed.</summary>
    public Task<ScenarioCost> NoCard(int person)
    {
        var typed = new Dictionary<string, string[]>(Birth, StringComparer.Ordinal)
        {
            ["applicant.identity"] = [$"0101900{person:00000}", "Enter"],
            ["applicant.name"] = ["Giàng Thị Ổn Mẫu", "Enter"],
            ["applicant.birthDate"] = ["120390", "Enter"],
            ["applicant.sex"] = ["2"],
            ["applicant.address"] = [Address, "Enter"],
        };
        return Sitting(new("S3 no card, typed", Seconds: 56), typed, card: null);
    }

    /// <summary>S4: the receipt that was taken in last needs a paper more; the citizen brings it and shows the receipt's code.</summary>
    public async Task<ScenarioCost> Supplement()
    {
        var number = await Number();
        await AskFor("Giấy chứng sinh", number);
        var clerk = new KeyboardClerk(_page);
        await clerk.Scan(number);
        await clerk.Wait(() => _page.Locator("main [data-key=N]").WaitForAsync());
        await clerk.Press("n", "paper brought");
        await clerk.Wait(() => _page.WaitForFunctionAsync("() => document.activeElement?.closest('form.step-form') !== null"));
        await clerk.Press("Control+Enter", "paper brought");
        await clerk.Wait(() => _page.Locator("form.step-form").WaitForAsync(new() { State = WaitForSelectorState.Detached }));
        await clerk.Press("i", "receipt");
        await clerk.Wait(() => _page.Locator(".print-view [data-key='Ctrl+P']").WaitForAsync());
        return await Printed(new("S4 supplement answered"), clerk, "Control+P");
    }

    /// <summary>S5: the child's name is wrong on the receipt that has just been printed.</summary>
    public async Task<ScenarioCost> Correction()
    {
        const string wrong = "Vàng A Ví Dụ";
        var clerk = new KeyboardClerk(_page);
        await clerk.Press("F7");
        await clerk.Wait(() => _page.WaitForFunctionAsync("() => document.activeElement?.matches('[data-find]')"));
        await clerk.Type("du", KeyboardClerk.Edit);
        await clerk.Press("Enter", KeyboardClerk.Edit);
        await clerk.Wait(() => _page.WaitForFunctionAsync("wrong => document.activeElement?.matches('[data-new]') && document.activeElement.value === wrong", wrong));
        await clerk.Type("Vàng A Ví Thử", KeyboardClerk.Edit);
        return await Printed(new("S5 correct and reprint", 3), clerk, "Control+Enter");
    }

    private async Task<ScenarioCost> Sitting(ScenarioGoal goal, IReadOnlyDictionary<string, string[]> answers, string? card)
    {
        var clerk = new KeyboardClerk(_page);
        var before = new Uri(_page.Url).AbsolutePath;
        await clerk.Press("F2");
        await clerk.Wait(() => _page.WaitForFunctionAsync(
            """
            before => {
              const here = location.pathname;
              return here !== before && document.querySelector('[data-ready]')?.dataset.ready === here.split('/').at(-1) && document.activeElement?.dataset?.entry === 'applicant.identity';
            }
            """, before));
        if (card is not null)
        {
            await clerk.Scan(card);
            await clerk.Wait(() => _page.WaitForFunctionAsync("() => { const at = document.activeElement?.closest('[data-entry]')?.dataset.entry; return at && at !== 'applicant.identity'; }"));
        }
        await clerk.FillIn(answers);
        var watch = Stopwatch.StartNew();
        await clerk.Press("Control+Enter");
        await clerk.Wait(Shown);
        var onScreen = watch.Elapsed;
        await clerk.Press("Control+P");
        await clerk.Wait(() => _page.WaitForFunctionAsync("() => window.printed > 0"));
        await _page.EvaluateAsync("() => { window.printed = 0; }");
        return new(goal, clerk.Keys, 0, clerk.Points, clerk.Waited, onScreen, clerk.Spent);
    }

    private async Task<ScenarioCost> Printed(ScenarioGoal goal, KeyboardClerk clerk, string last)
    {
        var watch = Stopwatch.StartNew();
        await clerk.Press(last);
        await clerk.Wait(() => _page.WaitForFunctionAsync("() => window.printed > 0"));
        var onScreen = watch.Elapsed;
        await _page.EvaluateAsync("() => { window.printed = 0; }");
        return new(goal, clerk.Keys, clerk.Spent.Where(part => part.Place == KeyboardClerk.Edit).Sum(part => part.Keys), clerk.Points, clerk.Waited, onScreen, clerk.Spent);
    }

    /// <summary>The paper's viewer has drawn it.</summary>
    private Task Shown() => _page.Locator("iframe[data-receipt][data-shown]").WaitForAsync();

    private async Task<string> Number() => (await _page.Locator(".accepted a.code").First.InnerTextAsync()).Trim();

    /// <summary>Uncounted: the dossier goes to its department, where somebody finds that a paper is missing.</summary>
    private async Task AskFor(string paper, string number)
    {
        await _page.GotoAsync($"/dossiers/{number}");
        await StepOnScreen.Take(_page, "b", async form => await form.Locator("select").SelectOptionAsync("H38.02683.TP"));
        var officer = await _office.SignIn("hotich1", $"/dossiers/{number}");
        await StepOnScreen.Take(officer, "a");
        await StepOnScreen.Take(officer, "s", async form => await form.Locator("input").First.FillAsync(paper));
        await officer.Context.CloseAsync();
    }

    private static string Card(int person) => $"0101900{person:00000}||Giàng Thị Ổn Mẫu|12031990|Nữ|{Address}|08052024";
}
