using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Dossiers;

public static class DossierTables
{
    /// <summary>The index that figures are summed up from.</summary>
    public const string ForReports = "IX_Dossiers_Report";

    /// <summary>Those whose rows do not tell their lives.</summary>
    public const string NotStraight = "IX_Dossiers_NotStraight";

    public const string ByLastRecorded = "IX_Dossiers_LastRecorded";

    public const string ByClock = "IX_Dossiers_ClockMovedOn";

    extension(WorkbenchDb db)
    {
        public DbSet<Dossier> Dossiers => db.Set<Dossier>();

        public DbSet<DossierEvent> DossierEvents => db.Set<DossierEvent>();

        public DbSet<CorrectionDraft> CorrectionDrafts => db.Set<CorrectionDraft>();
    }
}

/// <summary>How many numbers a unit has given out in a period: a day for dossier numbers, a year for the register.</summary>
public sealed class DossierCounter
{
    public required string UnitCode { get; init; }

    public required string Period { get; init; }

    public int Last { get; set; }
}

internal sealed class DossierMapping : IEntityTypeConfiguration<Dossier>
{
    public void Configure(EntityTypeBuilder<Dossier> builder)
    {
        builder.ToTable("Dossiers");
        builder.HasIndex(dossier => dossier.Number).IsUnique();
        builder.HasIndex(dossier => dossier.DraftId).IsUnique();
        builder.HasIndex(dossier => new { dossier.ReceivingUnit, dossier.Status, dossier.Due });
        builder.HasIndex(dossier => new { dossier.HolderUnit, dossier.Status, dossier.Due });
        builder.HasIndex(dossier => new { dossier.HandlingUnit, dossier.Status });
        builder.HasIndex(dossier => new { dossier.ReceivingUnit, dossier.ReceivedOn });
        builder.HasIndex(dossier => new { dossier.ReceivingUnit, dossier.FinishedOn });
        builder.HasIndex(dossier => new { dossier.AssigneeId, dossier.Status });
        builder.HasIndex(dossier => dossier.OwnerIdentity);
        // For whole provinces, where no unit narrows the question: what is open, what came and what went on a day.
        builder.HasIndex(dossier => new { dossier.Status, dossier.Due });
        builder.HasIndex(dossier => dossier.ReceivedOn);
        builder.HasIndex(dossier => dossier.FinishedOn);
        // All that any measure asks of a straight life, in the order in which it is summed up.
        builder.HasIndex(dossier => new
        {
            dossier.ReceivingUnit, dossier.Field, dossier.ProcedureCode, dossier.ProcedureVersion, dossier.Straight, dossier.LastRecorded, dossier.ClockMovedOn,
            dossier.ReceivedOn, dossier.FinishedOn, dossier.DueOn, dossier.EndedBy, dossier.Channel, dossier.ReturnedOn, dossier.ReturnWay,
            dossier.SavedHundredths, dossier.DigitisedOn, dossier.ChargedOn, dossier.PaidOn, dossier.PaidWay, dossier.FeePaid, dossier.FeesTaken, dossier.Payments,
        }).HasDatabaseName(DossierTables.ForReports);
        // The few of which the history has to be read, whatever moment is asked about.
        builder.HasIndex(dossier => new { dossier.ReceivingUnit, dossier.ReceivedOn, dossier.FinishedOn, dossier.LastRecorded }).HasFilter("NOT \"Straight\"").HasDatabaseName(DossierTables.NotStraight);
        builder.HasIndex(dossier => dossier.LastRecorded).HasDatabaseName(DossierTables.ByLastRecorded);
        builder.HasIndex(dossier => new { dossier.ClockMovedOn, dossier.ReceivedOn, dossier.FinishedOn, dossier.LastRecorded }).HasFilter("\"ClockMovedOn\" IS NOT NULL").HasDatabaseName(DossierTables.ByClock);
        builder.HasIndex(dossier => new { dossier.ReceivedOn, dossier.ReceivingUnit }).HasFilter("\"Channel\" = 'AssistedOnline'").HasDatabaseName("IX_Dossiers_Assisted");
        builder.Property(dossier => dossier.ReturnWay).HasMaxLength(20);
        builder.Property(dossier => dossier.PaidWay).HasMaxLength(20);
        builder.Property(dossier => dossier.Number).HasMaxLength(60);
        builder.Property(dossier => dossier.ReceivingUnit).HasMaxLength(40);
        builder.Property(dossier => dossier.HolderUnit).HasMaxLength(40);
        builder.Property(dossier => dossier.HandlingUnit).HasMaxLength(40);
        builder.Ignore(dossier => dossier.FolderAstray);
        builder.Property(dossier => dossier.FolderUnit).HasMaxLength(40);
        builder.Property(dossier => dossier.Awaits).HasMaxLength(40);
        builder.Property(dossier => dossier.Proposal).HasMaxLength(20);
        builder.Property(dossier => dossier.LastSequence).IsConcurrencyToken();
        builder.Ignore(dossier => dossier.IsOpen);
    }
}

internal sealed class DossierEventMapping : IEntityTypeConfiguration<DossierEvent>
{
    public void Configure(EntityTypeBuilder<DossierEvent> builder)
    {
        builder.ToTable("DossierEvents");
        builder.HasOne<Dossier>().WithMany().HasForeignKey(past => past.DossierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(past => new { past.DossierId, past.Sequence }).IsUnique();
        builder.HasIndex(past => new { past.Kind, past.Occurred });
        builder.Property(past => past.Kind).HasConversion(kind => kind.Code(), code => DossierEventKinds.Parse(code)).HasMaxLength(30);
        builder.Property(past => past.StaffName).HasMaxLength(120);
        builder.Property(past => past.InsteadOf).HasMaxLength(120);
        builder.Property(past => past.Role).HasMaxLength(20);
        builder.Property(past => past.UnitCode).HasMaxLength(40);
    }
}

internal sealed class WordingMapping : IEntityTypeConfiguration<WordingRow>
{
    public void Configure(EntityTypeBuilder<WordingRow> builder)
    {
        builder.ToTable("Wordings");
        builder.HasKey(row => new { row.Key, row.From });
        builder.Property(row => row.Key).HasMaxLength(40);
        builder.Property(row => row.Text).HasMaxLength(2000);
        builder.Property(row => row.LegalBasis).HasMaxLength(300);
    }
}

internal sealed class NudgeMapping : IEntityTypeConfiguration<Nudge>
{
    public void Configure(EntityTypeBuilder<Nudge> builder)
    {
        builder.ToTable("Nudges");
        builder.HasIndex(nudge => new { nudge.StaffId, nudge.DoneAt, nudge.On });
        builder.Property(nudge => nudge.Number).HasMaxLength(60);
        builder.Property(nudge => nudge.Text).HasMaxLength(2000);
        builder.Property(nudge => nudge.FromName).HasMaxLength(120);
    }
}

internal sealed class DossierCounterMapping : IEntityTypeConfiguration<DossierCounter>
{
    public void Configure(EntityTypeBuilder<DossierCounter> builder)
    {
        builder.ToTable("DossierCounters");
        builder.HasKey(counter => new { counter.UnitCode, counter.Period });
        builder.Property(counter => counter.UnitCode).HasMaxLength(40);
        builder.Property(counter => counter.Period).HasMaxLength(10);
    }
}
