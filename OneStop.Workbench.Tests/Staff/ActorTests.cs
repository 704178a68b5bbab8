using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Staff;

public class ActorTests
{
    private static readonly UnitTree Units = new(
    [
        Of("H38", UnitKind.Province, null),
        Of("H38.1.UB", UnitKind.Commune, "H38"),
        Of("H38.1", UnitKind.CommuneCentre, "H38.1.UB"),
        Of("H38.1.TP", UnitKind.Department, "H38.1.UB"),
        Of("H38.1.DC", UnitKind.Department, "H38.1.UB"),
    ]);

    [Fact]
    public void A_role_counts_only_within_its_unit()
    {
        var actor = With(new RoleGrant(Role.Officer, "H38.1.TP"));
        Assert.True(actor.May(Role.Officer, "H38.1.TP"));
        Assert.False(actor.May(Role.Officer, "H38.1.DC"));
        Assert.False(actor.May(Role.Approver, "H38.1.TP"));
        Assert.False(actor.May(Role.Officer, null));
    }

    [Fact]
    public void Any_of_several_roles_is_enough() =>
        Assert.True(With(new RoleGrant(Role.Auditor, "H38")).MayAny("H38.1", Role.Counter, Role.Auditor));

    [Fact]
    public void The_scope_of_a_centre_is_the_commune_behind_it() =>
        Assert.Equal(["H38.1", "H38.1.DC", "H38.1.TP", "H38.1.UB"], With(new RoleGrant(Role.Supervisor, "H38.1")).Scope(Role.Supervisor).Order(StringComparer.Ordinal));

    [Fact]
    public void Scope_asks_only_for_the_roles_named() => Assert.Empty(With(new RoleGrant(Role.Supervisor, "H38.1")).Scope(Role.Reporter));

    [Fact]
    public void The_counter_is_that_of_the_home_unit() => Assert.Equal("H38.1", With().Centre?.Code);

    [Theory]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-30", true)]
    [InlineData("2026-12-01", false)]
    public void A_delegation_holds_from_its_first_day_through_its_last(string day, bool holds) =>
        Assert.Equal(holds, new RoleGrant(Role.Approver, "H38.1", new(2026, 11, 23), new(2026, 11, 30), "Bà Thử").HoldsOn(DateOnly.Parse(day)));

    private static Actor With(params RoleGrant[] grants) => new(Guid.NewGuid(), "Cán bộ Mẫu", "H38.1.TP", grants, Units);

    private static Unit Of(string code, UnitKind kind, string? parent) =>
        new(code, $"Đơn vị {code}", code, kind, UnitLevel.Commune, parent, null, null, []);
}
