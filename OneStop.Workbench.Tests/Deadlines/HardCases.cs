using OneStop.Workbench.Deadlines.Domain;
using static OneStop.Workbench.Tests.Deadlines.Office;

namespace OneStop.Workbench.Tests.Deadlines;

/// <summary>The cases that other systems get wrong, by name.</summary>
public class HardCases
{
    [Theory]
    [InlineData("an ordinary week", "2026-11-02T09:00", "5 wd", "2026-11-09T17:00")]
    [InlineData("before opening", "2026-11-02T06:00", "1 wd", "2026-11-03T17:00")]
    [InlineData("Friday 17:00:00 is still Friday", "2026-11-06T17:00:00", "1 wd", "2026-11-09T17:00")]
    [InlineData("Friday 17:00:01 is Monday", "2026-11-06T17:00:01", "1 wd", "2026-11-10T17:00")]
    [InlineData("online at night", "2026-11-05T23:15", "1 wd", "2026-11-09T17:00")]
    [InlineData("make-up Saturday 10/01/2026 counts", "2026-01-09T09:00", "1 wd", "2026-01-10T17:00")]
    [InlineData("swapped day off 02/01/2026 does not", "2025-12-31T09:00", "1 wd", "2026-01-05T17:00")]
    [InlineData("make-up Saturday 22/08/2026", "2026-08-21T09:00", "2 wd", "2026-08-24T17:00")]
    [InlineData("National Day 2026 with its swap", "2026-08-28T09:00", "1 wd", "2026-09-03T17:00")]
    [InlineData("24/11/2026 is a holiday", "2026-11-23T09:00", "1 wd", "2026-11-25T17:00")]
    [InlineData("the proposed swap of 23/11/2026 is out", "2026-11-20T09:00", "1 wd", "2026-11-23T17:00")]
    [InlineData("nor is 28/11/2026 a working day", "2026-11-27T09:00", "1 wd", "2026-11-30T17:00")]
    [InlineData("Tết 2024", "2024-02-07T09:00", "1 wd", "2024-02-15T17:00")]
    [InlineData("Tết 2025", "2025-01-24T09:00", "1 wd", "2025-02-03T17:00")]
    [InlineData("Tết 2026", "2026-02-13T09:00", "1 wd", "2026-02-23T17:00")]
    [InlineData("Tết 2027, unconfirmed, still off", "2027-02-03T09:00", "1 wd", "2027-02-11T17:00")]
    [InlineData("swap and make-up 2024", "2024-04-26T09:00", "2 wd", "2024-05-03T17:00")]
    [InlineData("make-up 04/05/2024", "2024-05-03T09:00", "1 wd", "2024-05-04T17:00")]
    [InlineData("holiday next to a weekend", "2026-04-29T09:00", "1 wd", "2026-05-04T17:00")]
    [InlineData("year end", "2026-12-31T09:00", "1 wd", "2027-01-04T17:00")]
    [InlineData("year end over a swapped day off", "2025-12-31T16:00", "2 wd", "2026-01-06T17:00")]
    [InlineData("last day of February", "2026-02-27T09:00", "1 wd", "2026-03-02T17:00")]
    [InlineData("onto 29 February", "2024-02-28T09:00", "1 wd", "2024-02-29T17:00")]
    [InlineData("month end", "2026-10-30T09:00", "1 wd", "2026-11-02T17:00")]
    [InlineData("before Tết 2024 in the afternoon", "2024-02-07T16:59", "3 wd", "2024-02-19T17:00")]
    [InlineData("in the middle of Tết 2025", "2025-01-29T09:00", "1 wd", "2025-02-04T17:00")]
    [InlineData("in the middle of Tết 2026", "2026-02-18T09:00", "1 wd", "2026-02-24T17:00")]
    [InlineData("in the middle of Tết 2027", "2027-02-08T09:00", "1 wd", "2027-02-12T17:00")]
    [InlineData("received on the make-up Saturday 10/01/2026", "2026-01-10T09:00", "1 wd", "2026-01-12T17:00")]
    [InlineData("received on the make-up Saturday 22/08/2026", "2026-08-22T16:59", "1 wd", "2026-08-24T17:00")]
    [InlineData("received on 24/11/2026", "2026-11-24T09:00", "1 wd", "2026-11-26T17:00")]
    [InlineData("received on a holiday", "2026-09-02T10:00", "1 wd", "2026-09-04T17:00")]
    public void Working_days(string name, string received, string limit, string due) => Expect(name, received, limit, due);

