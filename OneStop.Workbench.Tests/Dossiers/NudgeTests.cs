using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>Mentions reach the colleague named, reminders their writer on the day.</summary>
public class NudgeTests
{
    [Fact]
    public async Task A_mention_reaches_the_colleague_and_is_done_once_seen_to()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        var colleague = await Account(office, "hotich1", "Hoàng Văn Thử Tịch", Role.Officer, TestUnits.CivilStatus);
        Assert.Null((await office.Desk.Comment(office.Clerk, number, "Nhờ @hotich1 xem giấy chứng sinh; liên hệ abc@mau.vn")).Refusal);
        var nudge = Assert.Single(await office.Nudges.Waiting(colleague));
        Assert.Equal((number, "Trần Thị Mẫu"), (nudge.Number, nudge.FromName));
        Assert.Equal(1, await office.Nudges.Count(colleague));
        Assert.Equal(["Hoàng Văn Thử Tịch"], (await office.See(number)).History[^1].Read<CommentedPayload>().Mentions);
        Assert.Equal(Actor.NotAllowed, (await office.Nudges.Done(office.Clerk, nudge.Id)).Refusal);
        Assert.Null((await office.Nudges.Done(colleague, nudge.Id)).Refusal);
        Assert.Empty(await office.Nudges.Waiting(colleague));
    }

    [Fact]
    public async Task Nobody_is_mentioned_who_does_not_exist_or_may_not_see_the_dossier()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        await Account(office, "xakhac", "Lò Thị Khác", Role.Officer, TestUnits.OtherCivilStatus);
        Assert.Equal(("mention-unknown", "comment"), await Say("Nhờ @khongai xem"));
        Assert.Equal(("mention-cannot-see", "comment"), await Say("Nhờ @xakhac xem"));
        Assert.DoesNotContain((await office.See(number)).History, past => past.Kind == DossierEventKind.Commented);

        async Task<(string?, string?)> Say(string text) => (await office.Desk.Comment(office.Clerk, number, text)).Refusal is { } refusal ? (refusal.Code, refusal.Place) : (null, null);
    }

    [Fact]
    public async Task A_reminder_shows_from_its_day_on()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        Assert.Equal("remind-in-past", (await office.Desk.Comment(office.Clerk, number, "Gọi lại", new DateOnly(2026, 11, 22))).Refusal?.Code);
        Assert.Null((await office.Desk.Comment(office.Clerk, number, "Gọi lại cho công dân", new DateOnly(2026, 11, 25))).Refusal);
        Assert.Equal(0, await office.Nudges.Count(office.Clerk));
        Assert.Single(await office.Nudges.Waiting(office.Clerk));
        office.Database.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await office.Nudges.Count(office.Clerk));
        Assert.Empty(await office.Nudges.Waiting(office.Officer));
    }

    private static async Task<Actor> Account(DossierOffice office, string userName, string name, Role role, string unit)
    {
        var account = new StaffAccount { Id = Guid.NewGuid(), UserName = userName, NormalizedUserName = userName.ToUpperInvariant(), DisplayName = name, HomeUnitCode = unit, CreatedAt = office.Database.Time.GetUtcNow().UtcDateTime };
        account.Grants.Add(new RoleGrantRow { Role = role, UnitCode = unit });
        await office.Database.Writer.Write<Done>((db, _) =>
        {
            db.Add(account);
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        return new(account.Id, name, unit, [new(role, unit)], TestUnits.Tree);
    }
}
