using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Intake.Times;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Intake;

public class SittingTimesTests
{
    [Theory]
    [InlineData(new[] { 5 }, 5, 5)]
    [InlineData(new[] { 4, 1, 3, 2 }, 3, 4)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 6, 9)]
    public void Middle_and_nine_of_ten(int[] durations, int median, int p90) => Assert.Equal(new TimeSpread(median, p90), TimeSpread.Of(durations));

    [Fact]
    public async Task A_sitting_leaves_its_times_and_nobody_behind()
    {
        await using var counter = await CounterAtWork.Create();
        var times = new SittingTimes(counter.Database.Writer, counter.Database.Time);
        var draft = await Accept(counter, times);
        await using var db = counter.Database.CreateDbContext();
        var row = await db.SittingTimes.SingleAsync();
        // A minute put aside is nobody's work.
        Assert.Equal((5_000, 35_000, 40_000, 42_000), (row.FirstFieldMs, row.ReadyMs, row.AcceptedMs, row.PrintedMs));
        Assert.Equal(("H38.02683", "1.001193"), (row.UnitCode, row.ProcedureCode));
        Assert.NotEqual(draft, row.Id);
        Assert.DoesNotContain(typeof(SittingTimeRow).GetProperties(), property => property.Name.Contains("Staff", StringComparison.Ordinal) || property.Name.Contains("Draft", StringComparison.Ordinal) || property.Name.Contains("Number", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Few_sittings_say_nothing_and_other_offices_are_not_seen()
    {
        await using var counter = await CounterAtWork.Create();
        var times = new SittingTimes(counter.Database.Writer, counter.Database.Time);
        var board = new TimeBoard(counter.Database, counter.Database.Time);
        var director = counter.Acting(Role.Supervisor, CounterAtWork.Centre);
        for (var sitting = 0; sitting < 4; sitting++) await Accept(counter, times, $"01019012345{sitting}");
        Assert.Equal((4, null), ((await board.Read(director, 30)).Single().Sittings, (await board.Read(director, 30)).Single().Accepted));

        await Accept(counter, times, "010190123457");

        var lines = await board.Read(director, 30);
        Assert.Equal([null, "1.001193"], lines.Select(line => line.ProcedureCode));
        Assert.Equal(new TimeSpread(40_000, 40_000), lines[0].Accepted);
        Assert.Empty(await board.Read(counter.Acting(Role.Supervisor, "H38.02686"), 30));
        Assert.Empty(await board.Read(counter.Clerk, 30));
    }

    private static async Task<Guid> Accept(CounterAtWork counter, SittingTimes times, string identity = "010190123456")
    {
        var clock = counter.Database.Time;
        var draft = (await counter.Desk.Next(counter.Clerk)).Value;
        clock.Advance(TimeSpan.FromSeconds(5));
        await counter.FillBirth(draft, identity);
        clock.Advance(TimeSpan.FromSeconds(10));
        await counter.Desk.Park(counter.Clerk, draft);
        clock.Advance(TimeSpan.FromSeconds(60));
        await counter.Desk.Recall(counter.Clerk, draft);
        clock.Advance(TimeSpan.FromSeconds(20));
        await times.Ready(counter.Clerk, draft);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null((await counter.Acceptance.Accept(counter.Clerk, draft)).Refusal);
        clock.Advance(TimeSpan.FromSeconds(2));
        await times.Printed(counter.Clerk, draft);
        return draft;
    }
}
