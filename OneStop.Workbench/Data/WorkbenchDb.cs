using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace OneStop.Workbench.Data;

/// <summary>
/// The one database. It has no tables of its own but two of infrastructure: each capability maps its tables in an
/// <see cref="IEntityTypeConfiguration{TEntity}"/> and offers them as extension properties, so Data knows nobody.
/// </summary>
public abstract class WorkbenchDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(WorkbenchDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}

public sealed class SqliteWorkbenchDb(DbContextOptions<SqliteWorkbenchDb> options) : WorkbenchDb(options);

public sealed class PostgresWorkbenchDb(DbContextOptions<PostgresWorkbenchDb> options) : WorkbenchDb(options);
