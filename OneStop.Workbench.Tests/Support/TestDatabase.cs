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
    private const string FileName = "test.db";

    private static readonly Lazy<Task<string>> Migrated = new(Migrate);

    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-").FullName;
    private readonly DbContextOptions<SqliteWorkbenchDb> _options;
    private readonly WriteGate _gate = new(single: true);

    private TestDatabase()
    {
        var options = new DbContextOptionsBuilder<SqliteWorkbenchDb>();
        DataModule.Sqlite(options, $"Data Source={Path.Combine(_folder, FileName)};Pooling=False");
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

    /// <summary>The migrations run once; every test gets a copy of the file they made.</summary>
    public static async Task<TestDatabase> Create()
    {
        var database = new TestDatabase();
        File.Copy(await Migrated.Value, Path.Combine(database._folder, FileName));
        return database;
    }

    private static async Task<string> Migrate()
    {
        var template = new TestDatabase();
        await new Schema(template).Migrate(CancellationToken.None);
        await using var db = template.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => TempFolder.Remove(template._folder);
        return Path.Combine(template._folder, FileName);
    }

    public WorkbenchDb CreateDbContext() => new SqliteWorkbenchDb(_options);

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _gate.Dispose();
        TempFolder.Remove(_folder);
        return ValueTask.CompletedTask;
    }
}
