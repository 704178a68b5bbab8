using Microsoft.Playwright;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>What a scenario cost: keys, clicks, waiting, and the time modelled from them (a key takes 0.28 s).</summary>
public sealed record ScenarioCost(string Name, int Keys, int Points, TimeSpan Waited, TimeSpan OnScreen, int? MostKeys, double? MostSeconds, IReadOnlyList<(string Place, int Keys)> Spent)
{
    private const double SecondsAKey = 0.28;

    public double Modelled => (Keys * SecondsAKey) + Waited.TotalSeconds;

    public bool Holds => Points == 0 && (MostKeys is null || Keys <= MostKeys);
}

/// <summary>The fixed scenarios of the counter, driven by keyboard alone on the published program.</summary>
public sealed class Scenarios(IPage page)
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

    /// <summary>S1: somebody who was never here, with a card: 13 inputs, papers, fee, receipt printed.</summary>
    public Task<ScenarioCost> NewCitizen(int person) => Sitting("S1 new citizen with card", 60, 25, Birth, () => Card(person));

    /// <summary>Uncounted, so that the list of procedures knows what this office takes in.</summary>
    public Task<ScenarioCost> FirstOfTheDay(int person) =>
        Sitting("", null, null, new Dictionary<string, string[]>(Birth, StringComparer.Ordinal) { ["procedure"] = ["1.001193", "…", "Enter"] }, () => Card(person));

    /// <summary>S2: the same person comes again for a certificate of marital status.</summary>
    public Task<ScenarioCost> Returning(int person) => Sitting("S2 returning citizen", null, 17, Marital, () => Card(person));

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
        return Sitting("S3 no card, typed", null, 56, typed, card: null);
    }

    private static readonly Dictionary<string, string[]> Marital = new(StringComparer.Ordinal)
    {
        ["applicant.phone"] = ["0900000321", "Enter"],
        ["procedure"] = ["xntthn", "…", "Enter"],
        ["papers"] = ["Space"],
        ["form.requester.requesterRelation"] = ["bt", "…", "Enter"],
        ["form.person.sex"] = ["2"],
        ["form.person.ethnicity"] = ["mo", "…", "Enter"],
        ["form.person.maritalStatus"] = ["1"],
        ["form.person.purpose"] = ["1"],
        ["form.partner.forMarriage"] = ["2"],
        ["fee.amount"] = ["0", "Enter"],
    };

    private async Task<ScenarioCost> Sitting(string name, int? mostKeys, double? mostSeconds, IReadOnlyDictionary<string, string[]> answers, Func<string>? card)
    {
        var clerk = new KeyboardClerk(page);
        await new SittingOnScreen(page).Ready();
        var before = page.Url;
        await clerk.Press("F2");
        await clerk.Wait(async () =>
        {
            await page.WaitForURLAsync(url => url != before && url.Contains("/intake/", StringComparison.Ordinal));
            await page.Locator($"[data-ready='{page.Url.Split('/')[^1]}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await page.WaitForFunctionAsync("() => document.activeElement?.dataset?.entry === 'applicant.identity'");
        });
        if (card is not null)
        {
            await clerk.Scan(card());
            await clerk.Wait(() => page.WaitForFunctionAsync("() => { const at = document.activeElement?.closest('[data-entry]')?.dataset.entry; return at && at !== 'applicant.identity'; }"));
        }
        await clerk.FillIn(answers);
        await clerk.Press("Control+Enter");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await clerk.Wait(() => page.Locator("iframe[data-receipt]").WaitForAsync());
        var onScreen = watch.Elapsed;
        await clerk.Press("Control+P");
        return new(name, clerk.Keys, clerk.Points, clerk.Waited, onScreen, mostKeys, mostSeconds, clerk.Spent);
    }

    private static string Card(int person) => $"0101900{person:00000}||Giàng Thị Ổn Mẫu|12031990|Nữ|{Address}|08052024";
}
