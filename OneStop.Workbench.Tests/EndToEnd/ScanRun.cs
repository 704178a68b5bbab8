using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>
/// Card after card into a sitting, with the focus in one place after the other: each must fill who sits here and change nothing else,
/// not a character, not the cursor. Each filling is taken back before the next.
/// </summary>
public sealed class ScanRun(IPage page, int seed)
{
    private static readonly string[] Places =
    [
        "body", "[data-entry='applicant.identity']", "[data-entry='applicant.name']", "[data-entry='applicant.phone']", "[data-entry='note']", "[data-entry='procedure']",
        "[data-entry='role'] input:checked", "[data-entry='form.child.name']", "[data-entry='form.child.birthPlace']", "[type=checkbox][data-entry]", "#palette-input", "button[data-key='F8']",
    ];

    private static readonly string[] Given = ["Mẫu", "Thử", "Ổn", "Ẩm", "Wảng", "Ví Dụ"];

    private readonly Random _random = new(seed);

    /// <summary>How long each took from the scanner's last character until the fields were filled, in milliseconds.</summary>
    public List<double> Took { get; } = [];

    /// <summary>What was not as it should be, a line each.</summary>
    public List<string> Leaks { get; } = [];

    /// <summary>More bursts than the tests do, by command: <c>scans --bursts 1000 --seed 7</c>.</summary>
    public static async Task<int> Start(string[] wanted)
    {
        var (bursts, seed) = (Faults.ChaosRun.Number(wanted, "--bursts", 1000), Faults.ChaosRun.Number(wanted, "--seed", 1));
        await using var browser = new Browser();
        await using var office = await Office.Open(new PublishedProgram(), browser);
        var run = new ScanRun(await office.SignIn("quay1", "/intake"), seed);
        await run.Prepare();
        var before = await run.Kept();
        for (var number = 0; number < bursts; number++) await run.One(number);
        var kept = before.OrderBy(field => field.Key, StringComparer.Ordinal).SequenceEqual((await run.Kept()).OrderBy(field => field.Key, StringComparer.Ordinal));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bursts} bursts, {run.Leaks.Count} leaks, server {(kept ? "unchanged" : "changed")}, scan to filled median {run.Took.Order().ElementAt(bursts / 2):0} ms, p95 {run.Took.Order().ElementAt(bursts * 95 / 100):0} ms"));
        foreach (var line in run.Leaks) Console.WriteLine($"  {line}");
        return run.Leaks.Count == 0 && kept ? 0 : 1;
    }

    public async Task Prepare()
    {
        var sitting = new BirthRegistration(page);
        await sitting.NewCitizen();
        await sitting.Fill("procedure", "1.001193", option: true);
        await page.Locator("[data-entry='form.child.name']").WaitForAsync();
        foreach (var (field, text) in new[] { ("note", "đang ghi dở"), ("form.child.name", "Vàng A Ví Dụ"), ("form.child.birthPlace", "Trạm y tế xã") })
            await page.Locator($"[data-entry='{field}']").FillAsync(text);
        await Settled();
    }

    public async Task One(int number)
    {
        var place = Places[number % Places.Length];
        var pace = 1 + _random.Next(20);
        var end = number % 3 == 2 ? null : number % 3 == 1 ? "Tab" : "Enter";
        var (card, name) = Card();
        await Focus(place);
        var before = await State();
        await new Scanner(page).Scan(card, pace, end);
        await page.Locator("#scan-note:visible").GetByText(name).WaitForAsync();
        await Assertions.Expect(page.Locator("[data-entry='applicant.name']")).ToHaveValueAsync(name);
        await Assertions.Expect(page.Locator("[data-entry='applicant.identity']")).ToHaveValueAsync(card[..12]);
        var after = await State();
        Leaks.AddRange(Changed(before, after).Select(leak => $"{place} at {pace} ms: {leak}"));
        // From outside the sitting, and from the block that was filled, the cursor goes on to what is still to be said.
        var inside = place.Contains("applicant", StringComparison.Ordinal) || !place.Contains("entry", StringComparison.Ordinal);
        if (!inside && before.GetProperty("focus").GetRawText() is var stood && after.GetProperty("focus").GetRawText() is var stands && stood != stands) Leaks.Add($"{place} at {pace} ms: focus {stood} → {stands}");
        Took.Add(await page.EvaluateAsync<double>("performance.getEntriesByName('scan-filled').at(-1).duration"));
        await page.Keyboard.PressAsync("Alt+Z");
        await Assertions.Expect(page.Locator("[data-entry='applicant.name']")).ToHaveValueAsync("");
        await Settled();
    }

    /// <summary>What the server holds of the fields that no card touches.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Kept()
    {
        var entries = await page.EvaluateAsync<JsonElement>("fetch(location.pathname.replace('/intake/', '/intake/drafts/') + '/entries', { headers: { 'X-Workbench': 'entries' } }).then(answer => answer.json()).then(answer => answer.entries)");
        return entries.EnumerateArray().Where(entry => entry.GetProperty("field").GetString() is { } field && field != "place" && !field.StartsWith("applicant.", StringComparison.Ordinal))
            .ToDictionary(entry => entry.GetProperty("field").GetString()!, entry => entry.GetProperty("text").GetString()!, StringComparer.Ordinal);
    }

    private Task Focus(string place) => page.EvaluateAsync(
        """
        place => {
          document.activeElement?.blur();
          const element = document.querySelector(place);
          if (place === 'body') return;
          element.focus();
          if (element.selectionStart != null && element.value) element.setSelectionRange(2, 5);
        }
        """, place);

    private async Task<JsonElement> State() => await page.EvaluateAsync<JsonElement>(
        """
        () => {
          const active = document.activeElement;
          const others = [...document.querySelectorAll('input[data-entry], textarea[data-entry], #palette-input')].filter(input => !input.dataset.entry?.startsWith('applicant.'));
          return { others: others.map(input => [input.dataset.entry ?? input.id, input.type === 'checkbox' ? String(input.checked) : input.value, input.closest('[data-wrap]')?.dataset.offered === 'true']), focus: [active?.dataset?.entry ?? active?.id ?? active?.tagName, active?.selectionStart ?? null, active?.selectionEnd ?? null] };
        }
        """);

    /// <summary>What a declaration takes over from the person on the card is meant; any other change is not.</summary>
    private static IEnumerable<string> Changed(JsonElement before, JsonElement after)
    {
        var stood = before.GetProperty("others").EnumerateArray().ToDictionary(field => field[0].GetString()!, StringComparer.Ordinal);
        foreach (var field in after.GetProperty("others").EnumerateArray())
        {
            if (field[2].GetBoolean() || !stood.TryGetValue(field[0].GetString()!, out var was) || was[2].GetBoolean()) continue;
            if (was[1].GetString() != field[1].GetString()) yield return $"{field[0]}: {was[1]} → {field[1]}";
        }
    }

    private Task Settled() => page.Locator("[data-keeping][data-state='all']").WaitForAsync();

    private (string Card, string Name) Card()
    {
        var year = _random.Next(1940, 2008);
        var male = _random.Next(2) == 0;
        var number = string.Create(CultureInfo.InvariantCulture, $"0{(_random.Next(2) == 0 ? "10" : "20")}{(year < 2000 ? 0 : 2) + (male ? 0 : 1)}{year % 100:00}{_random.Next(1_000_000):000000}");
        var name = $"{(male ? "Vàng A" : "Giàng Thị")} {Given[_random.Next(Given.Length)]} {Given[_random.Next(Given.Length)]}";
        return ($"{number}||{name}|{_random.Next(1, 29):00}{_random.Next(1, 13):00}{year}|{(male ? "Nam" : "Nữ")}|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024{(_random.Next(2) == 0 ? "" : "||||")}", name);
    }
}
