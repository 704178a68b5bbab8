using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Staff;

public class ActingStaffTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_roles_in_force_today_act()
    {
        await using var database = await TestDatabase.Create();
        var id = await Add(database,
            new RoleGrantRow { Role = Role.Officer, UnitCode = "H38.1.TP" },
            new RoleGrantRow { Role = Role.Approver, UnitCode = "H38.1.TP", From = new(2026, 11, 24) },
            new RoleGrantRow { Role = Role.Cashier, UnitCode = "H38.1", To = new(2026, 11, 22) });

        var actor = (await Acting(database).Find(id, Cancellation))!.Actor;

        Assert.Equal([Role.Officer], actor.Grants.Select(grant => grant.Role));
    }

    [Fact]
    public async Task A_delegation_begins_by_itself_and_changes_the_seal()
    {
        await using var database = await TestDatabase.Create();
        var id = await Add(database, new RoleGrantRow { Role = Role.Approver, UnitCode = "H38.1.TP", From = new(2026, 11, 24), DelegatedBy = "Bà Thử" });
        var acting = Acting(database);
        var before = await acting.Find(id, Cancellation);

        database.Time.Advance(TimeSpan.FromDays(1));
        var after = await acting.Find(id, Cancellation);

        Assert.Empty(before!.Actor.Grants);
        Assert.Equal("Bà Thử", Assert.Single(after!.Actor.Grants).DelegatedBy);
        Assert.NotEqual(before.RolesSeal, after.RolesSeal);
        Assert.Equal(before.Stamp, after.Stamp);
    }

    [Fact]
    public async Task A_disabled_account_does_not_act()
    {
        await using var database = await TestDatabase.Create();
        var id = await Add(database);
        await using (var db = database.CreateDbContext())
        {
            await db.Staff.ExecuteUpdateAsync(rows => rows.SetProperty(staff => staff.Disabled, true), Cancellation);
        }

        Assert.Null(await Acting(database).Find(id, Cancellation));
    }

    private static ActingStaff Acting(TestDatabase database) => new(database, new UnitDirectory(), database.Time);

    private static async Task<Guid> Add(TestDatabase database, params RoleGrantRow[] grants)
    {
        var account = new StaffAccount
        {
            Id = Guid.NewGuid(), UserName = "mau1", NormalizedUserName = "MAU1", DisplayName = "Cán bộ Mẫu", HomeUnitCode = "H38.1.TP",
            SecurityStamp = "stamp", CreatedAt = database.Time.GetUtcNow().UtcDateTime, LockoutEnd = database.Time.GetUtcNow(),
        };
        account.Grants.AddRange(grants);
        await using var db = database.CreateDbContext();
        db.Add(account);
        await db.SaveChangesAsync(Cancellation);
        return account.Id;
    }
}
