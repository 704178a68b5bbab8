using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Intake;

public class SittingHandOverTests
{
    [Fact]
    public async Task A_sitting_offered_is_taken_by_the_colleague_named_and_by_nobody_else()
    {
        await using var counter = await CounterAtWork.Create();
        var (colleague, other) = (await counter.Hire("Trần Văn Mẫu", CounterAtWork.Centre, Role.Counter), await counter.Hire("Lò Thị Thử", CounterAtWork.Centre, Role.Counter));
        var draft = await counter.Open();
        await counter.Type(draft, ("applicant.name", "Giàng Thị Mẫu"));
        Assert.Empty(await counter.HandOver.Takeable(colleague));

        Assert.False((await counter.HandOver.Offer(counter.Clerk, draft, colleague.StaffId)).Refused);
        Assert.Equal(("Giàng Thị Mẫu", true), Assert.Single(await counter.HandOver.Takeable(colleague)) is var seen ? (seen.Citizen, seen.Offered) : default);
        Assert.Equal(Actor.NotAllowed, (await counter.HandOver.Take(other, draft)).Refusal);
        Assert.False((await counter.HandOver.Take(colleague, draft)).Refused);

        Assert.Equal("Giàng Thị Mẫu", (await counter.Board.Look(colleague, draft)).Value.Sitting.Applicant.Name);
        Assert.Equal(draft, (await counter.Desk.Open(colleague)).Value);
        Assert.Equal("sitting-taken", (await counter.Board.Look(counter.Clerk, draft)).Refusal?.Code);
        Assert.NotEqual(draft, await counter.Open());
    }

    [Fact]
    public async Task An_offer_taken_back_is_none()
    {
        await using var counter = await CounterAtWork.Create();
        var colleague = await counter.Hire("Trần Văn Mẫu", CounterAtWork.Centre, Role.Counter);
        var draft = await counter.Open();
        await counter.HandOver.Offer(counter.Clerk, draft, colleague.StaffId);
        Assert.Equal(colleague.StaffId, await counter.HandOver.OfferedTo(counter.Clerk, draft));
        await counter.HandOver.Withdraw(counter.Clerk, draft);
        Assert.Null(await counter.HandOver.OfferedTo(counter.Clerk, draft));
        Assert.Equal(Actor.NotAllowed, (await counter.HandOver.Take(colleague, draft)).Refusal);
    }

