using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Data;

public class SchemaTests
{
    [Fact]
    public async Task Migrations_say_all_that_the_model_says()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.CreateDbContext();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Postgres_migrations_say_all_that_the_model_says()
    {
        using var db = new PostgresWorkbenchDb(new DbContextOptionsBuilder<PostgresWorkbenchDb>().UseNpgsql("Host=nowhere").Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task The_lock_of_a_start_that_was_killed_is_cleared()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.CreateDbContext();
        var cancellation = TestContext.Current.CancellationToken;
        await db.Database.ExecuteSqlRawAsync("""
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, datetime('now', '-1 hour'));
            DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_DossierSearch';
            DROP TABLE "DossierSearch"; DROP TRIGGER "DossierSearchInsert"; DROP TRIGGER "DossierSearchUpdate"; DROP TRIGGER "DossierSearchDelete";
            """, cancellation);
        await new Schema(database).Migrate(cancellation);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(cancellation));
    }
}
