using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.People.Domain;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>Whose block a scanned card fills.</summary>
public class CardPlacementTests
{
    private const string Woman = "010190000001||Giàng Thị Mẫu|12031990|Nữ|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024";
    private const string Man = "010085000002||Vàng A Thử|01011985|Nam|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024";

    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Dictionary<string, string> None = [];

    [Theory]
    [InlineData(Woman, "applicant")]
    [InlineData(Man, "owner", "role", "authorised", "applicant.identity", "010190000001", "applicant.name", "Giàng Thị Mẫu")]
    [InlineData(Man, "owner", "role", "guardian", "applicant.identity", "010190000001")]
    [InlineData(Man, "representative", "role", "organisation", "applicant.identity", "010190000001", "owner.name", "Hợp tác xã Mẫu")]
    [InlineData(Man, "witness", "sign.way", "fingerprint", "applicant.identity", "010190000001")]
    [InlineData(Man, "form.father", "procedure", "1.001193", "applicant.identity", "010190000001", "applicant.sex", "female")]
    [InlineData(Woman, "form.mother", "procedure", "1.001193", "applicant.identity", "010085000002", "applicant.sex", "male", "form.requester.requesterRelation", "Cha")]
    [InlineData(Woman, "form.bride", "procedure", "1.000894", "applicant.identity", "010085000002", "applicant.sex", "male")]
    [InlineData(Woman, "applicant", "applicant.name", "giàng thị mẫu")]
    [InlineData(Woman, "form.mother", "procedure", "1.001193", "applicant.identity", "010085000002", "form.mother.motherName", "Giàng Thị Mẫu")]
    [InlineData(Woman, "applicant", "role", "authorised", "applicant.identity", "010190000001", "owner.identity", "010085000002")]
    public async Task The_block_that_can_only_be_meant_is_filled(string card, string block, params string[] typed) =>
        Assert.Equal(block, (await Place(card, null, typed)).Block?.Key);

    [Theory]
    [InlineData(Man, "applicant.identity", "010190000001")]
    [InlineData(Woman, "procedure", "1.001193", "applicant.identity", "010085000002", "form.mother.motherIdentity", "010190000077", "form.father.fatherIdentity", "010085000099")]
    [InlineData(Woman, "procedure", "1.001193", "applicant.identity", "010160000033", "applicant.sex", "female")]
    [InlineData(Man, "role", "authorised", "applicant.identity", "010190000001", "owner.identity", "010190000077")]
    [InlineData(Man, "applicant.name", "Trần Văn Ví Dụ")]
    public async Task Where_it_is_not_clear_whose_card_it_is_somebody_is_asked(string card, params string[] typed)
    {
        var placement = await Place(card, null, typed);
        Assert.Null(placement.Block);
        Assert.NotEmpty(placement.Choices);
    }

    [Fact]
    public async Task The_clerk_may_say_where_it_goes()
    {
        Assert.Equal("owner", (await Place(Man, "owner.identity", "role", "authorised")).Block?.Key);
        Assert.Equal("form.mother", (await Place(Woman, "form.mother", "procedure", "1.001193")).Block?.Key);
    }

    [Fact]
    public async Task Typed_text_that_differs_is_a_conflict_and_stays_unless_somebody_says_otherwise()
    {
        string[] typed = ["applicant.identity", "010190000001", "applicant.name", "Giàng Thị Mẩu", "applicant.birthDate", "12/03/1990"];
        var placement = await Place(Woman, null, typed);
        Assert.Equal(new CardConflict("name", "Giàng Thị Mẩu", "Giàng Thị Mẫu"), Assert.Single(placement.Conflicts));

        var (sheet, block, card) = (Sheet(typed), placement.Block!, CardText.Parse(Woman).Value);
        Assert.False(CardFilling.Into(sheet, block, card, Woman, over: false, CounterAtWork.Addresses).ContainsKey("applicant.name"));
        Assert.Equal("Giàng Thị Mẫu", CardFilling.Into(sheet, block, card, Woman, over: true, CounterAtWork.Addresses)["applicant.name"]);
    }

    [Fact]
    public void What_an_earlier_card_filled_gives_way_to_the_same_person_only()
    {
        var sheet = new EntrySheet([new("applicant.identity", "010190000001", Entry.DeskPen, 1), new("applicant.name", "Giàng Thi Mâu", Entry.DeskPen, 1)]);
        Assert.Empty(CardPlacement.Of(sheet, PersonBlock.Of("owner", sheet, null), None, CardText.Parse(Woman).Value, Woman, null).Conflicts);
        Assert.NotEmpty(CardPlacement.Of(sheet, PersonBlock.Of("owner", sheet, null), None, CardText.Parse(Man).Value, Man, "applicant").Conflicts);
    }

    [Fact]
    public async Task Every_form_has_only_blocks_whose_fields_it_knows()
    {
        var shelf = await CounterAtWork.BundledShelf();
        foreach (var procedure in shelf.Search(null, null, int.MaxValue))
        {
            if (shelf.Form(procedure.Code, Today) is not { } form) continue;
            var blocks = PersonBlock.Of(Relations.Authorised, Sheet(), form).Where(block => block.Title is not null).ToList();
            Assert.All(blocks.SelectMany(block => block.Places.Values), field => Assert.NotNull(form.Field(field["form.".Length..])));
        }
    }

    private static async Task<CardPlacement> Place(string card, string? wanted, params string[] typed)
    {
        var sheet = Sheet(typed);
        var shelf = await CounterAtWork.BundledShelf();
        var procedure = shelf.Find(sheet["procedure"], Today);
        var sitting = Sitting.Read(sheet, new SittingFacts(procedure, procedure is null ? null : shelf.Form(procedure.Code, Today), CounterAtWork.Addresses, Today));
        return CardPlacement.Of(sheet, PersonBlock.Of(sitting.Role, sheet, sitting.Facts.Form), sitting.Form.Offered, CardText.Parse(card).Value, card, wanted);
    }

    private static EntrySheet Sheet(params string[] typed) =>
        new(typed.Chunk(2).Select(pair => new Entry(pair[0], pair[1], "pen", 1)));
}
