using OneStop.Workbench.Printing;

namespace OneStop.Workbench.Tests.Printing;

public class OfficialDateTests
{
    [Theory]
    [InlineData("2026-01-05", "ngày 05 tháng 01 năm 2026")]
    [InlineData("2026-02-28", "ngày 28 tháng 02 năm 2026")]
    [InlineData("2026-03-09", "ngày 09 tháng 3 năm 2026")]
    [InlineData("2026-11-22", "ngày 22 tháng 11 năm 2026")]
    public void Small_days_and_the_first_two_months_take_a_zero(string date, string words) =>
        Assert.Equal(words, OfficialDate.Of(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_moment_says_hours_first() =>
        Assert.Equal("08 giờ 05 phút, ngày 22 tháng 11 năm 2026", OfficialDate.Of(new DateTime(2026, 11, 22, 8, 5, 0)));
}
