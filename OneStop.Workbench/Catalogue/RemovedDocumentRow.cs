using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;

namespace OneStop.Workbench.Catalogue;

/// <summary>An entry of the dated list of papers that databases replace. Ended by its last day, never deleted.</summary>
public sealed class RemovedDocumentRow
{
    public Guid Id { get; init; }

    public required string Procedure { get; set; }

    public required string Document { get; set; }

    public required string Database { get; set; }

    public required string Basis { get; set; }

    public required string Source { get; set; }

    public DateOnly From { get; set; }

    public DateOnly? To { get; set; }

    public VersionOrigin Origin { get; set; }

    public DateTime RecordedAt { get; set; }

    public Guid? RecordedBy { get; set; }

    public RemovedDocument ToDocument() => new(Procedure, Document, Database, Basis) { Id = Id, Source = Source, From = From, To = To };

    public void Take(RemovedDocument document) =>
        (Procedure, Document, Database, Basis, Source, From, To) = (document.Procedure, document.Document, document.Database, document.Basis, document.Source, document.From, document.To);
}

public static class RemovedDocumentTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<RemovedDocumentRow> RemovedDocuments => db.Set<RemovedDocumentRow>();
    }
}

internal sealed class RemovedDocumentMapping : IEntityTypeConfiguration<RemovedDocumentRow>
{
    public void Configure(EntityTypeBuilder<RemovedDocumentRow> builder)
    {
        builder.ToTable("RemovedDocuments");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Procedure).HasMaxLength(20);
        builder.Property(row => row.Document).HasMaxLength(2000);
        builder.Property(row => row.Database).HasMaxLength(500);
        builder.Property(row => row.Basis).HasMaxLength(2000);
        builder.Property(row => row.Source).HasMaxLength(200);
        builder.HasIndex(row => row.Procedure);
    }
}
