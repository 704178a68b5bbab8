using System.Globalization;
using OneStop.Workbench.Tests.EndToEnd;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>Drives the counter's fixed scenarios in Chromium against the published program and prints what they cost beside their goals.</summary>
internal static class SittingBenchmark
{
    private const int Rounds = 5;

    public static async Task Run()
    {
        await using var browser = new Browser();
        await using var office = await Office.Open(new PublishedProgram(), browser);
        var page = await office.SignIn("quay1", "/intake");
        await page.AddInitScriptAsync("window.print = () => { };");
        await page.ReloadAsync();
        var scenarios = new Scenarios(page);
        await scenarios.FirstOfTheDay(90_000);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-30} {"K",5} {"P",5} {"R s",7} {"modelled s",11} {"goal",24} {"accept → PDF ms",16}"));
        var onScreen = new List<double>();
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var cost in new[] { await scenarios.NewCitizen(round), await scenarios.Returning(round), await scenarios.NoCard(1_000 + round) })
            {
                onScreen.Add(cost.OnScreen.TotalMilliseconds);
                var goal = string.Create(CultureInfo.InvariantCulture, $"{(cost.MostKeys is { } keys ? $"≤ {keys} keys, " : "")}≤ {cost.MostSeconds} s");
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cost.Name,-30} {cost.Keys,5} {cost.Points,5} {cost.Waited.TotalSeconds,7:0.00} {cost.Modelled,11:0.0} {goal,24} {cost.OnScreen.TotalMilliseconds,16:0}"));
                if (round == 1) Console.WriteLine($"    {string.Join(", ", cost.Spent.Select(part => $"{part.Place} {part.Keys}"))}");
            }
        }
        onScreen.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"accept → PDF on screen: median {onScreen[onScreen.Count / 2]:0} ms, p95 {onScreen[(int)(onScreen.Count * 0.95)]:0} ms (goal ≤ 500)"));
    }
}
