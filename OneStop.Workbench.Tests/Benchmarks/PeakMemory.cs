using System.Diagnostics;
using System.Globalization;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>The most memory that a process ever held in RAM, in KB, as Linux keeps it.</summary>
internal static class PeakMemory
{
    public static long OfSelf() => Of(Environment.ProcessId);

    /// <summary>Waits for a process to end and gives the most that it or one that it started had: a launcher is not the program.</summary>
    public static async Task<long> OfTree(Process process)
    {
        var peak = 0L;
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!process.HasExited)
        {
            peak = Math.Max(peak, Tree(process.Id).Select(Of).DefaultIfEmpty(0).Max());
            await tick.WaitForNextTickAsync();
        }
        await process.WaitForExitAsync();
        return peak;
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

    private static long Of(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
