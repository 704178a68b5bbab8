using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Staff;

public class BundledUnitsTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly DateOnly Now = new(2026, 11, 23);
    private static readonly DateOnly BeforeReorganisation = new(2025, 6, 30);

    private static readonly UnitTree Tree = new(UnitsFile.Read(BundledAssets.BesideProgram.PathOf("units", "units.csv")));

    [Theory]
    [InlineData("H38", 99)]
    [InlineData("H37", 65)]
    public void Each_province_has_its_communes(string province, int communes) =>
        Assert.Equal(communes, Tree.Children(province).Count(unit => unit.Kind == UnitKind.Commune && unit.ExistsOn(Now)));

    [Fact]
    public void Codes_are_unique_and_shaped_as_identifiers()
    {
        Assert.Equal(Tree.All.Count, Tree.All.Select(unit => unit.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Tree.All, unit => Assert.Matches(@"^H3[78](\.[A-Z0-9]{1,6})*$", unit.Code));
    }

    [Fact]
    public void Every_commune_has_one_centre_and_five_departments() => Assert.All(
        Tree.All.Where(unit => unit.Kind == UnitKind.Commune && unit.ExistsOn(Now)),
        commune =>
        {
            var centre = Assert.Single(Tree.Children(commune.Code), unit => unit.Kind == UnitKind.CommuneCentre);
            Assert.Equal(5, Tree.HandlersOf(centre.Code).Count());
            Assert.Equal(centre, Tree.CentreOf(commune.Code));
        });

    [Fact]
    public void Parents_and_successors_exist_and_parents_lead_to_a_province() => Assert.All(Tree.All, unit =>
    {
        Assert.True(unit.ParentCode is null ? unit.Kind == UnitKind.Province : Tree.Find(unit.ParentCode) is not null, unit.Code);
        Assert.True(Tree.IsWithin(unit.Code, "H38") != Tree.IsWithin(unit.Code, "H37"), unit.Code);
        Assert.All(unit.SuccessorCodes, code => Assert.True(Tree.Find(code)?.To is null && Tree.Find(code) is not null, $"{unit.Code} → {code}"));
    });

    [Fact]
    public void The_old_three_levels_are_kept_as_history()
    {
        var closed = Tree.All.Where(unit => unit.To is not null).ToList();
        Assert.Equal(29, closed.Count(unit => unit.Kind == UnitKind.District));
        Assert.All(closed, unit => Assert.True(unit.To == BeforeReorganisation && unit.SuccessorCodes.Count > 0, unit.Code));
        Assert.Equal(["H38"], Tree.Find("H38.YB")!.SuccessorCodes);
    }

    [Fact]
    public void A_commune_that_was_split_names_both_successors()
    {
        var split = Tree.All.Single(unit => unit.Name == "Ủy ban nhân dân thị trấn Thất Khê");
        Assert.Equal(2, split.SuccessorCodes.Count);
    }

    [Fact]
    public void Names_are_composed_and_clean() => Assert.All(Tree.All, unit =>
    {
        Assert.Equal(CleanText.Of(unit.Name), unit.Name);
        Assert.Equal(CleanText.Of(unit.ShortName), unit.ShortName);
    });

    [Fact]
    public async Task Loading_twice_changes_nothing_and_fills_the_directory()
    {
        await using var units = await UnitsAtWork.Create();
        var versions = await Versions(units.Database);

        await units.Bundled.Load(Cancellation);

        Assert.Equal(versions, await Versions(units.Database));
        Assert.Equal("Trung tâm Phục vụ hành chính công xã Bát Xát", units.Directory.Current.NameOf("H38.02683"));
    }

    [Fact]
    public async Task A_unit_changed_here_survives_new_bundled_data()
    {
        await using var units = await UnitsAtWork.Create();
        var file = (await units.Desk.Open(units.Administrator, "H38.02683", Cancellation)).Value;
        await units.Desk.Amend(units.Administrator, file.Unit with { Name = "Trung tâm Thử" }, "Quyết định 1/QĐ-UBND", file.Version, Cancellation);
        await using (var db = units.Database.CreateDbContext())
        {
            await db.Set<OneStop.Workbench.Data.BundledLoadRow>().ExecuteDeleteAsync(Cancellation);
        }

        await units.Bundled.Load(Cancellation);

        Assert.Equal("Trung tâm Thử", units.Directory.Current.NameOf("H38.02683"));
    }

    private static async Task<Guid[]> Versions(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.Units.OrderBy(unit => unit.Code).Select(unit => unit.Version).ToArrayAsync(Cancellation);
    }
}
