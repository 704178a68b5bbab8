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

        public DbSet<DraftHandRow> DraftHands => db.Set<DraftHandRow>();

        public DbSet<SittingTimeRow> SittingTimes => db.Set<SittingTimeRow>();
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
        builder.Property(draft => draft.Ticket).HasMaxLength(24);
        builder.Property(draft => draft.DiscardReason).HasMaxLength(300);
        builder.Property(draft => draft.BundleCode).HasMaxLength(40);
        builder.Ignore(draft => draft.TakesEntries);
        builder.HasIndex(draft => new { draft.UnitCode, draft.Ticket }).IsUnique();
        builder.HasIndex(draft => draft.BundleId);
        builder.HasIndex(draft => draft.OfferedTo);
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
        // Of two nodes that fold at the same moment one begins anew on what the other wrote.
        builder.Property(entry => entry.Sequence).IsConcurrencyToken();
        builder.Property(entry => entry.Pen).IsConcurrencyToken();
        builder.HasOne<IntakeDraft>().WithMany().HasForeignKey(entry => entry.DraftId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DraftHandMapping : IEntityTypeConfiguration<DraftHandRow>
{
    public void Configure(EntityTypeBuilder<DraftHandRow> builder)
    {
        builder.ToTable("DraftHands");
        builder.HasKey(hand => new { hand.DraftId, hand.StaffId });
        builder.HasOne<IntakeDraft>().WithMany().HasForeignKey(hand => hand.DraftId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SittingTimeMapping : IEntityTypeConfiguration<SittingTimeRow>
{
    public void Configure(EntityTypeBuilder<SittingTimeRow> builder)
    {
        builder.ToTable("SittingTimes");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.UnitCode).HasMaxLength(35);
        builder.Property(row => row.ProcedureCode).HasMaxLength(20);
        builder.HasIndex(row => new { row.Day, row.UnitCode });
    }
}
