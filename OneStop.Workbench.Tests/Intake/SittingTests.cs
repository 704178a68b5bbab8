using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Intake.Domain;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>The sitting as a pure reading of its fields, on the bundled catalogue.</summary>
public class SittingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task Answers_shrink_the_papers_and_strike_what_data_prove()
    {
        await using var counter = await CounterAtWork.Create();
        var papers = Read(counter, ("procedure", "1.001193")).Papers;
        Assert.Equal(["declaration", "birthNotification"], papers.Where(paper => !paper.Struck).Select(paper => paper.Paper.Key));
        Assert.Equal(["identity", "residence"], papers.Where(paper => paper.Struck).Select(paper => paper.Paper.Key));

        var without = Read(counter, ("procedure", "1.001193"), ("answer.birthProof", "none"), ("answer.witness", "no"), ("answer.identityData", "missing")).Papers;
        Assert.Contains(without, paper => paper is { Paper.Key: "birthCommitment", Struck: false });
        Assert.Contains(without, paper => paper is { Paper.Key: "identity", Struck: false });
    }

    [Fact]
    public async Task The_declaration_counts_as_given_because_it_is_printed_here()
    {
        await using var counter = await CounterAtWork.Create();
        var sitting = Read(counter, ("procedure", "1.001193"));
        Assert.True(sitting.Papers.Single(paper => paper.Paper.Key == "declaration").Given);
        Assert.Contains(sitting.Blocking, finding => finding.Field == "paper.birthNotification.given");
    }

    [Fact]
    public async Task The_form_is_filled_from_the_person_until_somebody_types()
    {
        await using var counter = await CounterAtWork.Create();
        var sitting = Read(counter, ("procedure", "1.001193"), ("applicant.name", "Giàng Thị Mẫu"), ("applicant.address", "Bản Qua, Bát Xát, Lào Cai"));
        Assert.Equal("Giàng Thị Mẫu", sitting.Offers["form.requester.requesterName"]);
        Assert.Equal("Xã Bát Xát, Tỉnh Lào Cai", sitting.Offers["form.requester.requesterResidence"]);
        Assert.Equal("", sitting.Offers["form.mother.motherName"]);

        var typed = Read(counter, ("procedure", "1.001193"), ("applicant.name", "Giàng Thị Mẫu"), ("form.requester.requesterName", ""), ("form.requester.requesterRelation", "Mẹ"));
        Assert.False(typed.Offers.ContainsKey("form.requester.requesterName"));
        Assert.Equal("Giàng Thị Mẫu", typed.Offers["form.mother.motherName"]);
        Assert.Equal("", typed.Offers["form.father.fatherName"]);
    }

    [Fact]
    public async Task What_follows_from_an_offer_is_offered_too_and_goes_with_it()
    {
        await using var counter = await CounterAtWork.Create();
        (string, string)[] mother = [("procedure", "1.001193"), ("applicant.name", "Giàng Thị Mẫu"), ("applicant.sex", "female"), ("applicant.address", "Bản Qua, Bát Xát, Lào Cai"), ("form.child.ethnicity", "Mông")];
        var offers = Read(counter, mother).Offers;
        Assert.Equal(
            ("Mẹ", "Giàng Thị Mẫu", "Mông", "Việt Nam", "Xã Bát Xát, Tỉnh Lào Cai", "no"),
            (offers["form.requester.requesterRelation"], offers["form.mother.motherName"], offers["form.mother.motherEthnicity"], offers["form.mother.motherNationality"], offers["form.child.homeTown"], offers["form.copies.copiesWanted"]));
        Assert.Equal(("", ""), (offers["form.father.fatherName"], offers["form.father.fatherNationality"]));

        var grandmother = Read(counter, [.. mother, ("answer.agent", "relative")]).Offers;
        Assert.Equal(("", "", ""), (grandmother["form.requester.requesterRelation"], grandmother["form.mother.motherName"], grandmother["form.child.homeTown"]));
    }

    [Fact]
    public async Task Hidden_values_are_kept_but_not_taken()
    {
        await using var counter = await CounterAtWork.Create();
        (string, string)[] typed = [("procedure", "1.004873"), ("form.partner.forMarriage", "yes"), ("form.partner.partnerName", "Lý A Thử")];
        Assert.Equal("Lý A Thử", Read(counter, typed).Form.Values["partner.partnerName"]);
        var hidden = Read(counter, [.. typed, ("form.partner.forMarriage", "no")]);
        Assert.Equal("", hidden.Form.Values["partner.partnerName"]);
        Assert.Equal("Lý A Thử", hidden.Sheet["form.partner.partnerName"]);
        Assert.Equal("Lý A Thử", Read(counter, [.. typed, ("form.partner.forMarriage", "no"), ("form.partner.forMarriage", "yes")]).Form.Values["partner.partnerName"]);
    }

    [Fact]
    public async Task Somebody_else_sits_here_for_the_owner()
    {
        await using var counter = await CounterAtWork.Create();
        var sitting = Read(counter, ("role", "authorised"), ("applicant.name", "Trần Văn Thử"), ("owner.name", "Lý Thị Mẫu"));
        Assert.Equal(("Trần Văn Thử", "Lý Thị Mẫu"), (sitting.Applicant.Name, sitting.Owner.Name));
        Assert.Contains(Read(counter, ("role", "organisation"), ("applicant.name", "A Thử"), ("owner.name", "Hợp tác xã Thử"), ("owner.taxCode", "0100109107")).Blocking, finding => finding is { Field: "owner.taxCode", Refusal.Code: "tax-code-check" });
        var own = Read(counter, ("applicant.name", "A Thử"));
        Assert.Same(own.Applicant, own.Owner);
    }

    [Theory]
    [InlineData("applicant.identity", "01019012345", "identity-length", true)]
    [InlineData("applicant.identity", "063000001", "identity-old-number", false)]
    [InlineData("applicant.birthDate", "31/02/1990", "date-day", true)]
    [InlineData("applicant.phone", "0112345678", "phone-shape", true)]
    [InlineData("applicant.name", "Mẫu 2", "name-sign", true)]
    [InlineData("applicant.name", "NguyÔn V¨n MÉu", "text-legacy", true)]
    [InlineData("applicant.email", "mau", "email-shape", true)]
    public async Task What_is_wrong_is_said_at_its_field(string field, string text, string code, bool blocks)
    {
        await using var counter = await CounterAtWork.Create();
        Assert.Contains(Read(counter, (field, text)).Findings, finding => finding.Field == field && finding.Refusal.Code == code && finding.Blocks == blocks);
    }

    [Fact]
    public async Task A_split_ward_waits_for_the_choice()
    {
        await using var counter = await CounterAtWork.Create();
        var asked = Read(counter, ("applicant.address", "Bính Xá, Đình Lập, Lạng Sơn"));
        Assert.Null(asked.Applicant.Present);
        Assert.Contains(asked.Findings, finding => finding.Field == "applicant.commune");
        var choice = asked.Applicant.Address.Choices[1];
        Assert.Equal(choice, Read(counter, ("applicant.address", "Bính Xá, Đình Lập, Lạng Sơn"), ("applicant.commune", choice.Code)).Applicant.Present);
    }

    [Fact]
    public async Task A_council_fee_must_be_entered_unless_waived()
    {
        await using var counter = await CounterAtWork.Create();
        Assert.Contains(Read(counter, ("procedure", "1.001193")).Blocking, finding => finding.Field == "fee.amount");
        Assert.Equal(0, Read(counter, ("procedure", "1.001193"), ("fee.exemption", "on-time")).Fee.Answer?.Total);
        Assert.Equal(75000, Read(counter, ("procedure", "1.001193"), ("fee.amount", "75.000")).Fee.Answer?.Total);
        Assert.Contains(Read(counter, ("procedure", "1.001193"), ("fee.amount", "nhiều")).Blocking, finding => finding is { Field: "fee.amount", Refusal.Code: "fee-amount-unreadable" });
    }

    [Fact]
    public async Task Post_needs_an_address_and_offers_the_residence()
    {
        await using var counter = await CounterAtWork.Create();
        Assert.Contains(Read(counter, ("return.way", "post")).Blocking, finding => finding.Field == "return.address");
        Assert.Equal("Bản Qua, Bát Xát", Read(counter, ("return.way", "post"), ("applicant.address", "Bản Qua, Bát Xát")).Return.Address);
    }

    [Fact]
    public async Task Every_bundled_form_can_be_read_empty_and_filled()
    {
        await using var counter = await CounterAtWork.Create();
        foreach (var procedure in counter.Shelf.Frequent(limit: 100))
        {
            var sitting = Read(counter, ("procedure", procedure.Code), ("applicant.identity", "010190123456"), ("applicant.name", "Giàng Thị Mẫu"));
            Assert.NotNull(sitting.Procedure);
            Assert.All(sitting.Offers.Keys.Where(field => field.StartsWith("form.", StringComparison.Ordinal)), field => Assert.NotNull(sitting.Facts.Form!.Field(field["form.".Length..])));
        }
    }

    private static Sitting Read(CounterAtWork counter, params (string Field, string Text)[] fields)
    {
        var sheet = new EntrySheet(fields.Select((field, at) => new Entry(field.Field, field.Text, "pen", at + 1)));
        var procedure = counter.Shelf.Find(sheet[Fields.Procedure], Today);
        FormDefinition? form = procedure is null ? null : counter.Shelf.Form(procedure.Code, Today);
        return Sitting.Read(sheet, new SittingFacts(procedure, form, CounterAtWork.Addresses, Today));
    }
}
