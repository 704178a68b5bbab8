using OneStop.Workbench.Intake;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Intake;

public class ScanDeskTests
{
    private const string Second = "010085000002||Vàng A Thử|01011985|Nam|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024";

    [Fact]
    public async Task A_card_fills_who_sits_here_and_the_next_one_the_owner()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        var taken = (await counter.Scans.Take(counter.Clerk, draft, CounterAtWork.Card)).Value;
        Assert.Contains(taken.Written, entry => entry is { Field: "applicant.name", Text: "Giàng Thị Mẫu", Pen: "desk" });

        await counter.Type(draft, ("role", "authorised"));
        await counter.Scans.Take(counter.Clerk, draft, Second);
        var sitting = (await counter.Look(draft)).Sitting;
        Assert.Equal(("Giàng Thị Mẫu", "Vàng A Thử"), (sitting.Applicant.Name, sitting.Owner.Name));
    }

    [Fact]
    public async Task Nothing_is_written_while_somebody_must_choose()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        await counter.Scans.Take(counter.Clerk, draft, CounterAtWork.Card);
        var asked = (await counter.Scans.Take(counter.Clerk, draft, Second)).Value;
        Assert.Equal(ScanQuestion.Who, asked.Question);
        Assert.Empty(asked.Written);
        Assert.Equal("Giàng Thị Mẫu", (await counter.Look(draft)).Sitting.Applicant.Name);

        await counter.Scans.Take(counter.Clerk, draft, Second, "owner", "authorised");
        var sitting = (await counter.Look(draft)).Sitting;
        Assert.Equal(("authorised", "Vàng A Thử"), (sitting.Role, sitting.Owner.Name));
    }

    [Fact]
    public async Task Typed_text_is_asked_about()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        await counter.Type(draft, ("applicant.identity", "010190123456"), ("applicant.name", "Giàng Thị Mẩu"));
        Assert.Equal(ScanQuestion.Over, (await counter.Scans.Take(counter.Clerk, draft, CounterAtWork.Card)).Value.Question);
        await counter.Scans.Take(counter.Clerk, draft, CounterAtWork.Card, "applicant", "empty");
        var sitting = (await counter.Look(draft)).Sitting;
        Assert.Equal(("Giàng Thị Mẩu", "1990-03-12"), (sitting.Applicant.Name, sitting.Applicant.BirthDate));
        await counter.Scans.Take(counter.Clerk, draft, CounterAtWork.Card, "applicant", "over");
        Assert.Equal("Giàng Thị Mẫu", (await counter.Look(draft)).Sitting.Applicant.Name);
    }

    [Fact]
    public async Task Anywhere_a_card_opens_a_sitting_or_the_one_put_aside()
    {
        await using var counter = await CounterAtWork.Create();
        var first = (await counter.Scans.Begin(counter.Clerk, CounterAtWork.Card)).Value;
        Assert.Equal("Giàng Thị Mẫu", (await counter.Look(first)).Sitting.Applicant.Name);
        await counter.Desk.Park(counter.Clerk, first);
        var second = (await counter.Scans.Begin(counter.Clerk, Second)).Value;
        Assert.NotEqual(first, second);

        Assert.Equal(first, (await counter.Scans.Begin(counter.Clerk, CounterAtWork.Card)).Value);
        Assert.Equal(DraftState.Open, (await counter.Look(first)).State);
        Assert.Equal(DraftState.Parked, (await counter.Look(second)).State);
    }

    [Fact]
    public async Task In_an_empty_sitting_the_card_of_a_parked_person_recalls_theirs()
    {
        await using var counter = await CounterAtWork.Create();
        var first = (await counter.Scans.Begin(counter.Clerk, CounterAtWork.Card)).Value;
        var empty = (await counter.Desk.Next(counter.Clerk)).Value;
        Assert.Equal(first, (await counter.Scans.Take(counter.Clerk, empty, CounterAtWork.Card)).Value.Opened);
    }

    [Fact]
    public async Task A_sitting_of_another_clerk_is_not_recalled()
    {
        await using var counter = await CounterAtWork.Create();
        var mine = (await counter.Scans.Begin(counter.Clerk, CounterAtWork.Card)).Value;
        var colleague = counter.Acting(Role.Counter, CounterAtWork.Centre);
        Assert.NotEqual(mine, (await counter.Scans.Begin(colleague, CounterAtWork.Card)).Value);
        Assert.Equal("not-allowed", (await counter.Scans.Take(colleague, mine, Second, "applicant")).Refusal?.Code);
    }

    [Theory]
    [InlineData("https://example.test/q", "card-web-address")]
    [InlineData("GD4101234567890|4e677579|15/08/2003|1|Xa|41 - 001|01/01/2024|-|08/01/2024|abc|$", "card-health-insurance")]
    [InlineData("PHIEN-261122-99", "ticket-unknown")]
    public async Task What_is_no_card_says_why(string text, string code)
    {
        await using var counter = await CounterAtWork.Create();
        Assert.Equal(code, (await counter.Scans.Begin(counter.Clerk, text)).Refusal?.Code);
    }

    [Fact]
    public async Task Who_takes_in_nothing_opens_nothing()
    {
        await using var counter = await CounterAtWork.Create();
        Assert.Equal("not-allowed", (await counter.Scans.Begin(counter.Acting(Role.Officer, "H38.02683.TP"), CounterAtWork.Card)).Refusal?.Code);
    }
}
