using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Deadlines;

public class CalendarDeskTests
{
    private const string Commune = "H38.02683.UB";
    private const string Centre = "H38.02683";
    private const string OtherCentre = "H38.02686";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateOnly SwapOff = new(2026, 11, 27);
    private static readonly DateOverride LocalClosure = new(SwapOff, OverrideKind.Closure, "Nghỉ vì sạt lở đường", "Thông báo 1/TB-UBND");

    [Fact]
    public async Task Every_unit_inherits_the_bundled_calendar()
    {
        await using var work = await CalendarsAtWork.Create();
        var calendar = work.Book.For(Centre, Today)!;
        Assert.Equal(CalendarBook.Default, calendar.Code);
        Assert.Equal((new DateOnly(2021, 1, 1), new DateOnly(2027, 12, 31)), (calendar.First, calendar.Last));
        Assert.Equal(CalendarBook.Default, work.Book.For("H37.00", Today)!.Code);
        Assert.Equal(calendar.Version, work.Book.Find("default")!.Version);
        Assert.Null(work.Book.Find(Commune));
    }

    [Fact]
    public async Task Loading_again_adds_no_version()
    {
        await using var work = await CalendarsAtWork.Create();
        await work.Bundled.Load(Cancellation);
        await using var db = work.Database.CreateDbContext();
        Assert.Equal(1, await db.CalendarVersions.CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_commune_that_closes_for_a_day_leaves_the_others_alone()
    {
        await using var work = await CalendarsAtWork.Create();

        Assert.Null((await work.Desk.Put(work.Acting(Role.Administrator, Centre), Commune, LocalClosure, Cancellation)).Refusal);

        Assert.False(work.Book.For(Centre)!.IsWorkingDay(SwapOff));
        Assert.False(work.Book.For("H38.02683.TP")!.IsWorkingDay(SwapOff));
        Assert.True(work.Book.For(OtherCentre)!.IsWorkingDay(SwapOff));
        Assert.Equal(Commune, work.Book.Find(Commune)!.Code);
    }

    [Fact]
    public async Task What_the_province_decides_later_reaches_units_with_days_of_their_own()
    {
        await using var work = await CalendarsAtWork.Create();
        await work.Desk.Put(work.Administrator, Commune, LocalClosure, Cancellation);
        var before = work.Book.For(Centre)!.Version;

        await work.Desk.Confirm(work.Administrator, CalendarBook.Default, new(2026, 11, 23), "Công văn 9/VPCP-KGVX", Cancellation);

        var calendar = work.Book.For(Centre)!;
        Assert.False(calendar.IsWorkingDay(new(2026, 11, 23)));
        Assert.True(calendar.IsWorkingDay(new(2026, 11, 28)));
        Assert.False(calendar.IsWorkingDay(SwapOff));
        Assert.True(calendar.Version > before);
    }

    [Fact]
    public async Task Both_days_of_an_exchange_are_confirmed_and_removed_together()
    {
        await using var work = await CalendarsAtWork.Create();
        await work.Desk.Confirm(work.Administrator, CalendarBook.Default, new(2026, 11, 28), "Công văn 9/VPCP-KGVX", Cancellation);
        Assert.All(work.Desk.Open(work.Administrator, null).Value.DaysOf(2026).Where(day => day.Date.Month == 11 && day.ExchangedFor is not null),
            day => Assert.True(day is { Confirmed: true, Source: "Công văn 9/VPCP-KGVX" }));

        await work.Desk.Remove(work.Administrator, CalendarBook.Default, new(2026, 11, 23), Cancellation);
        Assert.DoesNotContain(work.Desk.Open(work.Administrator, null).Value.DaysOf(2026), day => day.Date.Month == 11 && day.ExchangedFor is not null);
    }

    [Fact]
    public async Task Each_change_is_a_version_with_its_reason_and_an_audit_line()
    {
        await using var work = await CalendarsAtWork.Create();
        await work.Desk.Put(work.Administrator, CalendarBook.Default, LocalClosure, Cancellation);

        await using var db = work.Database.CreateDbContext();
        var versions = await db.CalendarVersions.OrderBy(version => version.Number).ToListAsync(Cancellation);
        Assert.Equal([(null, new DateOnly(2026, 11, 22)), (Today, null)], versions.Select(version => (version.From, version.To)));
        Assert.Equal("27/11/2026 Nghỉ vì sạt lở đường (Thông báo 1/TB-UBND)", versions[1].Reason);
        Assert.True(work.Book.For(Centre, new(2026, 11, 22))!.IsWorkingDay(SwapOff));
        Assert.Equal("calendar-day-put", (await db.AuditTrail.SingleAsync(Cancellation)).Action);
    }

    [Fact]
    public async Task New_bundled_facts_leave_an_edited_calendar_alone()
    {
        await using var work = await CalendarsAtWork.Create();
        await work.Desk.Put(work.Administrator, CalendarBook.Default, LocalClosure, Cancellation);
        await using (var db = work.Database.CreateDbContext())
        {
            await db.Set<BundledLoadRow>().Where(row => row.Name == "calendars").ExecuteDeleteAsync(Cancellation);
        }
        await work.Bundled.Load(Cancellation);
        Assert.False(work.Book.For(Centre)!.IsWorkingDay(SwapOff));
    }

    [Fact]
    public async Task Only_an_administrator_in_scope_may()
    {
        await using var work = await CalendarsAtWork.Create();
        await NotAllowed(Role.Supervisor, "H38", CalendarBook.Default);
        await NotAllowed(Role.Administrator, Centre, CalendarBook.Default);
        await NotAllowed(Role.Administrator, OtherCentre, Commune);
        await NotAllowed(Role.Administrator, "H38", "H38.none");

        async Task NotAllowed(Role role, string scope, string calendar)
        {
            var by = work.Acting(role, scope);
            Assert.Equal("not-allowed", (await work.Desk.Put(by, calendar, LocalClosure, Cancellation)).Refusal?.Code);
            Assert.Equal("not-allowed", (await work.Desk.Confirm(by, calendar, SwapOff, "x", Cancellation)).Refusal?.Code);
            Assert.Equal("not-allowed", (await work.Desk.Remove(by, calendar, SwapOff, Cancellation)).Refusal?.Code);
            Assert.Equal("not-allowed", (await work.Desk.AddYear(by, calendar, Cancellation)).Refusal?.Code);
        }
    }

    [Fact]
    public async Task A_commune_has_hours_of_its_own_and_may_go_back_to_those_above()
    {
        await using var work = await CalendarsAtWork.Create();
        var week = CalendarContent.UsualWeek.ToDictionary();
        week[DayOfWeek.Saturday] = [new(new(8, 0), new(11, 0))];
        var hours = new OfficeHours(week, new(14, 30));

        Assert.Null((await work.Desk.SetHours(work.Administrator, Commune, hours, "Thông báo 5/TB-UBND", Cancellation)).Refusal);
        Assert.True(work.Book.For(Centre)!.IsWorkingDay(new(2026, 12, 5)));
        Assert.Equal(new TimeOnly(14, 30), work.Book.For(Centre)!.CutOff);
        Assert.False(work.Book.For(OtherCentre)!.IsWorkingDay(new(2026, 12, 5)));
        // What was asked before today is still answered by the hours of then.
        Assert.False(work.Book.For(Centre, Today.AddDays(-1))!.IsWorkingDay(new(2026, 12, 5)));
        Assert.True(work.Desk.Open(work.Administrator, Commune).Value.OwnHours);

        Assert.Null((await work.Desk.SetHours(work.Administrator, Commune, null, "Thông báo 6/TB-UBND", Cancellation)).Refusal);
        Assert.False(work.Book.For(Centre)!.IsWorkingDay(new(2026, 12, 5)));
        Assert.False(work.Desk.Open(work.Administrator, Commune).Value.OwnHours);
    }

    [Fact]
    public async Task Hours_need_a_text_and_an_order_and_the_common_ones_inherit_nothing()
    {
        await using var work = await CalendarsAtWork.Create();
        var hours = new OfficeHours(CalendarContent.UsualWeek, new(15, 0));
        var backwards = hours with { Week = new Dictionary<DayOfWeek, IReadOnlyList<Shift>> { [DayOfWeek.Monday] = [new(new(11, 0), new(8, 0))] } };
        var none = hours with { Week = new Dictionary<DayOfWeek, IReadOnlyList<Shift>>() };
        Assert.Equal("hours-source-missing", (await work.Desk.SetHours(work.Administrator, Commune, hours, " ", Cancellation)).Refusal?.Code);
        Assert.Equal("calendar-shifts-wrong", (await work.Desk.SetHours(work.Administrator, Commune, backwards, "x", Cancellation)).Refusal?.Code);
        Assert.Equal("calendar-without-shifts", (await work.Desk.SetHours(work.Administrator, Commune, none, "x", Cancellation)).Refusal?.Code);
        Assert.Equal("hours-nothing-to-inherit", (await work.Desk.SetHours(work.Administrator, CalendarBook.Default, null, "x", Cancellation)).Refusal?.Code);
        Assert.Equal("not-allowed", (await work.Desk.SetHours(work.Acting(Role.Supervisor, "H38"), Commune, hours, "x", Cancellation)).Refusal?.Code);
    }

    [Theory]
    [InlineData("07:30-11:30, 13:30-17:00", "07:30-11:30, 13:30-17:00")]
    [InlineData("7h30-11h30; 13h-17h", "07:30-11:30, 13:00-17:00")]
    [InlineData("8 – 11", "08:00-11:00")]
    [InlineData("", "")]
    [InlineData("7:30", null)]
    [InlineData("25:00-26:00", null)]
    public void Hours_are_read_as_people_type_them(string typed, string? read)
    {
        var shifts = OfficeHours.ReadShifts(typed);
        Assert.Equal(read, shifts.Refused ? null : OfficeHours.Write(shifts.Value));
    }

    [Fact]
    public async Task Faults_are_said_at_their_place()
    {
        await using var work = await CalendarsAtWork.Create();
        await Refused("override-name-missing", LocalClosure with { Name = "  " });
        await Refused("override-source-missing", LocalClosure with { Source = "" });
        await Refused("override-outside-years", LocalClosure with { Date = new(2028, 1, 3) });
        await Refused("opening-hours-missing", LocalClosure with { Kind = OverrideKind.Opening });
        await Refused("calendar-shifts-wrong", LocalClosure with { Kind = OverrideKind.Opening, Shifts = [new(new(11, 0), new(8, 0))] });
        Assert.Equal("override-unknown", (await work.Desk.Confirm(work.Administrator, Commune, SwapOff, "Công văn", Cancellation)).Refusal?.Code);
        Assert.Equal("override-unknown", (await work.Desk.Remove(work.Administrator, CalendarBook.Default, SwapOff, Cancellation)).Refusal?.Code);

        async Task Refused(string code, DateOverride day)
        {
            var refusal = (await work.Desk.Put(work.Administrator, CalendarBook.Default, day, Cancellation)).Refusal;
            Assert.Equal(code, refusal?.Code);
            Assert.NotNull(refusal?.Place);
        }
    }

    [Fact]
    public async Task A_new_year_comes_with_its_holidays_proposed()
    {
        await using var work = await CalendarsAtWork.Create();
        Assert.Null((await work.Desk.AddYear(work.Administrator, CalendarBook.Default, Cancellation)).Refusal);

        var calendar = work.Book.For(Centre)!;
        Assert.Equal(new DateOnly(2028, 12, 31), calendar.Last);
        Assert.False(calendar.IsWorkingDay(new(2028, 1, 26)));
        var answer = DeadlineClock.Compute(calendar, new(5, LimitUnit.WorkingDay), new(2028, 1, 24, 9, 0, 0));
        Assert.True(answer.RestsOnUnconfirmed);

        for (var year = 2029; year <= 2035; year++) await work.Desk.AddYear(work.Administrator, CalendarBook.Default, Cancellation);
        Assert.False(work.Book.For(Centre)!.IsWorkingDay(new(2030, 2, 1)));
        Assert.Equal("lunar-year-unknown", (await work.Desk.AddYear(work.Administrator, CalendarBook.Default, Cancellation)).Refusal?.Code);
        await work.Desk.Put(work.Administrator, Commune, LocalClosure, Cancellation);
        Assert.Equal("calendar-years-inherited", (await work.Desk.AddYear(work.Administrator, Commune, Cancellation)).Refusal?.Code);
    }
}