    [Fact]
    public async Task Only_colleagues_of_the_same_counter_can_be_offered_it()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.Open();
        foreach (var wrong in new[]
        {
            await counter.Hire("Người nơi khác", "H38.02686", Role.Counter), await counter.Hire("Người thụ lý", CounterAtWork.Centre, Role.Officer), counter.Clerk, counter.Acting(Role.Counter, CounterAtWork.Centre),
        })
            Assert.Equal("hand-over-colleague", (await counter.HandOver.Offer(counter.Clerk, draft, wrong.StaffId)).Refusal?.Code);
        var stranger = await counter.Hire("Lò Thị Thử", CounterAtWork.Centre, Role.Counter);
        Assert.Equal(Actor.NotAllowed, (await counter.HandOver.Offer(stranger, draft, stranger.StaffId)).Refusal);
    }

    [Fact]
    public async Task A_supervisor_at_the_counter_takes_it_without_an_offer_and_the_trail_says_so()
    {
        await using var counter = await CounterAtWork.Create();
        var (clerk, supervisor, boss) = (await counter.Hire("Lý Thị Mẫu", CounterAtWork.Centre, Role.Counter), await counter.Hire("Vàng Thị Mẫu Đốc", CounterAtWork.Centre, Role.Supervisor, Role.Counter), await counter.Hire("Không ở quầy", CounterAtWork.Centre, Role.Supervisor));
        var draft = await counter.Open(clerk);
        await counter.Journal.Keep(clerk, draft, [new("applicant.name", "Sùng A Thử", "pen", 5)]);
        var own = await counter.Open(supervisor);
        await counter.Journal.Keep(supervisor, own, [new("note", "của tôi", "pen", 5)]);

        Assert.Equal(Actor.NotAllowed, (await counter.HandOver.Take(boss, draft)).Refusal);
        Assert.False(Assert.Single(await counter.HandOver.Takeable(supervisor)).Offered);
        Assert.False((await counter.HandOver.Take(supervisor, draft)).Refused);

        Assert.Equal(own, Assert.Single(await counter.Board.Parked(supervisor)).DraftId);
        await using var db = counter.Database.CreateDbContext();
        var line = await db.AuditTrail.SingleAsync(row => row.Action == "sitting-taken", TestContext.Current.CancellationToken);
        Assert.Equal((supervisor.StaffId, draft.ToString(), "Lý Thị Mẫu"), (line.StaffId, line.Target, line.Detail));
    }

    [Fact]
    public async Task Both_screens_are_told()
    {
        await using var counter = await CounterAtWork.Create();
        var colleague = await counter.Hire("Trần Văn Mẫu", CounterAtWork.Centre, Role.Counter);
        var draft = await counter.Open();
        await counter.HandOver.Offer(counter.Clerk, draft, colleague.StaffId);
        var told = new HashSet<string>(StringComparer.Ordinal);
        counter.Database.Feed.Published += change => told.Add(change.Topic);
        await counter.HandOver.Take(colleague, draft);
        Assert.Superset(new HashSet<string>([DraftJournal.Topic(draft), IntakeDesk.ParkedTopic(counter.Clerk.StaffId), SittingHandOverDesk.OfferedTopic(colleague.StaffId)], StringComparer.Ordinal), told);
    }

    [Fact]
    public async Task What_the_first_clerk_could_not_send_in_time_still_reaches_the_draft_and_overwrites_nothing()
    {
        await using var counter = await CounterAtWork.Create();
        var colleague = await counter.Hire("Trần Văn Mẫu", CounterAtWork.Centre, Role.Counter);
        var draft = await counter.Open();
        var before = Entry.Stamp(counter.Database.Time.GetUtcNow().UtcDateTime) - 60_000;
        await counter.Journal.Keep(counter.Clerk, draft, [new("applicant.name", "Giàng", "a", before), new("note", "cũ", "a", before)]);
        await counter.HandOver.Offer(counter.Clerk, draft, colleague.StaffId);
        await counter.HandOver.Take(colleague, draft);
        var after = before + 120_000;
        await counter.Journal.Keep(colleague, draft, [new("note", "của người sau", "b", after)]);

        // Typed before and after the hand-over, sent long after it, twice.
        Entry[] late = [new("applicant.name", "Giàng Thị Mẫu", "a", before + 5), new("applicant.phone", "0912345678", "a", after + 5), new("note", "cũ, gõ thêm", "a", after + 9), new("applicant.name", "Giàng Thị Mẫu Ổn", "a", after + 20)];
        foreach (var batch in new[] { late, late })
        {
            var kept = (await counter.Journal.Keep(counter.Clerk, draft, batch)).Value;
            Assert.Empty(kept.Written);
            foreach (var entry in late) Assert.True(kept.Kept[entry.Field] >= entry.Sequence);
        }

        var sheet = (await counter.Board.Look(colleague, draft)).Value.Sitting.Sheet;
        Assert.Equal("Giàng Thị Mẫu Ổn", sheet["applicant.name"]);
        Assert.Equal("0912345678", sheet["applicant.phone"]);
        Assert.Equal("của người sau", sheet["note"]);
        Assert.Equal("cũ, gõ thêm", sheet[Fields.LatePrefix + "note"]);
        Assert.Equal(Actor.NotAllowed, (await counter.Journal.Read(counter.Clerk, draft)).Refusal);
    }
}