    [Theory]
    [InlineData("ends on a working day", "2026-11-02T09:00", "10 cd", "2026-11-12T17:00")]
    [InlineData("ends on Saturday, rolls to Monday", "2026-11-02T09:00", "5 cd", "2026-11-09T17:00")]
    [InlineData("ends on a make-up Saturday, stays", "2026-01-05T09:00", "5 cd", "2026-01-10T17:00")]
    [InlineData("ends in Tết, rolls past it", "2026-02-10T09:00", "7 cd", "2026-02-23T17:00")]
    [InlineData("over 29 February", "2024-02-20T09:00", "9 cd", "2024-02-29T17:00")]
    [InlineData("one month from 31 January", "2026-01-30T09:00", "1 mo", "2026-03-02T17:00")]
    [InlineData("one month from 31 January in a leap year", "2024-01-31T09:00", "1 mo", "2024-02-29T17:00")]
    [InlineData("month end onto a shorter month", "2025-10-31T09:00", "1 mo", "2025-12-01T17:00")]
    [InlineData("onto 31 December", "2026-12-21T09:00", "10 cd", "2026-12-31T17:00")]
    [InlineData("onto New Year's Day", "2026-12-22T09:00", "10 cd", "2027-01-04T17:00")]
    [InlineData("a month over the year end", "2026-12-15T09:00", "1 mo", "2027-01-15T17:00")]
    [InlineData("a month from 31 March onto 30 April, a holiday next to a holiday and a weekend", "2026-03-31T09:00", "1 mo", "2026-05-04T17:00")]
    [InlineData("a month onto 28 February", "2025-01-24T09:00", "1 mo", "2025-02-24T17:00")]
    [InlineData("from 29 February", "2024-02-29T09:00", "12 mo", "2025-02-28T17:00")]
    [InlineData("month ends on a holiday", "2026-08-03T09:00", "1 mo", "2026-09-03T17:00")]
    [InlineData("a month received on Saturday counts from Monday", "2026-10-10T09:00", "1 mo", "2026-11-12T17:00")]
    public void Calendar_days_and_months(string name, string received, string limit, string due) => Expect(name, received, limit, due);

    [Theory]
    [InlineData("an interval's end comes before the next one's start", "2026-11-02T07:30", "4 wh", "2026-11-02T11:30")]
    [InlineData("over the lunch break", "2026-11-02T10:30", "2 wh", "2026-11-02T14:30")]
    [InlineData("to the closing instant", "2026-11-02T13:30", "3 wh", "2026-11-02T16:30")]
    [InlineData("overnight", "2026-11-02T16:30", "1 wh", "2026-11-03T08:00")]
    [InlineData("at the closing instant itself", "2026-11-02T17:00", "1 wh", "2026-11-03T08:30")]
    [InlineData("twenty hours are not twenty days", "2026-11-02T07:30", "20 wh", "2026-11-04T14:30")]
    [InlineData("with seconds", "2026-11-02T08:00:30", "1 wh", "2026-11-02T09:00:30")]
    public void Working_hours(string name, string received, string limit, string due) => Expect(name, received, limit, due);

