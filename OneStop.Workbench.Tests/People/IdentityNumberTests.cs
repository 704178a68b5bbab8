using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OneStop.Workbench.People.Domain;

namespace OneStop.Workbench.Tests.People;

public class IdentityNumberTests
{
    [Theory]
    [InlineData("010190123456", Sex.Female, 1990, "Lào Cai")]
    [InlineData("020090000001", Sex.Male, 1990, "Lạng Sơn")]
    [InlineData("010203000001", Sex.Male, 2003, "Lào Cai")]
    [InlineData("015326000009", Sex.Female, 2026, "Yên Bái")]
    public void Province_sex_and_year_are_read(string digits, Sex sex, int year, string province)
    {
        var number = IdentityNumber.Parse(digits).Value;
        Assert.Equal((sex, year, province), (number.Sex, number.BirthYear, number.Province));
        Assert.Empty(number.Doubts(sex, year));
    }

    [Fact]
    public void Spaces_dots_and_dashes_are_dropped() =>
        Assert.Equal("010190123456", IdentityNumber.Parse(" 010.1 90-123456 ").Value.Digits);

    [Theory]
    [InlineData("", "identity-not-digits")]
    [InlineData("01019012345a", "identity-not-digits")]
    [InlineData("０１０１９０１２３４５６", "identity-not-digits")]
    [InlineData("063000001", "identity-old-number")]
    [InlineData("01019012345", "identity-length")]
    [InlineData("0101901234567", "identity-length")]
    [InlineData("003190123456", "identity-province")]
    [InlineData("099190123456", "identity-province")]
    [InlineData("000190123456", "identity-province")]
    public void Bad_numbers_are_refused(string text, string code) =>
        Assert.Equal(code, IdentityNumber.Parse(text).Refusal?.Code);

    [Fact]
    public void A_differing_sex_or_year_only_warns()
    {
        var number = IdentityNumber.Parse("010190123456").Value;
        Assert.Equal(["identity-sex-differs", "identity-year-differs"], number.Doubts(Sex.Male, 1991).Select(doubt => doubt.Code));
        Assert.Empty(number.Doubts(null, null));
    }

    [Fact]
    public void A_country_code_is_possible_and_pointed_out()
    {
        var number = IdentityNumber.Parse("123190123456").Value;
        Assert.True(number.BornAbroad);
        Assert.Equal("identity-born-abroad", Assert.Single(number.Doubts(null, null)).Code);
    }

    [Property]
    public Property Every_made_number_reads_back() => Prop.ForAll(
        (from province in Gen.Elements(BirthProvinces.Codes.ToArray())
         from century in Gen.Choose(0, 9)
         from year in Gen.Choose(0, 99)
         from serial in Gen.Choose(0, 999_999)
         select (province, century, year, serial)).ToArbitrary(),
        made =>
        {
            var number = IdentityNumber.Parse($"{made.province}{made.century}{made.year:00}{made.serial:000000}").Value;
            return number.BirthYear == 1900 + made.century / 2 * 100 + made.year
                && number.Sex == (made.century % 2 == 0 ? Sex.Male : Sex.Female)
                && IdentityNumber.Parse(number.Shown).Value == number;
        });

    [Property]
    public bool No_text_throws(string? text)
    {
        _ = IdentityNumber.Parse(text);
        _ = IdentityPaper.Parse(text);
        return true;
    }

    [Theory]
    [InlineData("010190123456", IdentityPaperKind.Identity)]
    [InlineData("063 000 001", IdentityPaperKind.OldIdentity)]
    [InlineData("b1234567", IdentityPaperKind.Passport)]
    [InlineData("EG 1234567", IdentityPaperKind.Passport)]
    public void Other_identity_papers_are_told_apart(string text, IdentityPaperKind kind) =>
        Assert.Equal(kind, IdentityPaper.Parse(text).Value.Kind);
}
