using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Tests.Support;

/// <summary>A real SQLite file of its own, removed afterwards, with the pieces that desks are made of.</summary>
public sealed class TestDatabase : IDbContextFactory<WorkbenchDb>, IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-").FullName;
    private readonly DbContextOptions<SqliteWorkbenchDb> _options;
    private readonly WriteGate _gate = new(single: true);

    private TestDatabase()
    {
        var options = new DbContextOptionsBuilder<SqliteWorkbenchDb>();
        DataModule.Sqlite(options, $"Data Source={Path.Combine(_folder, "test.db")};Pooling=False");
        _options = options.Options;
        Feed = new ChangeFeed(NullLogger<ChangeFeed>.Instance);
        Writer = new Writer(this, _gate, Feed);
        Loads = new BundledLoads(this, Time);
    }

    public ChangeFeed Feed { get; }

    public Writer Writer { get; }

    public BundledLoads Loads { get; }

    public string Folder => _folder;

    /// <summary>Monday 23/11/2026, 08:00 local, a working day.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    public static async Task<TestDatabase> Create()
    {
        var database = new TestDatabase();
        await using var db = database.CreateDbContext();
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync(OneStop.Workbench.Data.Migrations.Sqlite.DossierSearch.Create, TestContext.Current.CancellationToken);
        return database;
    }

    public WorkbenchDb CreateDbContext() => new SqliteWorkbenchDb(_options);

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _gate.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
