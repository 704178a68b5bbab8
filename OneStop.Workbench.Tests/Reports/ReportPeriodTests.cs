using System.Globalization;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Tests.Reports;

public class ReportPeriodTests
{
    [Theory]
    [InlineData(PeriodLength.Month, Reckoning.Statutory, 1, "2025-12-15", "2026-01-14")]
    [InlineData(PeriodLength.Month, Reckoning.Statutory, 3, "2026-02-15", "2026-03-14")]
    [InlineData(PeriodLength.Quarter, Reckoning.Statutory, 1, "2025-12-15", "2026-03-14")]
    [InlineData(PeriodLength.Quarter, Reckoning.Statutory, 2, "2026-03-15", "2026-06-14")]
    [InlineData(PeriodLength.Quarter, Reckoning.Statutory, 3, "2026-06-15", "2026-09-14")]
    [InlineData(PeriodLength.Quarter, Reckoning.Statutory, 4, "2026-09-15", "2026-12-14")]
    [InlineData(PeriodLength.HalfYear, Reckoning.Statutory, 1, "2025-12-15", "2026-06-14")]
    [InlineData(PeriodLength.HalfYear, Reckoning.Statutory, 2, "2026-06-15", "2026-12-14")]
    [InlineData(PeriodLength.NineMonths, Reckoning.Statutory, 1, "2025-12-15", "2026-09-14")]
    [InlineData(PeriodLength.Year, Reckoning.Statutory, 1, "2025-12-15", "2026-12-14")]
    [InlineData(PeriodLength.Month, Reckoning.Calendar, 2, "2026-02-01", "2026-02-28")]
    [InlineData(PeriodLength.Quarter, Reckoning.Calendar, 4, "2026-10-01", "2026-12-31")]
    [InlineData(PeriodLength.NineMonths, Reckoning.Calendar, 1, "2026-01-01", "2026-09-30")]
    [InlineData(PeriodLength.Year, Reckoning.Calendar, 1, "2026-01-01", "2026-12-31")]
    public void Named_periods_have_their_dates_and_dates_their_names(PeriodLength length, Reckoning reckoning, int number, string from, string to)
    {
        var named = new NamedPeriod(length, reckoning, 2026, number);
        Assert.Equal(new ReportPeriod(Date(from), Date(to)), named.Dates);
        Assert.Equal(named, NamedPeriod.Recognise(named.Dates));
    }

    [Theory]
    [InlineData("2026-11-22", Reckoning.Statutory, 2026, 4)]
    [InlineData("2026-12-14", Reckoning.Statutory, 2026, 4)]
    [InlineData("2026-12-15", Reckoning.Statutory, 2027, 1)]
    [InlineData("2026-12-31", Reckoning.Calendar, 2026, 4)]
    public void A_day_lies_in_one_quarter(string day, Reckoning reckoning, int year, int quarter) =>
        Assert.Equal(new NamedPeriod(PeriodLength.Quarter, reckoning, year, quarter), NamedPeriod.Of(PeriodLength.Quarter, reckoning, Date(day)));

    [Fact]
    public void The_one_before_the_first_is_last_years_last() =>
        Assert.Equal(new NamedPeriod(PeriodLength.Quarter, Reckoning.Statutory, 2025, 4), new NamedPeriod(PeriodLength.Quarter, Reckoning.Statutory, 2026, 1).Previous);

    [Fact]
    public void Free_dates_have_no_name_and_may_not_run_backwards()
    {
        Assert.Null(NamedPeriod.Recognise(new(new(2026, 3, 1), new(2026, 4, 2))));
        Assert.Equal("period-reversed", ReportPeriod.Between(new(2026, 3, 2), new(2026, 3, 1)).Refusal?.Code);
        Assert.False(ReportPeriod.Between(new(2026, 3, 1), new(2026, 3, 1)).Refused);
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
