using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OneStop.Workbench.People.Domain;

namespace OneStop.Workbench.Tests.People;

public class NumbersTests
{
    [Theory]
    [InlineData("0912345678", "+84912345678", "0912 345 678")]
    [InlineData("+84 912 345 678", "+84912345678", "0912 345 678")]
    [InlineData("84912345678", "+84912345678", "0912 345 678")]
    [InlineData("0084-912.345.678", "+84912345678", "0912 345 678")]
    [InlineData("02143840034", "+842143840034", "0214 3840 034")]
    [InlineData("(0205) 3812.345", "+842053812345", "0205 3812 345")]
    [InlineData("19001234", "19001234", "1900 1234")]
    public void Phones(string typed, string e164, string shown)
    {
        var phone = PhoneNumber.Parse(typed).Value;
        Assert.Equal((e164, shown), (phone.E164, phone.Shown));
    }

    [Theory]
    [InlineData("", "phone-unreadable")]
    [InlineData("không có", "phone-unreadable")]
    [InlineData("091234567", "phone-shape")]
    [InlineData("09123456789", "phone-shape")]
    [InlineData("0112345678", "phone-shape")]
    public void Bad_phones(string typed, string code) => Assert.Equal(code, PhoneNumber.Parse(typed).Refusal?.Code);

    [Theory]
    [InlineData("0100109106")]
    [InlineData("0101248141")]
    [InlineData("0100684378")]
    [InlineData("0300588569")]
    [InlineData("0100100079")]
    [InlineData("0100112437")]
    [InlineData("0100107370")]
    [InlineData("0101245486")]
    [InlineData("0101243150")]
    [InlineData("0100686174")]
    public void Real_enterprises_pass_the_check_digit(string code) => Assert.Equal(code, TaxCode.Parse(code).Value.Value);

    [Theory]
    [InlineData("0100109106-001", "0100109106-001")]
    [InlineData("0100109106001", "0100109106-001")]
    [InlineData("010190123456", "010190123456")]
    public void Branches_and_people(string typed, string value) => Assert.Equal(value, TaxCode.Parse(typed).Value.Value);

    [Theory]
    [InlineData("0100109107", "tax-code-check")]
    [InlineData("01001091", "tax-code-length")]
    [InlineData("mã", "tax-code-unreadable")]
    [InlineData("003190123456", "identity-province")]
    public void Bad_tax_codes(string typed, string code) => Assert.Equal(code, TaxCode.Parse(typed).Refusal?.Code);

    [Property]
    public Property Any_single_wrong_digit_is_found() => Prop.ForAll(
        (from at in Gen.Choose(0, 8) from step in Gen.Choose(1, 9) select (at, step)).ToArbitrary(),
        change =>
        {
            var digits = "0100109106".ToCharArray();
            digits[change.at] = (char)('0' + (digits[change.at] - '0' + change.step) % 10);
            return TaxCode.Parse(new string(digits)).Refused;
        });

    [Theory]
    [InlineData("Giàng  A   Páo", "Giàng A Páo", "Páo", "Giàng")]
    [InlineData("Mẫu", "Mẫu", "Mẫu", "")]
    [InlineData(" H'Ví Dụ ", "H'Ví Dụ", "Dụ", "H'Ví")]
    public void Names(string typed, string text, string given, string family)
    {
        var name = PersonName.Parse(typed).Value;
        Assert.Equal((text, given, family), (name.Text, name.Given, name.Family));
    }

    [Theory]
    [InlineData("", "name-empty")]
    [InlineData("Mẫu 2", "name-sign")]
    [InlineData("NguyÔn V¨n MÉu", "text-legacy")]
    public void Bad_names(string typed, string code) => Assert.Equal(code, PersonName.Parse(typed).Refusal?.Code);
}
