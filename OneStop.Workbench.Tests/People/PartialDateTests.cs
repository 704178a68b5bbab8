using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OneStop.Workbench.People.Domain;

namespace OneStop.Workbench.Tests.People;

public class PartialDateTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("010190", "1990-01-01")]
    [InlineData("1/1/90", "1990-01-01")]
    [InlineData("01011990", "1990-01-01")]
    [InlineData("1.1.1990", "1990-01-01")]
    [InlineData("1-1-90", "1990-01-01")]
    [InlineData("1 1 90", "1990-01-01")]
    [InlineData("1990", "1990")]
    [InlineData("1/1990", "1990-01")]
    [InlineData("011990", "1990-01")]
    [InlineData("00001950", "1950")]
    [InlineData("1990-03-12", "1990-03-12")]
    [InlineData("1990-03", "1990-03")]
    [InlineData("290224", "2024-02-29")]
    [InlineData("221126", "2026-11-22")]
    [InlineData("231126", "1926-11-23")]
    [InlineData("02/11/26", "2026-11-02")]
    [InlineData(" 12/03/1990 ", "1990-03-12")]
    public void Typed_dates(string typed, string iso) => Assert.Equal(iso, PartialDate.Read(typed, Today).Value.Iso);

    [Fact]
    public void A_validity_date_may_lie_ahead() =>
        Assert.Equal("2031-12-31", PartialDate.Read("311231", Today.AddYears(20)).Value.Iso);

    [Theory]
    [InlineData("", "date-unreadable")]
    [InlineData("hôm qua", "date-unreadable")]
    [InlineData("90", "date-unreadable")]
    [InlineData("1/1/1/1", "date-unreadable")]
    [InlineData("1/1/199", "date-unreadable")]
    [InlineData("31021990", "date-day")]
    [InlineData("29/2/2023", "date-day")]
    [InlineData("1/13/1990", "date-month")]
    [InlineData("01010090", "date-year")]
    public void Refused(string typed, string code) => Assert.Equal(code, PartialDate.Read(typed, Today).Refusal?.Code);

    [Property]
    public Property Shown_and_iso_read_back() => Prop.ForAll(
        (from year in Gen.Choose(1850, 2100)
         from month in Gen.Choose(0, 12)
         from day in Gen.Choose(0, 28)
         select PartialDate.Of(year, month, day).Value).ToArbitrary(),
        date => PartialDate.Read(date.Shown, Today).Value == date && PartialDate.Read(date.Iso, Today).Value == date);

    [Property]
    public bool No_text_throws(string? text)
    {
        _ = PartialDate.Read(text, Today);
        return true;
    }
}
