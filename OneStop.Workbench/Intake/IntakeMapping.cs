using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Data;
using OneStop.Workbench.Intake.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>The tables of Intake.</summary>
public static class IntakeTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<IntakeDraft> IntakeDrafts => db.Set<IntakeDraft>();

        public DbSet<DraftEntryRow> DraftEntries => db.Set<DraftEntryRow>();
    }
}

internal sealed class IntakeDraftMapping : IEntityTypeConfiguration<IntakeDraft>
{
    public void Configure(EntityTypeBuilder<IntakeDraft> builder)
    {
        builder.ToTable("IntakeDrafts");
        builder.HasKey(draft => draft.Id);
        builder.Property(draft => draft.Id).ValueGeneratedNever();
        builder.Property(draft => draft.UnitCode).HasMaxLength(35);
        builder.Property(draft => draft.DossierNumber).HasMaxLength(60);
        builder.Ignore(draft => draft.TakesEntries);
        builder.HasIndex(draft => new { draft.StaffId, draft.State, draft.ChangedAt });
    }
}

internal sealed class DraftEntryMapping : IEntityTypeConfiguration<DraftEntryRow>
{
    public void Configure(EntityTypeBuilder<DraftEntryRow> builder)
    {
        builder.ToTable("DraftEntries");
        builder.HasKey(entry => new { entry.DraftId, entry.Field });
        builder.Property(entry => entry.Field).HasMaxLength(EntryLimits.LongestField);
        builder.Property(entry => entry.Pen).HasMaxLength(EntryLimits.LongestPen);
        builder.HasOne<IntakeDraft>().WithMany().HasForeignKey(entry => entry.DraftId).OnDelete(DeleteBehavior.Cascade);
    }
}
