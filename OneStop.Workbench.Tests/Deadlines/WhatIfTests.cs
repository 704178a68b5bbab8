using OneStop.Workbench.Deadlines.Domain;
using static OneStop.Workbench.Tests.Deadlines.Office;

namespace OneStop.Workbench.Tests.Deadlines;

public class WhatIfTests
{
    [Fact]
    public void Before_the_cut_off_a_same_day_dossier_has_three_answers()
    {
        var asked = WhatIf.Ask(Bundled, Limit("same-day"), At("2026-11-06T09:00"), papersOn: new(2026, 11, 12));
        Assert.Equal(
            [
                (SuppositionKind.Now, At("2026-11-06T17:00")),
                (SuppositionKind.AfterCutOff, At("2026-11-09T17:00")),
                (SuppositionKind.NextWorkingDay, At("2026-11-09T17:00")),
                (SuppositionKind.PapersOn, At("2026-11-12T17:00")),
            ],
            asked.Select(supposition => (supposition.Kind, supposition.Answer.Due!.Value)));
    }

    [Fact]
    public void After_the_cut_off_it_is_not_asked_again() =>
        Assert.DoesNotContain(WhatIf.Ask(Bundled, Limit("same-day"), At("2026-11-06T15:30")), supposition => supposition.Kind == SuppositionKind.AfterCutOff);

    [Fact]
    public void What_is_supposed_is_what_the_clock_then_says()
    {
        var random = new RandomCases(Environment.TickCount);
        for (var i = 0; i < 500; i++)
        {
            var limit = random.Limit();
            foreach (var supposition in WhatIf.Ask(Bundled, limit, random.Moment(Content), papersOn: new(2026, 11, 12)))
            {
                var committed = DeadlineClock.Compute(Bundled, limit, supposition.Received);
                Assert.Equal((committed.Due, committed.Refusal?.Code), (supposition.Answer.Due, supposition.Answer.Refusal?.Code));
            }
        }
    }

    [Fact]
    public void Beyond_the_covered_years_only_a_refusal_is_left()
    {
        var asked = Assert.Single(WhatIf.Ask(Bundled, Limit("5 wd"), At("2028-01-10T09:00")));
        Assert.Equal("calendar-year-unknown", asked.Answer.Refusal?.Code);
    }
}
