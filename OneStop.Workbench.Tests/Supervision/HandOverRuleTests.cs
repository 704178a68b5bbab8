using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Supervision;
using OneStop.Workbench.Tests.Deadlines;
using OneStop.Workbench.Tests.Dossiers;

namespace OneStop.Workbench.Tests.Supervision;

/// <summary>Within the working day, or at the start of the next one when received after 15:00.</summary>
public class HandOverRuleTests
{
    private static readonly WorkingCalendar Saturdays = Office.With(
        new DateOverride(new(2026, 11, 7), OverrideKind.Opening, "Mở quầy sáng thứ Bảy", "Thông báo thử", Shifts: [new(new(8, 0), new(11, 0))]));

    [Theory]
    [InlineData("in the morning, at noon the same day", "2026-11-02T09:00", "2026-11-02T16:59", false)]
    [InlineData("in the morning, at closing the same day", "2026-11-02T09:00", "2026-11-02T17:00", false)]
    [InlineData("in the morning, at the next opening", "2026-11-02T09:00", "2026-11-03T07:30", true)]
    [InlineData("at 15:00:00, at the next opening", "2026-11-02T15:00:00", "2026-11-03T07:30", true)]
    [InlineData("after 15:00, the same day", "2026-11-02T15:00:01", "2026-11-02T17:00", false)]
    [InlineData("after 15:00, at the next opening", "2026-11-02T15:00:01", "2026-11-03T07:30", true)]
    [InlineData("at closing, at the next opening", "2026-11-02T17:00", "2026-11-03T07:30", true)]
    [InlineData("at night, at the next opening", "2026-11-02T20:00", "2026-11-03T07:30", false)]
    [InlineData("at night, at the opening after the next", "2026-11-02T20:00", "2026-11-04T07:30", true)]
    [InlineData("Friday morning, when the counter opens on Saturday", "2026-11-06T10:00", "2026-11-07T08:00", true)]
    [InlineData("Friday after 15:00, when the counter opens on Saturday", "2026-11-06T16:00", "2026-11-07T08:00", false)]
    [InlineData("Friday after 15:00, on Monday", "2026-11-06T16:00", "2026-11-09T07:30", true)]
    [InlineData("on Saturday, on Monday", "2026-11-07T09:00", "2026-11-09T07:30", false)]
    [InlineData("on Saturday, on Tuesday", "2026-11-07T09:00", "2026-11-10T07:30", true)]
    [InlineData("before a holiday, after it", "2026-11-23T16:00", "2026-11-25T07:30", true)]
    public void Broken(string name, string received, string now, bool broken) =>
        Assert.True(broken == (Office.At(received) <= HandOverRule.BrokenUpTo(Saturdays, Office.At(now))), name);

    [Fact]
    public void Before_the_first_day_of_the_calendar_nothing_is_known() =>
        Assert.Null(HandOverRule.BrokenUpTo(Saturdays, new(2021, 1, 1, 9, 0, 0)));

    /// <summary>Monday 23/11/2026, then Tuesday is a holiday.</summary>
    [Fact]
    public async Task Received_after_fifteen_hundred_it_is_told_when_the_next_working_day_opens()
    {
        await using var office = await DossierOffice.Open();
        var (monday, watch, time) = (new DateTime(2026, 11, 23), DueWatchTests.Watch(office), office.Database.Time);
        await office.Receive("Giàng Thị Mẫu", monday.AddHours(15), due: new(2026, 12, 30, 17, 0, 0));
        await office.Receive("Lò Văn Thử", monday.AddHours(16), due: new(2026, 12, 30, 17, 0, 0));
        await office.Receive("Lý A Thử", monday.AddHours(19), due: new(2026, 12, 30, 17, 0, 0));
        foreach (var (at, raised) in new[]
        {
            ("2026-11-23T17:00", 0), ("2026-11-24T09:00", 0), ("2026-11-25T07:29", 0), ("2026-11-25T07:30", 2), ("2026-11-25T07:31", 0), ("2026-11-26T07:30", 1),
        })
        {
            time.SetUtcNow(new DateTimeOffset(LocalTime.ToUtc(Office.At(at)), TimeSpan.Zero));
            Assert.True(raised == await watch.Round(TestContext.Current.CancellationToken), at);
        }
    }
}
