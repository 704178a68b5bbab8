using OneStop.Workbench.Intake;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Intake;

public class IntakeDeskTests
{
    [Fact]
    public async Task The_page_opens_the_sitting_as_it_was_left()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        await counter.Type(draft, ("applicant.name", "Trần Thị Thử"));
        Assert.Equal(draft, await counter.Open());
        Assert.Equal("Trần Thị Thử", (await counter.Look(draft)).Sitting.Applicant.Name);
    }

    [Fact]
    public async Task The_next_citizen_parks_what_is_unfinished_and_drops_what_is_empty()
    {
        await using var counter = await CounterAtWork.Create();
        var empty = await counter.Open();
        var typed = (await counter.Desk.Next(counter.Clerk)).Value;
        await counter.Type(typed, ("applicant.name", "Lý Mẩy Ví Dụ"), ("procedure", "1.001193"));
        var fresh = (await counter.Desk.Next(counter.Clerk)).Value;

        Assert.Equal(3, new[] { empty, typed, fresh }.Distinct().Count());
        Assert.Equal(DraftState.Discarded, (await counter.Look(empty)).State);
        var parked = Assert.Single(await counter.Board.Parked(counter.Clerk));
        Assert.Equal((typed, "Lý Mẩy Ví Dụ", "Đăng ký khai sinh"), (parked.DraftId, parked.Name, parked.Procedure));
    }

    [Fact]
    public async Task A_recalled_sitting_changes_place_with_the_one_in_hand()
    {
        await using var counter = await CounterAtWork.Create();
        var first = await counter.Open();
        await counter.Type(first, ("applicant.name", "Một Thử"));
        await counter.Desk.Park(counter.Clerk, first);
        var second = await counter.Open();
        await counter.Type(second, ("applicant.name", "Hai Thử"));

        Assert.False((await counter.Desk.Recall(counter.Clerk, first)).Refused);

        Assert.Equal(first, await counter.Open());
        Assert.Equal(second, Assert.Single(await counter.Board.Parked(counter.Clerk)).DraftId);
    }

    [Fact]
    public async Task Parked_sittings_still_take_what_arrives_late()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        await counter.Desk.Park(counter.Clerk, draft);
        await counter.Type(draft, ("applicant.phone", "0912345678"));
        Assert.Equal("0912345678", (await counter.Look(draft)).Sitting.Applicant.Phone);
    }

    [Fact]
    public async Task Only_a_counter_has_sittings()
    {
        await using var counter = await CounterAtWork.Create();
        Assert.Equal("no-counter", (await counter.Desk.Open(counter.Acting(Role.Officer, $"{CounterAtWork.Centre}.TP"))).Refusal?.Code);
        Assert.Equal("no-counter", (await counter.Desk.Next(counter.Acting(Role.Administrator, "H38"))).Refusal?.Code);
        var draft = await counter.Open();
        Assert.Equal(Actor.NotAllowed, (await counter.Desk.Park(counter.Acting(Role.Counter, CounterAtWork.Centre), draft)).Refusal);
    }

    [Fact]
    public async Task The_ticket_brings_back_the_sitting_it_was_printed_for()
    {
        await using var counter = await CounterAtWork.Create();
        var first = await counter.Open();
        await counter.Type(first, ("applicant.name", "Một Thử"));
        var second = (await counter.Desk.Next(counter.Clerk)).Value;
        await counter.Type(second, ("applicant.name", "Hai Thử"));
        await counter.Desk.Next(counter.Clerk);
        var parked = await counter.Board.Parked(counter.Clerk);
        Assert.Equal(["PHIEN-261123-01", "PHIEN-261123-02"], parked.Select(sitting => sitting.Ticket).Order(StringComparer.Ordinal));

        // As a keyboard that composes Vietnamese leaves it.
        Assert.Equal(first, (await counter.Desk.RecallByTicket(counter.Clerk, "PHIÊN-261123-01")).Value);

        Assert.Equal(first, await counter.Open());
        Assert.Equal("ticket-unknown", (await counter.Desk.RecallByTicket(counter.Clerk, "PHIEN-261123-09")).Refusal?.Code);
        Assert.Equal("ticket-of-colleague", (await counter.Desk.RecallByTicket(counter.Acting(Role.Counter, CounterAtWork.Centre), "PHIEN-261123-02")).Refusal?.Code);
    }

    [Fact]
    public async Task What_was_given_up_can_be_had_back_for_a_day()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        await counter.Type(draft, ("applicant.name", "Một Thử"));
        Assert.Equal("discard-reason", (await counter.Desk.Discard(counter.Clerk, draft, " ")).Refusal?.Code);
        await counter.Desk.Discard(counter.Clerk, draft, "Mở nhầm");
        Assert.Equal("Mở nhầm", Assert.Single(await counter.Board.GivenUp(counter.Clerk)).Reason);

        Assert.False((await counter.Desk.TakeBack(counter.Clerk, draft)).Refused);
        Assert.Equal(draft, Assert.Single(await counter.Board.Parked(counter.Clerk)).DraftId);

        await counter.Desk.Discard(counter.Clerk, draft, "Mở nhầm");
        counter.Database.Time.Advance(TimeSpan.FromHours(25));
        Assert.Empty(await counter.Board.GivenUp(counter.Clerk));
        Assert.Equal("draft-closed", (await counter.Desk.TakeBack(counter.Clerk, draft)).Refusal?.Code);
    }

    [Fact]
    public async Task A_card_finds_the_sitting_that_waits_for_its_person()
    {
        await using var counter = await CounterAtWork.Create();
        var waiting = await counter.Open();
        await counter.Type(waiting, ("applicant.identity", CounterAtWork.Card), ("procedure", "1.001193"));
        var fresh = (await counter.Desk.Next(counter.Clerk)).Value;
        await counter.Type(fresh, ("applicant.identity", CounterAtWork.Card));
        var now = await counter.Look(fresh);
        Assert.Equal(waiting, now.Waiting?.DraftId);

        await counter.Desk.Recall(counter.Clerk, waiting);
        Assert.Empty(await counter.Board.Parked(counter.Clerk));
        Assert.Equal(DraftState.Discarded, (await counter.Look(fresh)).State);
    }

    [Theory]
    [InlineData("applicant.phone", "0900000322")]
    [InlineData("procedure", "1.001193")]
    public async Task A_sitting_that_says_more_than_who_sits_here_is_parked_beside_the_recalled_one(string field, string text)
    {
        await using var counter = await CounterAtWork.Create();
        var waiting = await counter.Open();
        await counter.Type(waiting, ("applicant.identity", CounterAtWork.Card), ("applicant.phone", "0900000321"), ("procedure", "1.001193"));
        var fresh = (await counter.Desk.Next(counter.Clerk)).Value;
        await counter.Type(fresh, ("applicant.identity", CounterAtWork.Card), (field, text));

        await counter.Desk.Recall(counter.Clerk, waiting);
        Assert.Equal(fresh, Assert.Single(await counter.Board.Parked(counter.Clerk)).DraftId);
        Assert.Equal(text, (await counter.Look(fresh)).Sitting.Sheet[field]);
    }
}
