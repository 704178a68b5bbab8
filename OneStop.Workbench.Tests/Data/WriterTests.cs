using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Data;

public class WriterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refusal_leaves_nothing_behind_and_announces_nothing()
    {
        await using var database = await TestDatabase.Create();
        var announced = new List<Change>();
        database.Feed.Published += announced.Add;
        var outcome = await database.Writer.Write<Done>(async (db, changes) =>
        {
            db.Add(Row("first"));
            await db.SaveChangesAsync(Cancellation);
            changes.Add("t", "1");
            return new Refusal("no");
        }, Cancellation);
        Assert.Equal("no", outcome.Refusal!.Code);
        Assert.Empty(announced);
        await using var reading = database.CreateDbContext();
        Assert.Equal(0, await reading.Set<BundledLoadRow>().CountAsync(Cancellation));
    }

    [Fact]
    public async Task Changes_are_announced_after_they_can_be_read()
    {
        await using var database = await TestDatabase.Create();
        var readable = 0;
        database.Feed.Published += _ =>
        {
            using var reading = database.CreateDbContext();
            readable = reading.Set<BundledLoadRow>().Count();
        };
        await database.Writer.Write<Done>((db, changes) =>
        {
            db.Add(Row("first"));
            changes.Add("t", "1");
            return Task.FromResult<Outcome<Done>>(default(Done));
        }, Cancellation);
        Assert.Equal(1, readable);
    }

    [Fact]
    public async Task Many_writers_at_once_all_get_through()
    {
        await using var database = await TestDatabase.Create();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(number => Task.Run(() => database.Writer.Write<Done>((db, _) =>
        {
            db.Add(Row($"row {number}"));
            return Task.FromResult<Outcome<Done>>(default(Done));
        }, Cancellation))));
        await using var reading = database.CreateDbContext();
        Assert.Equal(64, await reading.Set<BundledLoadRow>().CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_local_moment_never_reaches_the_database()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.CreateDbContext();
        db.Add(new BundledLoadRow { Name = "local", Hash = "", LoadedAt = new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Local) });
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(Cancellation));
    }

    private static BundledLoadRow Row(string name) => new() { Name = name, Hash = "h", LoadedAt = DateTime.SpecifyKind(new DateTime(2026, 11, 23), DateTimeKind.Utc) };
}
