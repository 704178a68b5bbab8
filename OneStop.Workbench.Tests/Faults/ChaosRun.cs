using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>Rounds of chaos at a few counters at once: <c>chaos --rounds 200 --seed 1 --longest 60 --at-once 3 --incidents 6</c>.</summary>
public static class ChaosRun
{
    public static async Task<int> Start(string[] wanted)
    {
        var (rounds, seed, longest) = (Number(wanted, "--rounds", 12), Number(wanted, "--seed", 1), TimeSpan.FromSeconds(Number(wanted, "--longest", 60)));
        var tally = await Rounds(new PublishedProgram(), rounds, seed, longest, Number(wanted, "--at-once", 3), Number(wanted, "--incidents", 6), Console.WriteLine);
        Console.WriteLine($"{rounds} rounds, seed {seed}: {tally}");
        foreach (var fault in tally.Faults) Console.WriteLine($"  {fault}");
        return tally.Clean ? 0 : 1;
    }

    public static async Task<ChaosTally> Rounds(PublishedProgram program, int rounds, int seed, TimeSpan longest, int atOnce, int incidents, Action<string>? say = null)
    {
        using var playwright = await Playwright.CreateAsync();
        var (all, seeds) = (new ChaosTally(), new ConcurrentQueue<int>(Enumerable.Range(seed, rounds)));
        await Task.WhenAll(Enumerable.Range(0, Math.Min(atOnce, rounds)).Select(async _ =>
        {
            await using var counter = await FlakyCounter.Start(program, playwright);
            while (seeds.TryDequeue(out var next))
            {
                var started = Stopwatch.GetTimestamp();
                var tally = await new ChaosRound(counter, next, longest).Run(incidents);
                await counter.Clear();
                lock (all) all.Add(tally);
                say?.Invoke(string.Create(CultureInfo.InvariantCulture, $"seed {next} ({Stopwatch.GetElapsedTime(started).TotalSeconds:0} s; {string.Join(", ", tally.Incidents)}): {tally}{string.Concat(tally.Faults.Select(fault => $"\n  {fault}"))}"));
            }
        }));
        return all;
    }

    internal static int Number(string[] wanted, string name, int otherwise) =>
        Array.IndexOf(wanted, name) is >= 0 and var at && at + 1 < wanted.Length ? int.Parse(wanted[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
