using FsCheck.Xunit;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Tests.Reports;

public class Ii06aProperties
{
    private static readonly ReportPeriod[] Periods =
        [.. Enumerable.Range(1, 4).SelectMany(quarter => Enum.GetValues<Reckoning>().Select(reckoning => new NamedPeriod(PeriodLength.Quarter, reckoning, 2026, quarter).Dates)), new(new(2026, 5, 5), new(2026, 5, 5)), new(new(2025, 1, 1), new(2028, 1, 1))];

    [Property(MaxTest = 50)]
    public void The_rule_agrees_with_the_slow_reading(int seed)
    {
        var random = new RandomHistories(seed);
        for (var number = 1; number <= 25; number++)
        {
            var history = random.Next(number);
            foreach (var question in Questions())
            {
                var place = Ii06aRule.Of(history, question);
                var columns = string.Join(' ', new[] { place.In, place.Out }.OfType<Ii06aColumn>().Select(column => (int)column));
                Assert.True(Ii06aOracle.Columns(history, question) == columns, $"{question}: {string.Join(" | ", history.Events)} gives {columns}, not {Ii06aOracle.Columns(history, question)}");
            }
        }
    }

    [Property(MaxTest = 20)]
    public void Rows_levels_and_total_balance_and_every_cell_opens_to_as_many(int seed)
    {
        var random = new RandomHistories(seed);
        var histories = Enumerable.Range(1, 60).Select(random.Next).ToArray();
        foreach (var question in Questions())
        {
            // What is recorded late may end a dossier twice as known at a moment: such are named, and the rest must balance.
            var sound = histories.Where(history => !Ii06aRule.Of(history, question).Broken).ToArray();
            var table = Count(question, sound).Value;

            Assert.All(table.Rows.Select(row => row.Figures).Append(table.Total).Concat(table.Levels.Select(level => level.Subtotal)), figures => Assert.True(figures.Balanced));
            foreach (var column in Enum.GetValues<Ii06aColumn>())
            {
                Assert.Equal(table.Total[column], table.Levels.Sum(level => level.Subtotal[column]));
                Assert.Equal(table.Total[column], Opened(sound, question, new Ii06aCell(null, null, column)));
                Assert.All(table.Rows, row => Assert.Equal(row.Figures[column], Opened(sound, question, new Ii06aCell(row.Level, row.Field, column))));
            }
        }
    }

    [Property(MaxTest = 100)]
    public void Asking_later_as_of_a_moment_gives_what_was_given_at_that_moment(int seed)
    {
        var random = new RandomHistories(seed);
        foreach (var question in Questions())
        {
            var history = random.Next(1);
            var then = history with { Events = [.. history.Events.Where(past => past.Recorded <= question.AsOf)] };
            Assert.Equal(Ii06aRule.Of(then, question), Ii06aRule.Of(history, question));
        }
    }

    [Property(MaxTest = 100)]
    public void What_one_period_leaves_open_the_next_one_carries(int seed)
    {
        var random = new RandomHistories(seed);
        for (var quarter = 1; quarter < 4; quarter++)
        {
            var history = random.Next(quarter);
            var first = new NamedPeriod(PeriodLength.Quarter, Reckoning.Statutory, 2026, quarter);
            var next = first with { Number = quarter + 1 };
            Assert.Equal(first.Dates.To.AddDays(1), next.Dates.From);
            var leftOpen = history.In(first.Dates).IsIn(Ii06aColumn.Open);
            if (leftOpen) Assert.Equal(Ii06aColumn.Carried, history.In(next.Dates).In);
        }
    }

    private static IEnumerable<Ii06aQuestion> Questions() =>
        from period in Periods
        from asOf in new[] { new DateTime(2026, 4, 1), new DateTime(2026, 10, 1), new DateTime(2028, 1, 1) }
        from due in Enum.GetValues<DueRule>()
        select new Ii06aQuestion(period, LocalTime.ToUtc(asOf), due);

    private static Outcome<Ii06aTable> Count(Ii06aQuestion question, IEnumerable<DossierHistory> histories)
    {
        var count = new Ii06aCount(question);
        foreach (var history in histories) count.Add(history);
        return count.Table();
    }

    private static int Opened(IEnumerable<DossierHistory> histories, Ii06aQuestion question, Ii06aCell cell) =>
        histories.Count(history => cell.Holds(history, question));
}
