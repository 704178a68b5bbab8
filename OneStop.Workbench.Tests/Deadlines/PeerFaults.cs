using OneStop.Workbench.Deadlines.Domain;
using static OneStop.Workbench.Tests.Deadlines.Office;

namespace OneStop.Workbench.Tests.Deadlines;

/// <summary>What other systems of this field compute wrongly, each by its name and with the right answer.</summary>
public class PeerFaults
{
    private static readonly WorkingCalendar SevenHours = Hours("08:00-11:30", "13:30-17:00");
    private static readonly WorkingCalendar EightHours = Hours("07:30-11:30", "13:30-17:30");

    [Fact]
    public void Twenty_days_on_a_seven_hour_day_are_twenty_days_not_almost_three_more() =>
        Assert.Equal(At("2023-04-03T17:00"), Ask("20 wd", "2023-03-06T08:00", calendar: SevenHours).Due);

    [Fact]
    public void Twenty_days_on_a_seven_and_a_half_hour_day_are_the_same_twenty() =>
        Assert.Equal(At("2023-04-03T17:00"), Ask("20 wd", "2023-03-06T08:00").Due);

    [Fact]
    public void One_day_is_the_next_day_to_its_end_not_an_hour_of_it()
    {
        Assert.Equal(At("2026-11-03T17:00"), Ask("1 wd", "2026-11-02T08:00").Due);
        Assert.Equal(At("2026-11-03T17:00"), Ask("1 wd", "2026-11-02T07:30").Due);
        Assert.Equal(At("2026-11-04T17:00"), Ask("1 wd", "2026-11-02T17:30").Due);
        Assert.Equal(At("2026-11-10T17:00"), Ask("1 wd", "2026-11-07T09:00").Due);
    }

    [Fact]
    public void A_half_working_Saturday_closes_at_its_own_hour()
    {
        var week = new Dictionary<DayOfWeek, IReadOnlyList<Shift>>(Content.Week) { [DayOfWeek.Saturday] = [new(new(7, 30), new(11, 30))] };
        var calendar = Calendar(Content with { Week = week });
        Assert.Equal(At("2026-11-07T11:30"), Ask("1 wd", "2026-11-06T09:00", calendar: calendar).Due);
        Assert.Equal(At("2026-11-07T10:30"), Ask("3 wh", "2026-11-07T07:30", calendar: calendar).Due);
        Assert.Equal(At("2026-11-09T08:30"), Ask("2 wh", "2026-11-07T10:30", calendar: calendar).Due);
    }

    [Fact]
    public void Three_hundred_days_are_not_cut_at_three_hundred_and_sixty_dates() =>
        Assert.Equal(At("2024-05-17T17:00"), Ask("300 wd", "2023-03-06T08:00").Due);

    [Fact]
    public void A_day_without_hours_is_no_working_day_and_a_calendar_without_hours_no_calendar()
    {
        Assert.False(Bundled.IsWorkingDay(new(2026, 11, 7)));
        Assert.Equal("calendar-without-shifts", WorkingCalendar.Create("thử", 1, Content with { Week = new Dictionary<DayOfWeek, IReadOnlyList<Shift>>() }).Refusal?.Code);
    }

    [Theory]
    [InlineData("2026-11-02T09:00", "2026-11-03T18:00", 14.5)]
    [InlineData("2026-11-02T18:00", "2026-11-03T09:00", 1.5)]
    [InlineData("2026-11-02T09:00", "2026-11-02T18:30", 6.5)]
    public void A_pause_counts_its_working_hours_and_no_others(string from, string to, double hours)
    {
        var answer = Ask("39 wh", "2026-11-02T07:30", $"pause@{from}; resume@{to}", EightHours);
        Assert.Equal(TimeSpan.FromHours(hours).Ticks, answer.Steps.Single(step => step.Code == Rule.Paused).Count);
        Assert.Equal(Ask("39 wh", "2026-11-02T07:30", calendar: EightHours).Due, Back(answer.Due!.Value, hours));
    }

    [Fact]
    public void Nothing_is_rounded_to_a_quarter_of_an_hour() => Assert.Equal(At("2026-11-02T16:52"), Ask("1 wh", "2026-11-02T15:52").Due);

    [Fact]
    public void Half_a_day_ends_before_lunch_not_after_it() => Assert.Equal(At("2026-11-02T11:30"), Ask("3 wh", "2026-11-02T08:30").Due);

    [Fact]
    public void Holidays_that_are_already_past_still_count_for_what_was_received_before_them() =>
        Assert.Equal(At("2022-02-09T17:00"), Ask("3 wd", "2022-01-28T09:00").Due);