    [Theory]
    [InlineData("at 15:00:00", "2026-11-02T15:00:00", "2026-11-02T17:00")]
    [InlineData("at 15:00:01", "2026-11-02T15:00:01", "2026-11-03T17:00")]
    [InlineData("at 14:59:59", "2026-11-02T14:59:59", "2026-11-02T17:00")]
    [InlineData("Friday 17:00 exactly", "2026-11-06T17:00:00", "2026-11-09T17:00")]
    [InlineData("before a holiday, after 15:00", "2026-11-23T15:00:01", "2026-11-25T17:00")]
    [InlineData("on a make-up Saturday", "2026-08-22T10:00", "2026-08-22T17:00")]
    [InlineData("at night counts from the morning", "2026-11-02T22:00", "2026-11-03T17:00")]
    [InlineData("in the lunch break", "2026-11-02T12:00", "2026-11-02T17:00")]
    [InlineData("Friday afternoon", "2026-11-06T16:00", "2026-11-09T17:00")]
    public void Same_day(string name, string received, string due) => Expect(name, received, "same-day", due);

    [Fact]
    public void A_counter_open_on_Saturday_receives_but_does_not_count()
    {
        var calendar = With(new DateOverride(new(2026, 11, 7), OverrideKind.Opening, "Mở quầy sáng thứ Bảy", "Thông báo thử", Shifts: [new(new(8, 0), new(11, 0))]));
        Assert.Equal(At("2026-11-09T17:00"), Ask("same-day", "2026-11-07T09:00", calendar: calendar).Due);
        Assert.Equal(new(2026, 11, 7), Ask("1 wd", "2026-11-07T11:00", calendar: calendar).ReceptionDay);
        Assert.Equal(At("2026-11-09T17:00"), Ask("1 wd", "2026-11-07T11:00", calendar: calendar).Due);
        Assert.Equal(At("2026-11-10T17:00"), Ask("1 wd", "2026-11-07T11:01", calendar: calendar).Due);
        Assert.Equal(At("2026-11-09T08:30"), Ask("1 wh", "2026-11-07T10:00", calendar: calendar).Due);
        Assert.Equal(At("2026-11-09T17:00"), Ask("1 wd", "2026-11-06T09:00", calendar: calendar).Due);
    }

    [Theory]
    [InlineData("a pause of two days", "2026-11-02T09:00", "5 wd", "pause@2026-11-04T09:00; resume@2026-11-06T15:00", "2026-11-11T17:00")]
    [InlineData("a pause within one day moves nothing", "2026-11-02T09:00", "5 wd", "pause@2026-11-04T08:00; resume@2026-11-04T16:00", "2026-11-09T17:00")]
    [InlineData("over a weekend only working days move", "2026-11-02T09:00", "5 wd", "pause@2026-11-06T09:00; resume@2026-11-09T09:00", "2026-11-10T17:00")]
    [InlineData("overlapping pauses merge", "2026-11-02T09:00", "5 wd", "pause@2026-11-03T09:00; pause@2026-11-04T09:00; resume@2026-11-05T09:00", "2026-11-11T17:00")]
    [InlineData("a pause on the due day keeps that day open", "2026-11-02T09:00", "1 wd", "pause@2026-11-03T17:00; resume@2026-11-04T09:00", "2026-11-04T17:00")]
    [InlineData("a pause one minute after the due moment changes nothing", "2026-11-02T09:00", "1 wd", "pause@2026-11-03T17:01; resume@2026-11-05T09:00", "2026-11-03T17:00")]
    [InlineData("a supplement after the due moment changes nothing", "2026-11-02T09:00", "1 wd", "supplement@2026-11-04T09:00; restart@2026-11-09T09:00", "2026-11-03T17:00")]
    [InlineData("hours of a pause, to the minute", "2026-11-02T07:30", "8 wh", "pause@2026-11-02T10:00; resume@2026-11-03T08:30", "2026-11-03T16:00")]
    [InlineData("calendar days paused", "2026-11-02T09:00", "10 cd", "pause@2026-11-04T09:00; resume@2026-11-06T09:00", "2026-11-16T17:00")]
    [InlineData("a pause in the roll moves nothing", "2026-11-02T09:00", "5 cd", "pause@2026-11-08T09:00; resume@2026-11-11T09:00", "2026-11-09T17:00")]
    [InlineData("restart counts from zero", "2026-11-02T09:00", "3 wd", "supplement@2026-11-04T09:00; restart@2026-11-11T10:00", "2026-11-16T17:00")]
    [InlineData("restart on a holiday rolls like a reception", "2026-08-24T09:00", "3 wd", "supplement@2026-08-26T09:00; restart@2026-09-02T10:00", "2026-09-08T17:00")]
    [InlineData("restart ends a pause from before", "2026-11-02T09:00", "3 wd", "pause@2026-11-03T09:00; supplement@2026-11-04T09:00; restart@2026-11-05T10:00", "2026-11-10T17:00")]
    [InlineData("a supplement within a supplement", "2026-11-02T09:00", "3 wd", "supplement@2026-11-03T09:00; supplement@2026-11-04T09:00; restart@2026-11-05T10:00", "2026-11-10T17:00")]
    [InlineData("a pause while papers are awaited is nothing", "2026-11-02T09:00", "3 wd", "supplement@2026-11-03T09:00; pause@2026-11-04T09:00; restart@2026-11-05T10:00", "2026-11-10T17:00")]
    [InlineData("same-day paused", "2026-11-02T09:00", "same-day", "pause@2026-11-02T10:00; resume@2026-11-04T09:00", "2026-11-04T17:00")]
    [InlineData("same moment: the resume closes what the pause merges into", "2026-11-02T09:00", "5 wd", "pause@2026-11-03T09:00; resume@2026-11-04T09:00; pause@2026-11-04T09:00", "2026-11-10T17:00")]
    [InlineData("re-appointed", "2026-11-02T09:00", "5 wd", "re-appoint@2026-11-06T16:00=2026-11-12T10:00", "2026-11-12T10:00")]
    public void Histories(string name, string received, string limit, string history, string due)
    {
        var answer = Ask(limit, received, history);
        Assert.True(answer.Due == At(due), $"{name}: {answer.State} {answer.Due:s} {answer.Refusal}");
    }

