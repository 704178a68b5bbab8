using FsCheck.Xunit;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>Every figure against an independent recount over thousands of lives.</summary>
public class MeasureProperties
{
    private static readonly Measure[] All = Enum.GetValues<Measure>();

    [Property(MaxTest = 50)]
    public void Each_measure_agrees_with_the_slow_reading(int seed)
    {
        var random = new RichHistories(seed);
        for (var number = 1; number <= 20; number++)
        {
            var history = random.Next(number);
            foreach (var question in Questions())
            {
                var (expected, counted) = (MeasureOracle.Of(history, question), new MeasureCount(question));
                counted.Add(history);
                foreach (var measure in All)
                    Assert.True(expected.GetValueOrDefault(measure) == counted[measure], $"{measure} in {question}: {string.Join(" | ", history.Events)} gives {counted[measure]}, not {expected.GetValueOrDefault(measure)}");
                Assert.Equal(counted[Measure.Online], MeasureCount.Of(history, question, Measure.Online));
            }
        }
    }

    [Property(MaxTest = 10)]
    public void Totals_are_the_sum_of_what_each_dossier_adds_and_forms_hold_their_identities(int seed)
    {
        var random = new RichHistories(seed);
        var histories = Enumerable.Range(1, 40).Select(random.Next).ToArray();
        foreach (var question in Questions())
        {
            var count = new MeasureCount(question);
            foreach (var history in histories) count.Add(history);
            var each = histories.Select(history => MeasureOracle.Of(history, question)).ToArray();
            foreach (var measure in All) Assert.Equal(each.Sum(one => one.GetValueOrDefault(measure)), count[measure]);
            Assert.Equal(count[Measure.Received], count[Measure.Online] + count[Measure.Direct]);
            Assert.Equal(count[Measure.Finished], count[Measure.Early] + count[Measure.OnTime] + count[Measure.Late]);
            Assert.Equal(count[Measure.Open], count[Measure.OpenInTime] + count[Measure.OpenOverdue]);
        }
    }

    private static IEnumerable<Ii06aQuestion> Questions() =>
        from quarter in Enumerable.Range(1, 4)
        from asOf in new[] { new DateTime(2026, 8, 1), new DateTime(2028, 1, 1) }
        from due in Enum.GetValues<DueRule>()
        select new Ii06aQuestion(new NamedPeriod(PeriodLength.Quarter, Reckoning.Statutory, 2026, quarter).Dates, LocalTime.ToUtc(asOf), due);
}
