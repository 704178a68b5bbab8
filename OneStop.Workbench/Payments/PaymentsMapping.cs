using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Data;
using OneStop.Workbench.Payments.Domain;

namespace OneStop.Workbench.Payments;

/// <summary>The tables of Payments.</summary>
public static class PaymentsTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<DatedFeeRule> FeeRules => db.Set<DatedFeeRule>();

        public DbSet<PayeeAccount> PayeeAccounts => db.Set<PayeeAccount>();
    }
}

internal sealed class FeeRuleMapping : IEntityTypeConfiguration<DatedFeeRule>
{
    public void Configure(EntityTypeBuilder<DatedFeeRule> builder)
    {
        builder.ToTable("FeeRules");
        builder.HasKey(rule => rule.Id);
        builder.Property(rule => rule.Id).ValueGeneratedNever();
        builder.Property(rule => rule.UnitCode).HasMaxLength(35);
        builder.Property(rule => rule.ProcedureCode).HasMaxLength(20);
        builder.Property(rule => rule.CaseKey).HasMaxLength(60);
        builder.Property(rule => rule.Rule).HasMaxLength(600);
        builder.Property(rule => rule.LegalBasis).HasMaxLength(300);
        builder.Ignore(rule => rule.Fee);
    }
}

internal sealed class PayeeAccountMapping : IEntityTypeConfiguration<PayeeAccount>
{
    public void Configure(EntityTypeBuilder<PayeeAccount> builder)
    {
        builder.ToTable("PayeeAccounts");
        builder.HasKey(account => account.Id);
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.UnitCode).HasMaxLength(35);
        builder.Property(account => account.BankName).HasMaxLength(120);
        builder.Property(account => account.Bin).HasMaxLength(6);
        builder.Property(account => account.Number).HasMaxLength(19);
        builder.Property(account => account.Holder).HasMaxLength(120);
        builder.Ignore(account => account.Account);
    }
}
