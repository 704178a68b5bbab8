using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Data;

namespace OneStop.Workbench.Deadlines;

/// <summary>The tables of Deadlines.</summary>
public static class DeadlinesTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<CalendarVersionRow> CalendarVersions => db.Set<CalendarVersionRow>();

        public DbSet<ExtraDaysRow> ExtraDays => db.Set<ExtraDaysRow>();
    }
}

internal sealed class CalendarVersionMapping : IEntityTypeConfiguration<CalendarVersionRow>
{
    public void Configure(EntityTypeBuilder<CalendarVersionRow> builder)
    {
        builder.ToTable("CalendarVersions");
        builder.HasKey(version => new { version.Code, version.Number });
        builder.Property(version => version.Code).HasMaxLength(35);
        builder.Property(version => version.OwnerUnitCode).HasMaxLength(35);
        builder.Property(version => version.Name).HasMaxLength(200);
        builder.Property(version => version.Reason).HasMaxLength(400);
        builder.Ignore(version => version.File);
    }
}

internal sealed class ExtraDaysMapping : IEntityTypeConfiguration<ExtraDaysRow>
{
    public void Configure(EntityTypeBuilder<ExtraDaysRow> builder)
    {
        builder.ToTable("ExtraDays");
        builder.HasKey(rule => rule.Id);
        builder.Property(rule => rule.Id).ValueGeneratedNever();
        builder.Property(rule => rule.Units).HasMaxLength(4000);
        builder.Property(rule => rule.ProcedureCode).HasMaxLength(20);
        builder.Property(rule => rule.Field).HasMaxLength(200);
        builder.Property(rule => rule.LegalBasis).HasMaxLength(300);
        builder.Ignore(rule => rule.Rule);
    }
}