    [Fact]
    public void Calendar_days_and_months_are_no_working_time()
    {
        Assert.Equal(At("2026-11-12T17:00"), Ask("10 cd", "2026-11-02T09:00").Due);
        Assert.Equal(At("2026-12-02T17:00"), Ask("1 mo", "2026-11-02T09:00").Due);
    }

    [Fact]
    public void What_happens_during_a_pause_does_not_move_its_beginning() => Assert.Equal(
        Ask("10 wd", "2026-11-02T09:00", "pause@2026-11-04T09:00; resume@2026-11-10T09:00").Due,
        Ask("10 wd", "2026-11-02T09:00", "pause@2026-11-04T09:00; pause@2026-11-05T10:00; pause@2026-11-09T08:00; resume@2026-11-10T09:00").Due);

    [Fact]
    public void A_limit_of_nothing_is_refused_instead_of_leaving_no_due_date() =>
        Assert.Equal("limit-not-positive", Ask("0 wd", "2026-11-02T09:00", "pause@2026-11-03T09:00; resume@2026-11-04T09:00").Refusal?.Code);

    [Fact]
    public void A_restart_does_not_hide_what_came_before_it()
    {
        var steps = Ask("5 wd", "2026-11-02T09:00", "supplement@2026-11-05T09:00; restart@2026-11-12T09:00").Steps;
        Assert.Equal(2, steps.TakeWhile(step => step.Code != Rule.Supplement).Sum(step => step.Counted));
        Assert.Contains(steps, step => step.Code == Rule.Supplement && step.From == At("2026-11-05T09:00"));
    }

    [Fact]
    public void After_a_pause_a_dossier_can_be_overdue_again()
    {
        var answer = Ask("5 wd", "2026-11-02T09:00", "pause@2026-11-04T09:00; resume@2026-11-05T09:00");
        Assert.Equal(Light.Overdue, DeadlineClock.Light(answer, Bundled, answer.Due!.Value.AddMinutes(1)));
    }

    [Fact]
    public void The_re_appointment_and_an_early_result_are_two_things()
    {
        var answer = Ask("5 wd", "2026-11-02T09:00", "re-appoint@2026-11-05T09:00=2026-11-20T17:00; finish@2026-11-10T10:00");
        Assert.Equal(
            (At("2026-11-09T17:00"), At("2026-11-20T17:00"), At("2026-11-10T10:00"), Verdict.Early),
            (answer.OriginalDue!.Value, answer.Due!.Value, answer.FinishedAt!.Value, answer.Verdict!.Value));
    }

    [Fact]
    public void A_verdict_uses_the_hours_of_the_calendar_and_compares_dates()
    {
        var calendar = Hours("08:00-12:00", "13:00-16:00");
        var answer = Ask("1 wd", "2026-11-02T09:00", "finish@2026-11-03T16:45", calendar);
        Assert.Equal((At("2026-11-03T16:00"), Verdict.OnTime), (answer.Due!.Value, answer.Verdict!.Value));
    }

    [Fact]
    public void The_light_is_asked_at_the_moment_not_stamped_at_creation()
    {
        var answer = Ask("5 wd", "2026-11-02T09:00");
        Assert.Equal(
            [Light.InTime, Light.DueSoon, Light.DueToday, Light.Overdue],
            new[] { "2026-11-03T09:00", "2026-11-06T09:00", "2026-11-09T17:00", "2026-11-09T17:00:01" }.Select(at => DeadlineClock.Light(answer, Bundled, At(at))));
    }

    [Fact]
    public void Offices_of_different_hours_asked_at_once_do_not_mix() => Parallel.For(0, 2000, i =>
    {
        var (calendar, due) = i % 2 == 0 ? (SevenHours, "2026-11-03T09:00") : (EightHours, "2026-11-03T08:00");
        Assert.Equal(At(due), Ask("8 wh", "2026-11-02T08:00", calendar: calendar).Due);
    });

    private static WorkingCalendar Hours(params string[] shifts)
    {
        var day = OneStop.Workbench.Deadlines.Domain.OfficeHours.ReadShifts(string.Join(',', shifts)).Value;
        return Calendar(Content with { Week = Content.Week.Keys.ToDictionary(weekday => weekday, _ => day) });
    }

    private static WorkingCalendar Calendar(CalendarContent content) => WorkingCalendar.Create("thử", 1, content).Value;

    /// <summary>The moment that lies so many working hours before, on the calendar of eight hours.</summary>
    private static DateTime Back(DateTime moment, double hours)
    {
        var minutes = (int)(hours * 60);
        while (minutes > 0)
        {
            moment = moment.AddMinutes(-1);
            var time = TimeOnly.FromDateTime(moment);
            if (EightHours.Day(DateOnly.FromDateTime(moment)) is { IsWorking: true } day && day.Shifts.Any(shift => shift.From <= time && time < shift.To)) minutes--;
        }
        return moment;
    }
}
