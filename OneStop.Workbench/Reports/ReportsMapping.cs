using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Data;

namespace OneStop.Workbench.Reports;

/// <summary>The tables of Reports. Figures themselves are never kept but in what was sealed.</summary>
public static class ReportsTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<DecidedFigureRow> DecidedFigures => db.Set<DecidedFigureRow>();

        public DbSet<ReportFormRow> ReportForms => db.Set<ReportFormRow>();

        public DbSet<KeptReport> KeptReports => db.Set<KeptReport>();

        public DbSet<ReportDuty> ReportDuties => db.Set<ReportDuty>();
    }
}

internal sealed class DecidedFigureMapping : IEntityTypeConfiguration<DecidedFigureRow>
{
    public void Configure(EntityTypeBuilder<DecidedFigureRow> builder)
    {
        builder.ToTable("DecidedFigures");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Code).HasMaxLength(40);
        builder.Property(row => row.UnitCode).HasMaxLength(40);
        builder.Property(row => row.Decision).HasMaxLength(200);
    }
}

internal sealed class ReportFormMapping : IEntityTypeConfiguration<ReportFormRow>
{
    public void Configure(EntityTypeBuilder<ReportFormRow> builder)
    {
        builder.ToTable("ReportForms");
        builder.Property(row => row.Code).HasMaxLength(40);
        builder.HasIndex(row => new { row.Code, row.Version }).IsUnique();
    }
}

internal sealed class KeptReportMapping : IEntityTypeConfiguration<KeptReport>
{
    public void Configure(EntityTypeBuilder<KeptReport> builder)
    {
        builder.ToTable("KeptReports");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Form).HasMaxLength(40);
        builder.Property(row => row.UnitCode).HasMaxLength(40);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.SealedByName).HasMaxLength(120);
        builder.HasIndex(row => new { row.UnitCode, row.From });
    }
}

internal sealed class ReportDutyMapping : IEntityTypeConfiguration<ReportDuty>
{
    public void Configure(EntityTypeBuilder<ReportDuty> builder)
    {
        builder.ToTable("ReportDuties");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Form).HasMaxLength(40);
        builder.Property(row => row.UnitCode).HasMaxLength(40);
        builder.Property(row => row.LegalBasis).HasMaxLength(400);
    }
}
