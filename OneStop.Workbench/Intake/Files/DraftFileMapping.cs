using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Data;

namespace OneStop.Workbench.Intake.Files;

/// <summary>The tables of a sitting's files.</summary>
public static class DraftFileTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<DraftFileRow> DraftFiles => db.Set<DraftFileRow>();

        public DbSet<IssuedPaperRow> IssuedPapers => db.Set<IssuedPaperRow>();
    }
}

internal sealed class DraftFileMapping : IEntityTypeConfiguration<DraftFileRow>
{
    public void Configure(EntityTypeBuilder<DraftFileRow> builder)
    {
        builder.ToTable("DraftFiles");
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Paper).HasMaxLength(120);
        builder.Property(file => file.Hash).HasMaxLength(64);
        builder.Property(file => file.Type).HasMaxLength(10);
        builder.Property(file => file.Name).HasMaxLength(200);
        builder.HasIndex(file => file.DraftId);
        builder.HasOne<IntakeDraft>().WithMany().HasForeignKey(file => file.DraftId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class IssuedPaperMapping : IEntityTypeConfiguration<IssuedPaperRow>
{
    public void Configure(EntityTypeBuilder<IssuedPaperRow> builder)
    {
        builder.ToTable("IssuedPapers");
        builder.Property(paper => paper.Id).ValueGeneratedNever();
        builder.Property(paper => paper.Form).HasMaxLength(10);
        builder.Property(paper => paper.UnitCode).HasMaxLength(40);
        builder.Property(paper => paper.StaffName).HasMaxLength(120);
        builder.Property(paper => paper.Hash).HasMaxLength(64);
        builder.Property(paper => paper.LargeTypeHash).HasMaxLength(64);
        builder.HasIndex(paper => new { paper.Form, paper.UnitCode, paper.Year, paper.Number }).IsUnique();
        // No key to the draft: a paper that was given to a citizen outlives it.
        builder.HasIndex(paper => paper.DraftId);
    }
}
