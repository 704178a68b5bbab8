using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Tests.Deadlines;

public class ClockAgainstOracleTests
{
    private const int Calendars = 170;
    private const int CasesEach = 60;

    [Fact]
    public void Agrees_with_the_slow_oracle_on_random_cases()
    {
        var seed = Environment.TickCount;
        var random = new RandomCases(seed);
        var states = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Calendars; i++)
        {
            var content = random.Calendar();
            var calendar = WorkingCalendar.Create("thử", 1, content).Value;
            var oracle = new ClockOracle(content);
            for (var j = 0; j < CasesEach; j++)
            {
                var (limit, received) = (random.Limit(), random.Moment(content));
                var history = random.History(received);
                var expected = oracle.Ask(limit, received, history);
                var answer = DeadlineClock.Compute(calendar, limit, received, history);
                var what = $"seed {seed}, case {i}/{j}: {limit} received {received:s} [{string.Join("; ", history.OrderBy(e => e.At))}]";
                Compare(expected, answer, what);
                states[expected.Error ?? expected.State] = states.GetValueOrDefault(expected.Error ?? expected.State) + 1;
                if (answer.State != ClockState.Running) continue;
                var at = random.After(received, 40);
                Assert.True(oracle.Light(answer.ReceptionDay, answer.Due!.Value, at) == Code(DeadlineClock.Light(answer, calendar, at)), $"light at {at:s}, {what}");
            }
        }
        // A generator that only makes refused or only simple cases proves nothing.
        Assert.All(new[] { "running", "paused", "finished", "event-after-finish", "after-re-appointment", "resume-without-pause",
            "restart-without-supplement", "re-appoint-twice", "re-appoint-while-paused", "re-appoint-not-later", "re-appoint-too-late",
            "event-before-reception", "limit-not-positive", "calendar-year-unknown" }, state => Assert.True(states.GetValueOrDefault(state) > 0, $"no case was {state} (seed {seed})"));
    }

    private static void Compare(OracleAnswer expected, DeadlineAnswer answer, string what)
    {
        const string unknown = "calendar-year-unknown";
        if (expected.Error == unknown || answer.Refusal?.Code == unknown)
        {
            // Where an unknown year meets another fault, either may be reported.
            Assert.True(expected.State == "refused" && answer.State == ClockState.Refused, $"{expected} but {answer.State} {answer.Due:s} {answer.Refusal}; {what}");
            return;
        }
        var minutes = answer.Unit == LimitUnit.WorkingHour ? answer.Counted / TimeSpan.TicksPerMinute : answer.Counted;
        var got = answer.State == ClockState.Refused
            ? new OracleAnswer("refused", Error: answer.Refusal!.Code)
            : new OracleAnswer(Code(answer.State), answer.Due, answer.OriginalDue, answer.Verdict is { } verdict ? Code(verdict) : null, null, answer.ReceptionDay, minutes);
        Assert.True(expected == got, $"expected {expected}\n but got {got}\n for {what}");
        if (answer.State == ClockState.Refused) return;
        var last = answer.Steps.ToList().FindLastIndex(step => step.Code is Rule.Received or Rule.Restart);
        Assert.True(answer.Counted == answer.Steps.Skip(last).Sum(step => step.Counted), $"explanation does not sum; {what}");
        Assert.Equal(answer.Due is not null, answer.Steps[^1].Code == Rule.Due);
    }

    private static string Code<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
