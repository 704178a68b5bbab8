using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Supervision.Domain;

namespace OneStop.Workbench.Tests.Supervision;

public class DueEffectTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 17, 0, 0);

    private static readonly WorkingCalendar Calendar = WorkingCalendar.Create("default", 1, new(2026, 2027, new(15, 0), CalendarContent.UsualWeek,
    [
        new(new(2026, 12, 7), OverrideKind.Swap, "Hoán đổi thử", "Văn bản thử", Confirmed: false, ExchangedFor: new(2026, 12, 12)),
        new(new(2026, 12, 12), OverrideKind.MakeUp, "Làm bù thử", "Văn bản thử", Confirmed: false, ExchangedFor: new(2026, 12, 7)),
        new(new(2026, 12, 25), OverrideKind.Closure, "Nghỉ thử", "Văn bản thử"),
    ])).Value;

    [Theory]
    [InlineData(0, 0, DueEffect.Same)]
    [InlineData(-60, -60, DueEffect.Same)]
    [InlineData(0, 60, DueEffect.Later)]
    [InlineData(60, 30, DueEffect.Earlier)]
    [InlineData(60, 0, DueEffect.Earlier)]
    [InlineData(60, -1, DueEffect.BecomesOverdue)]
    [InlineData(0, -1, DueEffect.BecomesOverdue)]
    [InlineData(-1, 0, DueEffect.Freed)]
    [InlineData(-60, 60, DueEffect.Freed)]
    [InlineData(-60, -30, DueEffect.Later)]
    [InlineData(-30, -60, DueEffect.Earlier)]
    public void What_becomes_of_a_promise(int before, int after, DueEffect expected)
    {
        var effect = DueEffects.Of(Now.AddMinutes(before), Now.AddMinutes(after), Now);
        Assert.Equal(expected, effect);
        Assert.Equal(before != after, effect.Moves());
    }

    [Fact]
    public void The_calendar_in_force_is_asked_as_it_is() => Assert.Same(Calendar, new ImpactQuestion().On(Calendar).Value);

    [Fact]
    public void A_supposed_exchange_moves_both_days()
    {
        var supposed = new ImpactQuestion(Supposed: new(2026, 12, 7)).On(Calendar).Value;
        Assert.False(supposed.IsWorkingDay(new(2026, 12, 7)));
        Assert.True(supposed.IsWorkingDay(new(2026, 12, 12)));
        Assert.True(Calendar.IsWorkingDay(new(2026, 12, 7)));
        Assert.Equal([new DateOnly(2026, 12, 7)], ImpactQuestion.Waiting(Calendar, new(2026, 12, 8)).Select(day => day.Date));
        Assert.Empty(ImpactQuestion.Waiting(Calendar, new(2026, 12, 13)));
    }

    [Fact]
    public void Any_other_supposed_day_is_closed_and_one_outside_the_years_refused()
    {
        Assert.False(new ImpactQuestion(Supposed: new(2026, 12, 8)).On(Calendar).Value.IsWorkingDay(new(2026, 12, 8)));
        Assert.Equal("override-outside-years", new ImpactQuestion(Supposed: new(2030, 1, 2)).On(Calendar).Refusal?.Code);
    }
}
