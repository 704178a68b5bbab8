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
