using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>Giao ca: when a shift is near its end, and what still lies about then.</summary>
public class ShiftTests
{
    [Theory]
    [InlineData("2026-11-23T11:19:59", null)]
    [InlineData("2026-11-23T11:20:00", "11:30")]
    [InlineData("2026-11-23T11:59:59", "11:30")]
    [InlineData("2026-11-23T12:00:00", null)]
    [InlineData("2026-11-23T16:49:00", null)]
    [InlineData("2026-11-23T16:50:00", "17:00")]
    [InlineData("2026-11-23T17:29:00", "17:00")]
    [InlineData("2026-11-23T17:30:00", null)]
    // A Saturday, and a day that no calendar knows.
    [InlineData("2026-11-28T16:55:00", null)]
    [InlineData("2036-11-24T16:55:00", null)]
    public async Task A_shift_ends_from_ten_minutes_before_until_half_an_hour_after(string now, string? end)
    {
        await using var counter = await CounterAtWork.Create();
        var near = ShiftEnd.Near(counter.Calendars.For(CounterAtWork.Centre), DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(end, near?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(ShiftEnd.Near(null, DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task What_lies_about_is_told_once_for_each_kind_and_goes_as_it_is_done()
    {
        await using var counter = await CounterAtWork.Create();
        Assert.Equal(0, (await Card(counter)).Count);
        var number = await Accepted(counter);

        var lying = await Card(counter);
        Assert.Equal(number, Assert.Single(lying.NotHandedOver).Number);
        Assert.Equal(number, Assert.Single(lying.Unscanned).Number);
        Assert.Equal("Giàng Thị Mẫu", lying.Unscanned[0].OwnerName);
        Assert.Empty(lying.Unprinted);

        var work = new DossierWork(counter.Database.Writer, counter.Calendars, counter.PaperRoom, counter.Database.Time);
        Assert.False((await new DossierDesk(work).HandOver(counter.Clerk, number, "H38.02683.TP")).Refused);
        Assert.Empty((await Card(counter)).NotHandedOver);

        var parked = await counter.Open();
        await counter.Type(parked, ("applicant.name", "Lò Thị Thử"));
        Assert.False((await counter.Desk.Park(counter.Clerk, parked)).Refused);
        Assert.Equal("Lò Thị Thử", Assert.Single((await Card(counter)).Parked).Name);
    }

    [Fact]
    public async Task A_receipt_that_was_replaced_waits_until_the_new_one_is_printed()
    {
        await using var counter = await CounterAtWork.Create();
        var number = await Accepted(counter);
        var work = new DossierWork(counter.Database.Writer, counter.Calendars, counter.PaperRoom, counter.Database.Time);
        var (desk, waits) = (new DossierDesk(work), new WaitDesk(work));
        Assert.False((await desk.RecordPrint(counter.Clerk, number, "m01")).Refused);
        var officer = counter.Acting(Role.Officer, "H38.02683.TP");
        Assert.False((await desk.HandOver(counter.Clerk, number, "H38.02683.TP")).Refused);
        Assert.False((await waits.AskSupplement(officer, number, [new MissingPaper("Giấy chứng sinh")], null)).Refused);
        Assert.False((await waits.ReceiveSupplement(counter.Clerk, number, [new("", "Giấy chứng sinh", "original", 1)], null)).Refused);

        Assert.Equal(number, Assert.Single((await Card(counter)).Unprinted).Number);
        Assert.False((await desk.RecordPrint(counter.Clerk, number, "m01")).Refused);
        Assert.Empty((await Card(counter)).Unprinted);
    }

    [Fact]
    public async Task Only_todays_and_only_ones_own_work_counts()
    {
        await using var counter = await CounterAtWork.Create();
        await Accepted(counter);
        Assert.Equal(0, (await Board(counter).Of(counter.Acting(Role.Counter, CounterAtWork.Centre), TestContext.Current.CancellationToken)).Count);
        counter.Database.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, (await Card(counter)).Count);
    }

    [Fact]
    public async Task The_end_is_told_to_those_who_sit_at_a_counter()
    {
        await using var counter = await CounterAtWork.Create();
        counter.Database.Time.Advance(new TimeSpan(8, 52, 0));
        Assert.Equal(new DateTime(2026, 11, 23, 17, 0, 0), Board(counter).Ends(counter.Clerk));
        Assert.Equal(new DateTime(2026, 11, 23, 17, 0, 0), (await Card(counter)).Ends);
        Assert.Null(Board(counter).Ends(counter.Acting(Role.Officer, "H38.02683.TP")));
    }

    private static ShiftBoard Board(CounterAtWork counter) => new(counter.Database, counter.Board, counter.Calendars, counter.Database.Time);

    private static Task<ShiftCard> Card(CounterAtWork counter) => Board(counter).Of(counter.Clerk, TestContext.Current.CancellationToken);

    private static async Task<string> Accepted(CounterAtWork counter)
    {
        var draft = await counter.BirthReadyToAccept();
        return (await counter.Acceptance.Accept(counter.Clerk, draft)).Value.Number.ToString();
    }
}
