using OneStop.Workbench.Deadlines.Domain;
using static OneStop.Workbench.Tests.Deadlines.Office;

namespace OneStop.Workbench.Tests.Deadlines;

public class WhatIfTests
{
    [Fact]
    public void Before_the_cut_off_four_receptions_are_supposed() => Assert.Equal(
        [
            new(SuppositionKind.Now, At("2026-11-06T09:00")),
            new(SuppositionKind.AfterCutOff, At("2026-11-06T15:01")),
            new(SuppositionKind.NextWorkingDay, At("2026-11-09T07:30")),
            new(SuppositionKind.PapersOn, At("2026-11-12T07:30")),
        ],
        WhatIf.Ask(Bundled, At("2026-11-06T09:00"), papersOn: new(2026, 11, 12)));

    [Theory]
    [InlineData("after it", "2026-11-06T15:00:01")]
    [InlineData("on a Sunday", "2026-11-08T09:00")]
    [InlineData("on a holiday", "2026-11-24T09:00")]
    public void The_cut_off_is_only_asked_about_while_it_lies_ahead(string name, string now) =>
        Assert.False(WhatIf.Ask(Bundled, At(now)).Any(supposition => supposition.Kind == SuppositionKind.AfterCutOff), name);

    [Fact]
    public void Tomorrow_is_the_next_working_day() =>
        Assert.Contains(new(SuppositionKind.NextWorkingDay, At("2026-11-25T07:30")), WhatIf.Ask(Bundled, At("2026-11-23T09:00")));

    [Fact]
    public void Papers_that_come_today_come_now_at_the_earliest_and_never_yesterday()
    {
        Assert.Contains(new(SuppositionKind.PapersOn, At("2026-11-06T09:00")), WhatIf.Ask(Bundled, At("2026-11-06T09:00"), new(2026, 11, 6)));
        Assert.DoesNotContain(WhatIf.Ask(Bundled, At("2026-11-06T09:00"), new(2026, 11, 5)), supposition => supposition.Kind == SuppositionKind.PapersOn);
    }

    [Fact]
    public void Beyond_the_covered_years_only_now_is_left() =>
        Assert.Equal([new Supposition(SuppositionKind.Now, At("2028-01-10T09:00"))], WhatIf.Ask(Bundled, At("2028-01-10T09:00"), new(2028, 1, 11)));
}
