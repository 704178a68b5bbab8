using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;

namespace OneStop.Workbench.Catalogue;

/// <summary>Where a version came from.</summary>
public enum VersionOrigin
{
    /// <summary>With the program.</summary>
    Bundled,

    /// <summary>From a workbook.</summary>
    Imported,

    /// <summary>From the page.</summary>
    Edited,
}

/// <summary>A version of a procedure as kept; never changed once written.</summary>
public sealed class ProcedureRow
{
    public long Id { get; init; }

    public required string Code { get; init; }

    public int Number { get; init; }

    public required string Name { get; init; }

    public required string SearchKey { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    public DateOnly? EffectiveTo { get; init; }

    public VersionOrigin Origin { get; init; }

    public DateTime RecordedAt { get; init; }

    public Guid? RecordedBy { get; init; }

    /// <summary>The whole version as JSON.</summary>
    public required string Content { get; init; }

    public ProcedureVersion ToVersion() => CatalogueJson.Read<ProcedureVersion>(Content) with { Number = Number };

    public static ProcedureRow Of(ProcedureVersion version, int number, VersionOrigin origin, DateTime recordedAt, Guid? recordedBy) => new()
    {
        Code = version.Code,
        Number = number,
        Name = version.Name,
        SearchKey = Platform.Kernel.SearchKey.Of(version.Name),
        EffectiveFrom = version.EffectiveFrom,
        EffectiveTo = version.EffectiveTo,
        Origin = origin,
        RecordedAt = recordedAt,
        RecordedBy = recordedBy,
        Content = CatalogueJson.Write(version with { Number = 0 }),
    };
}

/// <summary>A version of an entry form as kept; never changed once written.</summary>
public sealed class FormRow
{
    public long Id { get; init; }

    public required string Code { get; init; }

    public int Version { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    public required string Content { get; init; }

    public FormDefinition ToForm() => CatalogueDefaults.Complete(CatalogueJson.Read<FormDefinition>(Content));

    public static FormRow Of(FormDefinition form) =>
        new() { Code = form.Code, Version = form.Version, EffectiveFrom = form.EffectiveFrom, Content = CatalogueJson.Write(form) };
}

/// <summary>The tables of Catalogue.</summary>
public static class CatalogueTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<ProcedureRow> Procedures => db.Set<ProcedureRow>();

        public DbSet<FormRow> Forms => db.Set<FormRow>();
    }
}

internal sealed class ProcedureMapping : IEntityTypeConfiguration<ProcedureRow>
{
    public void Configure(EntityTypeBuilder<ProcedureRow> builder)
    {
        builder.ToTable("Procedures");
        builder.Property(row => row.Code).HasMaxLength(20);
        builder.Property(row => row.Name).HasMaxLength(1000);
        builder.Property(row => row.SearchKey).HasMaxLength(1000);
        builder.HasIndex(row => new { row.Code, row.Number }).IsUnique();
    }
}

internal sealed class FormMapping : IEntityTypeConfiguration<FormRow>
{
    public void Configure(EntityTypeBuilder<FormRow> builder)
    {
        builder.ToTable("Forms");
        builder.Property(row => row.Code).HasMaxLength(20);
        builder.HasIndex(row => new { row.Code, row.Version }).IsUnique();
    }
}
