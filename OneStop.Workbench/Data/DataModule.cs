using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Verification;

namespace OneStop.Workbench.Data;

public static class DataModule
{
    public static IHostApplicationBuilder AddData(this IHostApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new();
        builder.Services.AddSingleton(Options.Create(options));
        if (options.IsPostgres) builder.AddPostgres(options);
        else builder.AddSqlite(options);
        builder.Services.AddSingleton(_ => new WriteGate(single: !options.IsPostgres));
        builder.Services.AddScoped(services => services.GetRequiredService<IDbContextFactory<WorkbenchDb>>().CreateDbContext());
        builder.Services.AddSingleton<Writer>();
        builder.Services.AddSingleton<BundledLoads>();
        builder.Services.AddSingleton<ISchema, Schema>();
        builder.Services.AddDataProtection().SetApplicationName("OneStop.Workbench").PersistKeysToDbContext<WorkbenchDb>();
        builder.Services.AddSingleton<ICheck, DatabaseCheck>();
        return builder;
    }

    private static void AddSqlite(this IHostApplicationBuilder builder, DatabaseOptions options)
    {
        var connection = options.ConnectionString ?? $"Data Source={Path.Combine(StorageRoot(builder.Configuration), "onestop.db")}";
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        builder.Services.AddPooledDbContextFactory<SqliteWorkbenchDb>(context => Sqlite(context, connection));
        builder.Services.AddSingleton<IDbContextFactory<WorkbenchDb>, Contexts<SqliteWorkbenchDb>>();
    }

    private static void AddPostgres(this IHostApplicationBuilder builder, DatabaseOptions options)
    {
        var connection = options.ConnectionString ?? throw new InvalidOperationException("Database:ConnectionString is needed for PostgreSQL.");
        builder.Services.AddPooledDbContextFactory<PostgresWorkbenchDb>(context => context.UseNpgsql(connection));
        builder.Services.AddSingleton<IDbContextFactory<WorkbenchDb>, Contexts<PostgresWorkbenchDb>>();
    }

    public static void Sqlite(DbContextOptionsBuilder context, string connection) =>
        context.UseSqlite(connection).AddInterceptors(new SqlitePragmas());

    /// <summary>Where the database file and the stored papers lie: <c>Storage:Root</c>, by default <c>data/</c> under the content root.</summary>
    public static string StorageRoot(IConfiguration configuration) => configuration["Storage:Root"] ?? "data";

    private sealed class Contexts<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<WorkbenchDb>
        where TContext : WorkbenchDb
    {
        public WorkbenchDb CreateDbContext() => inner.CreateDbContext();

        public async Task<WorkbenchDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => await inner.CreateDbContextAsync(cancellationToken);
    }
}
