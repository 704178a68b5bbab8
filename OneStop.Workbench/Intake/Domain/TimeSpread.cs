namespace OneStop.Workbench.Intake.Domain;

/// <summary>Median and 90th percentile of some durations, in milliseconds.</summary>
public readonly record struct TimeSpread(int Median, int P90)
{
    /// <summary>Null without durations. The middle is the upper of two; nine of ten took at most the second.</summary>
    public static TimeSpread? Of(IEnumerable<int> durations)
    {
        var sorted = durations.Order().ToArray();
        return sorted.Length == 0 ? null : new(sorted[sorted.Length / 2], sorted[(int)Math.Ceiling(sorted.Length * 0.9) - 1]);
    }
}
