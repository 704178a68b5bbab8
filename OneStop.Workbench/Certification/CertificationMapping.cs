using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Data;

namespace OneStop.Workbench.Certification;

/// <summary>The table of Certification.</summary>
public static class CertificationTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<CertificationEntry> CertificationEntries => db.Set<CertificationEntry>();
    }
}

internal sealed class CertificationEntryMapping : IEntityTypeConfiguration<CertificationEntry>
{
    public void Configure(EntityTypeBuilder<CertificationEntry> builder)
    {
        builder.ToTable("CertificationEntries");
        // A number is given once: the database says so too.
        builder.HasIndex(entry => new { entry.UnitCode, entry.Book, entry.Year, entry.Number, entry.Wording }).IsUnique();
        builder.HasIndex(entry => new { entry.UnitCode, entry.Book, entry.On });
        builder.HasIndex(entry => entry.DossierNumber);
        builder.Property(entry => entry.UnitCode).HasMaxLength(40);
        builder.Property(entry => entry.DossierNumber).HasMaxLength(60);
        builder.Property(entry => entry.StaffName).HasMaxLength(120);
        builder.Property(entry => entry.Requester).HasMaxLength(200);
        builder.Property(entry => entry.RequesterIdentity).HasMaxLength(40);
        builder.Property(entry => entry.Document).HasMaxLength(500);
        builder.Property(entry => entry.Signer).HasMaxLength(120);
        builder.Property(entry => entry.SignerTitle).HasMaxLength(200);
        builder.Property(entry => entry.Reason).HasMaxLength(500);
    }
}
