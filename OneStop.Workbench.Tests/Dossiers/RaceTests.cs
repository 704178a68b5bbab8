using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>Two people decide about one dossier at the same moment, each on what both have on their screens.</summary>
public class RaceTests
{
    private const int Dossiers = 50;
    private const int RoundsEach = 20;

    [Fact]
    public async Task Of_two_at_once_one_wins_and_the_other_is_told_what_was_done_a_thousand_times()
    {
        await using var office = await DossierOffice.Open();
        var (one, other) = (Everything("Lý A Ví Dụ"), Everything("Sùng Thị Thử"));
        var random = new Random(20261123);
        for (var nth = 0; nth < Dossiers; nth++)
        {
            var number = await office.Receive($"Giàng Thị Mẫu {nth}");
            for (var round = 0; round < RoundsEach; round++)
            {
                office.Database.Time.Advance(TimeSpan.FromSeconds(20));
                var seen = (await office.Board.Find(one, number)).Value;
                var before = seen.History.Count;
                var (first, second) = (Step(random, office, seen), Step(random, office, seen));
                var both = await Task.WhenAll(Task.Run(() => first(one)), Task.Run(() => second(other)));
                var winner = Assert.Single(both, outcome => !outcome.Refused);
                var refusal = Assert.Single(both, outcome => outcome.Refused).Refusal!;
                var (by, last) = (both[0].Refused ? other : one, winner.Value);
                Assert.Equal("overtaken", refusal.Code);
                Assert.Equal(by.Name, refusal.Arguments[0]);
                await using var db = office.Database.CreateDbContext();
                var kept = await db.DossierEvents.AsNoTracking().Where(past => past.DossierId == last.Id).OrderBy(past => past.Sequence).ToListAsync();
                Assert.Equal(Enumerable.Range(1, kept.Count), kept.Select(past => past.Sequence));
                Assert.All(kept.Skip(before), past => Assert.Equal(by.StaffId, past.StaffId));
                Assert.Equal(refusal.Arguments[1], new Worded($"Event.{kept[^1].Kind.Code()}"));
                Assert.Equal(Told(await db.Dossiers.AsNoTracking().SingleAsync(row => row.Id == last.Id)), Folded(last, kept));
            }
        }
    }

    [Fact]
    public async Task Remarks_overtake_nobody_and_without_a_screen_the_rules_alone_decide()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        var seen = (await office.See(number)).Seen;
        Assert.Null((await office.Desk.Comment(office.Clerk, seen, "Đã gọi điện")).Refusal);
        Assert.Null((await office.Desk.Take(office.Officer, seen)).Refusal);
        Assert.Equal("overtaken", (await office.Desk.HandOver(office.Clerk, seen, TestUnits.Land)).Refusal?.Code);
        Assert.Null((await office.Desk.HandOver(office.Clerk, number, TestUnits.Land)).Refusal);
        // Nobody is overtaken by themselves.
        Assert.Null((await office.Desk.HandOver(office.Clerk, (await office.See(number)).Seen with { UpTo = 6 }, TestUnits.CivilStatus)).Refusal);
    }

    /// <summary>A step that the state allows, whichever of the two comes first.</summary>
    private static Func<Actor, Task<Outcome<Dossier>>> Step(Random random, DossierOffice office, DossierView view)
    {
        var seen = view.Seen;
        var waits = DossierSteps.OpenStop(view.History) is not null;
        return random.Next(4) switch
        {
            0 => by => office.Desk.HandOver(by, seen, view.Dossier.HolderUnit == TestUnits.Land ? TestUnits.CivilStatus : TestUnits.Land),
            1 when waits => by => office.Waits.Resume(by, seen, null),
            1 => by => office.Waits.Pause(by, seen, "Luật Hộ tịch, Điều 1", null),
            2 when view.Dossier.Proposal is not null => by => office.Proposed.Decline(by, seen, "Còn xác minh được"),
            2 => by => office.Proposed.Propose(by, seen, new(Proposals.Refuse, "Không đủ điều kiện")),
            _ => by => office.Opinions.Ask(by, seen, "Công an xã", new DateOnly(2026, 11, 25), "Xác nhận nơi cư trú"),
        };
    }

    private static Actor Everything(string name) => TestUnits.Acting(name, (Role.Officer, "H38.02683.UB"), (Role.Approver, "H38.02683.UB"), (Role.Counter, TestUnits.Centre));

    private static string Folded(Dossier row, IReadOnlyCollection<DossierEvent> history)
    {
        var again = new Dossier { Id = row.Id, DraftId = row.DraftId, Number = row.Number, ReceivingUnit = row.ReceivingUnit };
        DossierFold.Apply(again, history);
        return Told(again);
    }

    private static string Told(Dossier dossier) => JsonSerializer.Serialize(dossier);
}
