using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Data;

namespace OneStop.Workbench.Catalogue;

/// <summary>A dated rule of the counter's own work as kept: a bundle, or the order of a copy-out. Never changed once written.</summary>
public sealed class CounterRuleRow
{
    public const string Bundle = "bundle";
    public const string CopyOut = "copy-out";

    /// <summary>The content of a version that ends the rule.</summary>
    public const string Ended = "";

    public long Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>Of the bundle, or the procedure's.</summary>
    public required string Code { get; init; }

    public int Version { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    /// <summary>The rule as JSON.</summary>
    public required string Content { get; init; }

    public DateTime RecordedAt { get; init; }

    public Guid? RecordedBy { get; init; }
}

internal static class CounterRuleTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<CounterRuleRow> CounterRules => db.Set<CounterRuleRow>();
    }
}

internal sealed class CounterRuleMapping : IEntityTypeConfiguration<CounterRuleRow>
{
    public void Configure(EntityTypeBuilder<CounterRuleRow> builder)
    {
        builder.ToTable("CounterRules");
        builder.Property(row => row.Kind).HasMaxLength(20);
        builder.Property(row => row.Code).HasMaxLength(40);
        builder.HasIndex(row => new { row.Kind, row.Code, row.Version }).IsUnique();
    }
}
