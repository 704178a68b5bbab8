using System.Diagnostics;
using System.Globalization;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>Times of one piece of work, repeated; sorted, in milliseconds.</summary>
public sealed record Measurement(string Name, double[] Milliseconds, long BytesEach)
{
    public double Median => At(0.5);

    public double P95 => At(0.95);

    /// <summary>Runs a few times unmeasured, then measures each run; allocation is the mean of all threads' bytes a run.</summary>
    public static async Task<Measurement> Of(string name, int runs, Func<int, Task> work)
    {
        for (var warm = 0; warm < Math.Max(3, runs / 10); warm++) await work(-1 - warm);
        var times = new double[runs];
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var run = 0; run < runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            await work(run);
            times[run] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        var bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / runs;
        Array.Sort(times);
        return new(name, times, bytes);
    }

    /// <summary>One line of the table; the ratio says how many times the yardstick's median this one takes.</summary>
    public string Line(Measurement yardstick) => string.Create(CultureInfo.InvariantCulture,
        $"{Name,-46} {Milliseconds.Length,6} {Median,10:0.00} {P95,10:0.00} {BytesEach / 1024.0,10:0} {Median / yardstick.Median,9:0.0} × {yardstick.Name}");

    public static string Head => $"{"",-46} {"runs",6} {"median ms",10} {"p95 ms",10} {"KB a run",10} {"ratio",9}";

    private double At(double share) => Milliseconds[Math.Min(Milliseconds.Length - 1, (int)(share * Milliseconds.Length))];
}
