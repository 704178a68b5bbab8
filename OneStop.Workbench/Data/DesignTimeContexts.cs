using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OneStop.Workbench.Data;

/// <summary>For <c>dotnet ef migrations add … --context SqliteWorkbenchDb</c>: a model needs a provider, not a database.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteWorkbenchDb>
{
    public SqliteWorkbenchDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteWorkbenchDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>For <c>dotnet ef migrations add … --context PostgresWorkbenchDb</c>.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresWorkbenchDb>
{
    public PostgresWorkbenchDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresWorkbenchDb>().UseNpgsql("Host=localhost").Options);
}
