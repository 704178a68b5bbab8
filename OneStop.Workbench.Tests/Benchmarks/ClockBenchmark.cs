using System.Diagnostics;
using System.Globalization;
using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>The clock alone: one due date of each kind and 100,000 of them, with what each call allocates.</summary>
internal static class ClockBenchmark
{
    private const int Many = 100_000;
    private const int Batch = 1_000;
    private static readonly DateTime Received = new(2026, 8, 27, 9, 0, 0);
    private static readonly DateTime Later = new(2026, 9, 3, 10, 0, 0);

    private static readonly (string Name, Limit Limit, ClockEvent[] History)[] Questions =
    [
        ("same day", new(1, LimitUnit.SameDay), []),
        ("5 working days", new(5, LimitUnit.WorkingDay), []),
        ("20 working days over National Day", new(20, LimitUnit.WorkingDay), []),
        ("40 working hours", new(40, LimitUnit.WorkingHour), []),
        ("6 months", new(6, LimitUnit.Month), []),
        ("20 working days, supplement and restart", new(20, LimitUnit.WorkingDay),
            [new(ClockEventKind.Supplement, Received.AddHours(3)), new(ClockEventKind.Restart, Later)]),
        ("20 working days, paused and resumed", new(20, LimitUnit.WorkingDay),
            [new(ClockEventKind.Pause, Received.AddHours(3)), new(ClockEventKind.Resume, Later)]),
    ];

    public static async Task Run(WorkingCalendar calendar)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"one due date",-46} {"",6} {"median µs",10} {"",10} {"bytes",10}"));
        foreach (var (name, limit, history) in Questions) One(name, () => DeadlineClock.Compute(calendar, limit, Received, history));
        var all = await Measurement.Of($"{Many} due dates of these kinds", 10, _ =>
        {
            for (var i = 0; i < Many; i++)
            {
                var (_, limit, history) = Questions[i % Questions.Length];
                DeadlineClock.Compute(calendar, limit, Received, history);
            }
            return Task.CompletedTask;
        });
        Console.WriteLine(all.Line(all));
    }

    private static void One(string name, Func<DeadlineAnswer> ask)
    {
        for (var warm = 0; warm < Batch * 3; warm++) ask();
        var times = new double[100];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < times.Length; run++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < Batch; i++) ask();
            times[run] = Stopwatch.GetElapsedTime(started).TotalMicroseconds / Batch;
        }
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (times.Length * Batch);
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-44} {times.Length * Batch,6} {times[times.Length / 2],10:0.00} {"",10} {bytes,10}"));
    }
}
