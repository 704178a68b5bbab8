using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OneStop.Workbench.Data;

/// <summary>Which content of a bundled data set is in the database.</summary>
public sealed class BundledLoadRow
{
    public required string Name { get; init; }

    public required string Hash { get; set; }

    public DateTime LoadedAt { get; set; }
}

internal sealed class BundledLoadMapping : IEntityTypeConfiguration<BundledLoadRow>
{
    public void Configure(EntityTypeBuilder<BundledLoadRow> builder)
    {
        builder.ToTable("BundledLoads");
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(80);
        builder.Property(row => row.Hash).HasMaxLength(64);
    }
}

/// <summary>Remembers what was loaded, so that a start with unchanged files costs nothing.</summary>
public sealed class BundledLoads(IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    public async Task<bool> IsCurrent(string name, string hash, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Set<BundledLoadRow>().AnyAsync(row => row.Name == name && row.Hash == hash, cancellation);
    }

    /// <summary>Call inside the writing transaction that loads the content.</summary>
    public async Task Remember(WorkbenchDb db, string name, string hash, CancellationToken cancellation)
    {
        var row = await db.Set<BundledLoadRow>().FindAsync([name], cancellation);
        if (row is null) db.Add(row = new BundledLoadRow { Name = name, Hash = hash });
        row.Hash = hash;
        row.LoadedAt = time.GetUtcNow().UtcDateTime;
    }
}
