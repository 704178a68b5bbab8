using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Intake;

public class PersonDeskTests
{
    [Fact]
    public async Task Somebody_outside_a_sitting_is_looked_up_for_a_reason_that_is_kept()
    {
        await using var counter = await CounterAtWork.Create();
        var number = (await counter.Acceptance.Accept(counter.Clerk, await counter.BirthReadyToAccept())).Value.Number;
        var desk = Desk(counter);
        Assert.Equal(("look-up-reason", "reason"), (await desk.LookUp(counter.Clerk, "010190123456", " ")).Refusal is { } none ? (none.Code, none.Place) : default);
        Assert.Equal(number, Assert.Single((await desk.LookUp(counter.Clerk, "010190123456", "Công dân hỏi qua điện thoại")).Value.Ours).Number);

        await using var db = counter.Database.CreateDbContext();
        var row = Assert.Single(await db.AuditTrail.Where(row => row.Action == "person-looked-up").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("010••••••456", "Công dân hỏi qua điện thoại"), (row.Target, row.Detail));
    }

    [Fact]
    public async Task Other_offices_show_where_and_when_and_only_counters_look()
    {
        await using var counter = await CounterAtWork.Create();
        var number = (await counter.Acceptance.Accept(counter.Clerk, await counter.BirthReadyToAccept())).Value.Number;
        var found = (await Desk(counter).LookUp(counter.Acting(Role.Counter, "H38.02686"), "010190123456", "Đối chiếu hồ sơ nộp hai nơi")).Value;
        Assert.Empty(found.Ours);
        Assert.Equal(number, Assert.Single(found.Elsewhere).Number);
        Assert.Equal("not-allowed", (await Desk(counter).LookUp(counter.Acting(Role.Administrator, "H38"), "010190123456", "Đối chiếu")).Refusal?.Code);
    }

    private static PersonDesk Desk(CounterAtWork counter) => new(counter.Database.Writer, counter.Database, counter.Dossiers, new AuditTrail(counter.Database.Time), counter.Database.Time);
}
