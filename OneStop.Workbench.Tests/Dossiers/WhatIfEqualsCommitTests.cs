using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Tests.Intake;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>What the counter is shown is what the desk then commits: asked at one moment, accepted at each of the moments asked about.</summary>
public class WhatIfEqualsCommitTests
{
    private static readonly string[] Procedures = ["1.001193", "1.004873", "2.000815", "1.004222"];

    [Fact]
    public async Task Now_after_the_cut_off_tomorrow_and_when_the_papers_come()
    {
        await using var counter = await CounterAtWork.Create();
        var (what, reception) = (counter.Promises, counter.Reception);
        var asked = Procedures.Where(code => counter.Shelf.Find(code, Today(counter)) is not null)
            .Select(code => new PromiseQuestion(CounterAtWork.Centre, code, counter.Shelf.Find(code, Today(counter))!.CaseKeys[0], Workbench.Catalogue.Domain.Channel.Counter)).ToList();
        Assert.True(asked.Count > 1);
        // 24/11 is a holiday; the papers come on Saturday 28/11, when the counter is closed.
        var shown = asked.ConvertAll(question => (question, what.WhatIf(counter.Clerk, question, new(2026, 11, 28)).Value));
        Assert.All(shown, pair => Assert.Equal(
            [SuppositionKind.Now, SuppositionKind.AfterCutOff, SuppositionKind.NextWorkingDay, SuppositionKind.PapersOn], pair.Value.Select(row => row.Supposed.Kind)));
        foreach (var kind in Enum.GetValues<SuppositionKind>())
        {
            foreach (var (question, rows) in shown)
            {
                var row = rows.Single(supposed => supposed.Supposed.Kind == kind);
                var ahead = LocalTime.ToUtc(row.Supposed.Received) - counter.Database.Time.GetUtcNow().UtcDateTime;
                if (ahead > TimeSpan.Zero) counter.Database.Time.Advance(ahead);
                var accepted = await reception.Accept(counter.Clerk, WholeProgram.Request(Guid.NewGuid()) with { ProcedureCode = question.ProcedureCode, CaseKey = question.CaseKey }, cancellation: TestContext.Current.CancellationToken);
                Assert.Null(accepted.Refusal);
                Assert.Equal((row.Supposed.Received, row.Promise.Value.Due), (accepted.Value.Received, accepted.Value.Due));
            }
        }
    }

    [Fact]
    public async Task Only_who_may_accept_there_may_ask()
    {
        await using var counter = await CounterAtWork.Create();
        var question = new PromiseQuestion("H38.02686", "1.001193", "default", Workbench.Catalogue.Domain.Channel.Counter);
        Assert.Equal("not-allowed", counter.Promises.WhatIf(counter.Clerk, question).Refusal?.Code);
        Assert.Equal("not-allowed", counter.Promises.Suppose(counter.Clerk, question, new(2026, 11, 23, 9, 0, 0)).Refusal?.Code);
    }

    private static DateOnly Today(CounterAtWork counter) => LocalTime.Today(counter.Database.Time);
}
