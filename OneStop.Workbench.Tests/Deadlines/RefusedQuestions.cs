using OneStop.Workbench.Deadlines.Domain;
using static OneStop.Workbench.Tests.Deadlines.Office;

namespace OneStop.Workbench.Tests.Deadlines;

public class RefusedQuestions
{
    [Theory]
    [InlineData("0 wd", "2026-11-02T09:00", "", "limit-not-positive")]
    [InlineData("-3 wh", "2026-11-02T09:00", "pause@2020-01-01T00:00", "limit-not-positive")]
    [InlineData("5 wd", "2026-11-02T09:00", "finish@2026-11-02T08:59; finish@2026-11-05T09:00", "event-before-reception")]
    [InlineData("5 wd", "2026-11-01T09:00", "pause@2026-11-01T08:59", "event-before-reception")]
    [InlineData("5 wd", "2026-11-02T09:00", "finish@2026-11-03T09:00; pause@2026-11-04T09:00", "event-after-finish")]
    [InlineData("5 wd", "2026-11-02T09:00", "finish@2026-11-03T09:00; finish@2026-11-03T09:00", "event-after-finish")]
    [InlineData("5 wd", "2026-11-02T09:00", "re-appoint@2026-11-03T09:00=2026-11-20T17:00; resume@2026-11-23T09:00", "after-re-appointment")]
    [InlineData("5 wd", "2026-11-02T09:00", "resume@2026-11-03T09:00", "resume-without-pause")]
    [InlineData("5 wd", "2026-11-02T09:00", "pause@2026-11-03T09:00; restart@2026-11-04T09:00", "restart-without-supplement")]
    [InlineData("5 wd", "2026-11-02T09:00", "re-appoint@2026-11-03T09:00=2026-11-20T17:00; re-appoint@2026-11-04T09:00=2026-11-01T17:00", "re-appoint-twice")]
    [InlineData("5 wd", "2026-11-02T09:00", "pause@2026-11-03T09:00; re-appoint@2026-11-04T09:00=2026-11-20T17:00", "re-appoint-while-paused")]
    [InlineData("5 wd", "2026-11-02T09:00", "re-appoint@2026-11-12T09:00=2026-11-09T17:00", "re-appoint-not-later")]
    [InlineData("5 wd", "2026-11-02T09:00", "re-appoint@2026-11-07T09:00=2026-11-20T17:00", "re-appoint-too-late")]
    [InlineData("same-day", "2026-11-02T09:00", "re-appoint@2026-11-02T09:30=2026-11-03T17:00", "re-appoint-too-late")]
    [InlineData("5 wd", "2026-11-02T09:00", "re-appoint@2026-11-03T09:00=2028-01-03T17:00", "calendar-year-unknown")]
    [InlineData("5 wd", "2020-12-31T18:00", "", "calendar-year-unknown")]
    [InlineData("5 wd", "2027-12-30T09:00", "", "calendar-year-unknown")]
    [InlineData("2 cd", "2027-12-30T09:00", "", "calendar-year-unknown")]
    [InlineData("9999999 mo", "2026-11-02T09:00", "", "calendar-year-unknown")]
    [InlineData("2147483647 wh", "2026-11-02T09:00", "", "calendar-year-unknown")]
    [InlineData("2147483647 cd", "2026-11-02T09:00", "", "calendar-year-unknown")]
    [InlineData("3 wd", "2027-12-30T09:00", "supplement@2027-12-30T09:30", "calendar-year-unknown")]
    [InlineData("3 wd", "2027-12-20T09:00", "supplement@2027-12-21T09:30; restart@2028-01-05T09:00", "calendar-year-unknown")]
    public void Refused(string limit, string received, string history, string code)
    {
        var answer = Ask(limit, received, history);
        Assert.Equal(code, answer.Refusal?.Code);
        Assert.Equal(ClockState.Refused, answer.State);
        Assert.Null(answer.Due);
        Assert.Empty(answer.Steps);
    }

    [Fact]
    public void A_missing_calendar_is_refused_after_the_limit()
    {
        var received = At("2026-11-02T09:00");
        Assert.Equal("calendar-missing", DeadlineClock.Compute(null, new(1, LimitUnit.WorkingDay), received).Refusal?.Code);
        Assert.Equal("limit-not-positive", DeadlineClock.Compute(null, new(0, LimitUnit.WorkingDay), received).Refusal?.Code);
    }

    [Theory]
    [InlineData("same-day amount is ignored", "same-day", "2026-11-02T09:00", "")]
    [InlineData("an event at the very instant of reception", "5 wd", "2026-11-02T09:00", "pause@2026-11-02T09:00; resume@2026-11-02T09:00")]
    [InlineData("a resume after the broken promise", "1 wd", "2026-11-02T09:00", "resume@2026-11-04T09:00")]
    [InlineData("a restart after the broken promise", "1 wd", "2026-11-02T09:00", "restart@2026-11-04T09:00")]
    [InlineData("a resume while papers are awaited", "1 wd", "2026-11-02T09:00", "supplement@2026-11-02T10:00; resume@2026-11-03T09:00")]
    [InlineData("a finish beyond the covered years", "5 wd", "2027-12-20T09:00", "finish@2028-03-01T09:00")]
    [InlineData("a stop that began before an open request beyond the years", "5 wd", "2027-12-20T09:00", "pause@2027-12-21T09:00; supplement@2028-03-01T09:00")]
    public void Accepted(string name, string limit, string received, string history) =>
        Assert.True(Ask(limit, received, history).Refusal is null, $"{name}: {Ask(limit, received, history).Refusal}");
}
