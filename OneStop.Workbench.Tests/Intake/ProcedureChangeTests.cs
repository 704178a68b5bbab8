using OneStop.Workbench.Intake.Domain;

namespace OneStop.Workbench.Tests.Intake;

public class ProcedureChangeTests
{
    [Theory]
    [InlineData("mother", "motherName", null, "mother.name")]
    [InlineData("mother", "motherResidence", null, "mother.address")]
    [InlineData("requester", "requesterIdentity", null, "applicant.identity")]
    [InlineData("person", "name", null, "owner.name")]
    [InlineData("subject", "permanent", null, "owner.address")]
    [InlineData("family", "name", "applicant.name", "applicant.name")]
    [InlineData("registered", "office", null, "registered.office")]
    public void Fields_of_one_meaning_say_so(string section, string field, string? source, string meaning) => Assert.Equal(meaning, FieldMeaning.Of(section, field, source));

    [Fact]
    public async Task What_means_the_same_goes_along_and_the_rest_is_listed_and_comes_back()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = (await counter.Desk.Next(counter.Clerk)).Value;
        await counter.Type(draft, ("applicant.identity", CounterAtWork.Card), ("procedure", "1.001776"), ("form.subject.name", "Vàng A Ví Dụ"), ("form.subject.current", "Thôn Mẫu, xã Bát Xát"));

        await counter.Type(draft, ("procedure", "1.004873"));

        var now = await counter.Look(draft);
        Assert.Equal("Vàng A Ví Dụ", now.Sitting.Form.Values["person.name"]);
        Assert.Equal(("form.subject.current", "Thôn Mẫu, xã Bát Xát"), now.LeftOver.Select(left => (left.Field, left.Text)).Single());
        Assert.NotEqual("subject.current", now.LeftOver[0].Label);

        // What was carried can be changed here without touching what was typed there.
        await counter.Type(draft, ("form.person.name", "Người Khác Thử"), ("procedure", "1.001776"));
        now = await counter.Look(draft);
        Assert.Equal("Vàng A Ví Dụ", now.Sitting.Form.Values["subject.name"]);
        Assert.Equal("Thôn Mẫu, xã Bát Xát", now.Sitting.Form.Values["subject.current"]);
    }

    [Fact]
    public async Task Papers_that_both_ask_for_stay_given_and_others_are_to_be_given_back()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        await counter.Type(draft, ("paper.declaration.given", "yes"), ("procedure", "1.000656"));
        var now = await counter.Look(draft);
        Assert.True(now.Sitting.Papers.Single(paper => paper.Paper.Key == "declaration").Given);
        Assert.Contains(now.LeftOver, left => left is { IsPaper: true, Field: "paper.birthNotification.given" } && left.Label.StartsWith("Giấy chứng sinh", StringComparison.Ordinal));
    }
}
