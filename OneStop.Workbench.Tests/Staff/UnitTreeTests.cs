using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Staff;

public class UnitTreeTests
{
    private static readonly DateOnly Reorganisation = new(2025, 7, 1);

    private readonly UnitTree _tree = new(
    [
        Of("H38", UnitKind.Province, null),
        Of("H38.00", UnitKind.ProvinceCentre, "H38"),
        Of("H38.05", UnitKind.Agency, "H38"),
        Of("H38.1.UB", UnitKind.Commune, "H38"),
        Of("H38.1", UnitKind.CommuneCentre, "H38.1.UB"),
        Of("H38.1.TP", UnitKind.Department, "H38.1.UB"),
        Of("H38.2.UB", UnitKind.Commune, "H38"),
        Of("H38.2", UnitKind.CommuneCentre, "H38.2.UB"),
        Of("H38.2.TP", UnitKind.Department, "H38.2.UB"),
        Of("old", UnitKind.District, "H38") with { To = Reorganisation.AddDays(-1), SuccessorCodes = ["H38.1.UB"] },
    ]);

    [Theory]
    [InlineData("H38.1", "H38.1", true)]
    [InlineData("H38.1.TP", "H38.1.UB", true)]
    [InlineData("H38.1.TP", "H38.1", true)] // a centre answers for what lies behind its counter
    [InlineData("H38.1.TP", "H38", true)]
    [InlineData("H38.05", "H38.00", true)]
    [InlineData("H38.1.TP", "H38.00", false)] // the provincial centre has no hand in a commune's work
    [InlineData("H38.1", "H38.00", false)]
    [InlineData("H38.2.TP", "H38.1", false)]
    [InlineData("H38.1", "H38.1.TP", false)]
    [InlineData("H38.05", "H38.1", false)]
    [InlineData("old", "H38", true)]
    [InlineData("nowhere", "H38", false)]
    [InlineData(null, "H38", false)]
    public void Scope_reaches_down_and_never_sideways(string? code, string scope, bool within) =>
        Assert.Equal(within, _tree.IsWithin(code, scope));

    [Theory]
    [InlineData("H38.1.TP", "H38.1")]
    [InlineData("H38.1.UB", "H38.1")]
    [InlineData("H38.1", "H38.1")]
    [InlineData("H38.05", "H38.00")]
    [InlineData("H38", "H38.00")]
    public void Every_unit_has_a_front_door(string code, string centre) => Assert.Equal(centre, _tree.CentreOf(code)?.Code);

    [Fact]
    public void Unknown_units_have_none() => Assert.Null(_tree.CentreOf("nowhere"));

    [Fact]
    public void Below_holds_the_unit_itself_and_everything_under_it() =>
        Assert.Equal(["H38.1", "H38.1.TP", "H38.1.UB"], _tree.Below("H38.1.UB").Select(unit => unit.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void A_centre_hands_over_to_the_departments_beside_it_and_not_to_closed_ones() =>
        Assert.Equal(["H38.1.TP"], _tree.HandlersOf("H38.1").Select(unit => unit.Code));

    [Fact]
    public void A_province_centre_hands_over_to_agencies() =>
        Assert.Equal(["H38.05"], _tree.HandlersOf("H38.00").Select(unit => unit.Code));

    [Fact]
    public void A_closed_unit_existed_until_its_last_day()
    {
        var district = _tree.Find("old")!;
        Assert.True(district.ExistsOn(Reorganisation.AddDays(-1)));
        Assert.False(district.ExistsOn(Reorganisation));
    }

    [Fact]
    public void An_unknown_unit_is_named_by_its_code() => Assert.Equal("nowhere", _tree.NameOf("nowhere"));

    private static Unit Of(string code, UnitKind kind, string? parent) =>
        new(code, $"Đơn vị {code}", code, kind, UnitLevel.Commune, parent, null, null, []);
}
