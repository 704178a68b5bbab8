using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Data;

namespace OneStop.Workbench.Staff;

/// <summary>The tables of Staff.</summary>
public static class StaffTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<UnitRow> Units => db.Set<UnitRow>();

        public DbSet<StaffAccount> Staff => db.Set<StaffAccount>();

        public DbSet<RoleGrantRow> RoleGrants => db.Set<RoleGrantRow>();

        public DbSet<AuditRow> AuditTrail => db.Set<AuditRow>();

        public DbSet<FirstLinkRow> FirstLinks => db.Set<FirstLinkRow>();
    }
}

internal sealed class UnitMapping : IEntityTypeConfiguration<UnitRow>
{
    public void Configure(EntityTypeBuilder<UnitRow> builder)
    {
        builder.ToTable("Units");
        builder.HasKey(unit => unit.Code);
        builder.Property(unit => unit.Code).HasMaxLength(35);
        builder.Property(unit => unit.ParentCode).HasMaxLength(35);
        builder.Property(unit => unit.Name).HasMaxLength(200);
        builder.Property(unit => unit.ShortName).HasMaxLength(100);
        builder.Property(unit => unit.NationalCode).HasMaxLength(10);
        builder.Property(unit => unit.LegalBasis).HasMaxLength(300);
        builder.Property(unit => unit.Version).IsConcurrencyToken();
        builder.Property(unit => unit.Successors).HasMaxLength(2000).HasConversion(
            codes => JsonSerializer.Serialize(codes, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<string>>(json, JsonSerializerOptions.Default) ?? new(),
            new ValueComparer<List<string>>(
                (left, right) => left!.SequenceEqual(right!),
                codes => codes.Count,
                codes => codes.ToList()));
        builder.HasIndex(unit => unit.ParentCode);
    }
}

internal sealed class StaffAccountMapping : IEntityTypeConfiguration<StaffAccount>
{
    public void Configure(EntityTypeBuilder<StaffAccount> builder)
    {
        builder.ToTable("Staff");
        builder.Property(staff => staff.Id).ValueGeneratedNever();
        builder.Property(staff => staff.UserName).HasMaxLength(60).IsRequired();
        builder.Property(staff => staff.NormalizedUserName).HasMaxLength(60).IsRequired();
        builder.HasIndex(staff => staff.NormalizedUserName).IsUnique();
        builder.Property(staff => staff.DisplayName).HasMaxLength(120);
        builder.Property(staff => staff.HomeUnitCode).HasMaxLength(35);
        builder.HasIndex(staff => staff.HomeUnitCode);
        builder.Property(staff => staff.SearchText).HasMaxLength(200);
        builder.Property(staff => staff.PasswordHash).HasMaxLength(200);
        builder.Property(staff => staff.SecurityStamp).HasMaxLength(60);
        builder.Property(staff => staff.ConcurrencyStamp).HasMaxLength(60).IsConcurrencyToken();
        builder.Property(staff => staff.LockoutEnd).HasConversion<DateTime?>(
            end => end == null ? null : end.Value.UtcDateTime,
            stored => stored == null ? null : new DateTimeOffset(DateTime.SpecifyKind(stored.Value, DateTimeKind.Utc)));
        // People are reached through their office; the fewest personal data are kept of them.
        builder.Ignore(staff => staff.Email);
        builder.Ignore(staff => staff.NormalizedEmail);
        builder.Ignore(staff => staff.EmailConfirmed);
        builder.Ignore(staff => staff.PhoneNumber);
        builder.Ignore(staff => staff.PhoneNumberConfirmed);
        builder.HasMany(staff => staff.Grants).WithOne().HasForeignKey(grant => grant.StaffId);
    }
}

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrantRow>
{
    public void Configure(EntityTypeBuilder<RoleGrantRow> builder)
    {
        builder.ToTable("RoleGrants");
        builder.Property(grant => grant.Id).ValueGeneratedNever();
        builder.Property(grant => grant.UnitCode).HasMaxLength(35);
        builder.Property(grant => grant.DelegatedBy).HasMaxLength(120);
        builder.HasIndex(grant => new { grant.UnitCode, grant.Role });
    }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("AuditTrail");
        builder.Property(row => row.StaffName).HasMaxLength(120);
        builder.Property(row => row.Action).HasMaxLength(60);
        builder.Property(row => row.Target).HasMaxLength(120);
        builder.Property(row => row.Detail).HasMaxLength(400);
        builder.HasIndex(row => row.At);
        builder.HasIndex(row => row.Target);
    }
}

internal sealed class FirstLinkMapping : IEntityTypeConfiguration<FirstLinkRow>
{
    public void Configure(EntityTypeBuilder<FirstLinkRow> builder)
    {
        builder.ToTable("FirstLinks");
        builder.HasKey(link => link.TokenHash);
        builder.Property(link => link.TokenHash).HasMaxLength(64);
    }
}

internal sealed class StaffClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("StaffClaims");
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(claim => claim.UserId);
    }
}

internal sealed class StaffLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("StaffLogins");
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.Property(login => login.LoginProvider).HasMaxLength(128);
        builder.Property(login => login.ProviderKey).HasMaxLength(128);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(login => login.UserId);
    }
}

internal sealed class StaffTokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("StaffTokens");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.LoginProvider).HasMaxLength(128);
        builder.Property(token => token.Name).HasMaxLength(128);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(token => token.UserId);
    }
}
