using System.Diagnostics;
using System.Globalization;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>What a process used, as Linux keeps it: the most memory it ever held in RAM, and time on a processor, which a busy machine does not stretch.</summary>
internal readonly record struct ProcessUse(long PeakKilobytes, TimeSpan Processor)
{
    private const double TicksASecond = 100;

    public static ProcessUse OfSelf() => Of(Environment.ProcessId);

    /// <summary>Waits for a process to end and gives what it and those that it started used: a launcher is not the program.</summary>
    public static async Task<ProcessUse> OfTree(Process process)
    {
        var seen = new Dictionary<int, ProcessUse>();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!process.HasExited)
        {
            foreach (var id in Tree(process.Id))
                if (Of(id) is { PeakKilobytes: > 0 } use) seen[id] = use;
            await tick.WaitForNextTickAsync();
        }
        await process.WaitForExitAsync();
        return new(seen.Values.Max(use => use.PeakKilobytes), TimeSpan.FromSeconds(seen.Values.Sum(use => use.Processor.TotalSeconds)));
    }

    private static IEnumerable<int> Tree(int root) => [root, .. Children(root).SelectMany(Tree)];

    /// <summary>Of each of its threads: a launcher starts the program from another than its first.</summary>
    private static IEnumerable<int> Children(int parent)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{parent}/task").SelectMany(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            // It ended while it was looked at, or this is no Linux.
            return [];
        }
    }

    private static ProcessUse Of(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            // Behind the name, which may hold spaces: state, … the 12th and 13th are ticks in user and system mode.
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return new(line is null ? 0 : Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]), TimeSpan.FromSeconds((Number(fields[11]) + Number(fields[12])) / TicksASecond));
        }
        catch (IOException)
        {
            return default;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
