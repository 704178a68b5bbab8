using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Platform.Kernel;
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

    [Fact]
    public async Task People_are_found_by_name_without_marks_and_their_number_stays_covered()
    {
        await using var counter = await CounterAtWork.Create();
        var number = (await counter.Acceptance.Accept(counter.Clerk, await counter.BirthReadyToAccept())).Value.Number;
        var name = (await counter.Dossiers.Search(counter.Clerk, number, 1, TestContext.Current.CancellationToken))[0].OwnerName;
        var person = Assert.Single(await Desk(counter).Named(counter.Clerk, SearchKey.Of(name), 4));
        Assert.Equal((name, "010••••••456", number), (person.Name, person.Covered, person.Dossier));
        Assert.Equal("010190123456", await Desk(counter).OwnerOf(counter.Clerk, number));

        // The number finds no names, and another office finds nobody here.
        Assert.Empty(await Desk(counter).Named(counter.Clerk, "010190123456", 4));
        Assert.Empty(await Desk(counter).Named(counter.Acting(Role.Counter, "H38.02686"), name, 4));
        Assert.Null(await Desk(counter).OwnerOf(counter.Acting(Role.Counter, "H38.02686"), number));
        Assert.Empty(await Desk(counter).Named(counter.Acting(Role.Administrator, "H38"), name, 4));
    }

    private static PersonDesk Desk(CounterAtWork counter) => new(counter.Database.Writer, counter.Database, counter.Dossiers, new AuditTrail(counter.Database.Time), counter.Database.Time);
}