    [Fact]
    public void A_supplement_never_answered_has_no_due_moment()
    {
        var answer = Ask("10 wd", "2026-11-02T09:00", "supplement@2026-11-05T09:00");
        Assert.Equal(ClockState.Paused, answer.State);
        Assert.Null(answer.Due);
        Assert.Null(answer.OriginalDue);
        Assert.Equal(2, answer.Counted);
        Assert.Equal(Light.Paused, DeadlineClock.Light(answer, Bundled, At("2027-05-05T09:00")));
    }

    [Fact]
    public void The_original_promise_is_kept_beside_the_new_one()
    {
        var answer = Ask("5 wd", "2026-11-02T09:00", "re-appoint@2026-11-06T16:00=2026-11-12T10:00; finish@2026-11-13T08:00");
        Assert.Equal(At("2026-11-09T17:00"), answer.OriginalDue);
        Assert.Equal(At("2026-11-12T10:00"), answer.Due);
        Assert.Equal(Verdict.Late, answer.Verdict);
    }

    [Theory]
    [InlineData("finish@2026-11-06T16:00", Verdict.Early)]
    [InlineData("finish@2026-11-09T07:31", Verdict.OnTime)]
    [InlineData("finish@2026-11-09T23:00", Verdict.OnTime)]
    [InlineData("finish@2026-11-10T00:00", Verdict.Late)]
    [InlineData("pause@2026-11-05T09:00; finish@2026-12-10T00:00", Verdict.OnTime)]
    [InlineData("supplement@2026-11-05T09:00; finish@2026-12-10T00:00", Verdict.OnTime)]
    public void Finished(string history, Verdict verdict) => Assert.Equal(verdict, Ask("5 wd", "2026-11-02T09:00", history).Verdict);

    private static void Expect(string name, string received, string limit, string due)
    {
        var answer = Ask(limit, received);
        Assert.True(answer.Due == At(due), $"{name}: {answer.State} {answer.Due:s} {answer.Refusal}");
        Assert.Equal(answer.Due, answer.OriginalDue);
    }
}
