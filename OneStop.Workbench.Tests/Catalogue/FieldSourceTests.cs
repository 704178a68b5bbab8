using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Tests.Catalogue;

public class FieldSourceTests
{
    private static readonly ConditionVocabulary Known = new ConditionVocabulary(
        [new("agent", new("Ai?", "Who?"), [new("self", new("Mình", "Self")), new("other", new("Khác", "Other"))], "self")],
        new BundledCatalogueTests.Content().Forms.Single(form => form.Code == "1.001193")).WithSubmitter();

    [Fact]
    public void Offers_stand_in_their_order_with_their_conditions()
    {
        var source = FieldSource.Parse("applicant.name if submitter.sex == 'female'; form.child.homeTown; 'a; b if c'; today; papers").Value!;
        Assert.Equal([OfferKind.Applicant, OfferKind.Form, OfferKind.Words, OfferKind.Today, OfferKind.Papers], source.Offers.Select(offer => offer.Kind));
        Assert.Equal(("child.homeTown", "a; b if c", "submitter.sex == 'female'"), (source.Offers[1].Name, source.Offers[2].Name, source.Offers[0].When.Text));
        Assert.Null(source.Party);
        Assert.Equal("owner.address", FieldSource.Parse("owner.address; applicant.address").Value!.Party);
        Assert.Empty(source.Check(Known));
    }

    [Theory]
    [InlineData("applicant", "source-unreadable")]
    [InlineData("applicant.name extra", "source-unreadable")]
    [InlineData("somebody.name", "source-unreadable")]
    [InlineData("'open", "source-unreadable")]
    [InlineData("today if agent ==", "condition-ends-early")]
    [InlineData("applicant.name;", "source-unreadable")]
    public void What_cannot_be_read_is_refused(string text, string code) => Assert.Equal(code, FieldSource.Parse(text).Refusal?.Code);

    [Theory]
    [InlineData("applicant.shoeSize", "source-unknown-part")]
    [InlineData("form.child.shoeSize", "source-unknown-field")]
    [InlineData("today if nobody == 'x'", "condition-unknown-name")]
    [InlineData("today if agent == 'nobody'", "condition-unknown-option")]
    [InlineData("today if submitter.role == 'king'", "condition-unknown-option")]
    public void What_does_not_exist_is_said(string text, string code) => Assert.Equal(code, Assert.Single(FieldSource.Parse(text).Value!.Check(Known)).Code);

    [Theory]
    [InlineData("2026-11-02", "Ngày mùng hai tháng mười một năm hai nghìn không trăm hai mươi sáu")]
    [InlineData("1990-04-15", "Ngày mười lăm tháng tư năm một nghìn chín trăm chín mươi")]
    [InlineData("2005-01-21", "Ngày hai mươi mốt tháng một năm hai nghìn không trăm lẻ năm")]
    [InlineData("1955", "Năm một nghìn chín trăm năm mươi lăm")]
    [InlineData("1955-10", "Tháng mười năm một nghìn chín trăm năm mươi lăm")]
    public void A_birth_date_is_printed_in_words(string iso, string words) => Assert.Equal(words, DateInWords.Of(iso));

    [Theory]
    [InlineData("")]
    [InlineData("năm 1990")]
    [InlineData("1990-05-17-3")]
    public void What_is_no_date_has_no_words(string text) => Assert.Null(DateInWords.Of(text));
}
