using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>The tables of Supervision.</summary>
public static class SupervisionTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<PromiseChange> PromiseChanges => db.Set<PromiseChange>();

        public DbSet<PromiseChangeLine> PromiseChangeLines => db.Set<PromiseChangeLine>();

        public DbSet<ImpactAsked> ImpactAsked => db.Set<ImpactAsked>();

        public DbSet<Alert> Alerts => db.Set<Alert>();

        public DbSet<WorkLease> WorkLeases => db.Set<WorkLease>();
    }
}

internal sealed class PromiseChangeMapping : IEntityTypeConfiguration<PromiseChange>
{
    public void Configure(EntityTypeBuilder<PromiseChange> builder)
    {
        builder.ToTable("PromiseChanges");
        builder.HasIndex(change => change.At);
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.StaffName).HasMaxLength(120);
        builder.Property(change => change.UnitCode).HasMaxLength(40);
        builder.Property(change => change.Reason).HasMaxLength(400);
    }
}

internal sealed class PromiseChangeLineMapping : IEntityTypeConfiguration<PromiseChangeLine>
{
    public void Configure(EntityTypeBuilder<PromiseChangeLine> builder)
    {
        builder.ToTable("PromiseChangeLines");
        builder.HasKey(line => new { line.ChangeId, line.DossierId });
        builder.HasOne<PromiseChange>().WithMany().HasForeignKey(line => line.ChangeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(line => line.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImpactAskedMapping : IEntityTypeConfiguration<ImpactAsked>
{
    public void Configure(EntityTypeBuilder<ImpactAsked> builder)
    {
        builder.ToTable("ImpactAsked");
        builder.HasKey(asked => asked.StaffId);
        builder.Property(asked => asked.StaffId).ValueGeneratedNever();
        builder.Property(asked => asked.CentreCode).HasMaxLength(40);
    }
}

internal sealed class AlertMapping : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.ToTable("Alerts");
        // Once each, whatever the nodes think of each other.
        builder.HasIndex(alert => new { alert.DossierId, alert.Kind, alert.About }).IsUnique();
        builder.HasIndex(alert => alert.RaisedAt);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(alert => alert.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WorkLeaseMapping : IEntityTypeConfiguration<WorkLease>
{
    public void Configure(EntityTypeBuilder<WorkLease> builder)
    {
        builder.ToTable("WorkLeases");
        builder.HasKey(lease => lease.Work);
        builder.Property(lease => lease.Work).HasMaxLength(60);
        // Two nodes that reach for an ended lease at once: one of them loses.
        builder.Property(lease => lease.Until).IsConcurrencyToken();
    }
}
