using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Tests.Catalogue;

public class CatalogueSearchTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly IReadOnlyList<ProcedureVersion> Procedures = new BundledCatalogueTests.Content().Procedures;
    private static readonly CatalogueContent Catalogue = new(Procedures, new BundledCatalogueTests.Content().Forms, []);

    private static string First(string text, HandlingLevels levels = HandlingLevels.Commune) => Catalogue.Search(text, levels, Today, 5).Select(procedure => procedure.Code).FirstOrDefault() ?? "";

    [Theory]
    [InlineData("1.001193", "1.001193")]
    [InlineData("001193", "1.001193")]
    [InlineData("khai sinh", "1.001193")]
    [InlineData("KHAI SINH đăng ký", "1.001193")]
    [InlineData("dk khai sinh", "1.001193")]
    [InlineData("dkks", "1.001193")]
    [InlineData("đk kết hôn", "1.000894")]
    [InlineData("ket hon dk", "1.000894")]
    [InlineData("thuong tru", "1.004222")]
    [InlineData("tam tru", "1.004194")]
    [InlineData("khai tu", "1.000656")]
    [InlineData("trich luc ho tich", "2.000635")]
    [InlineData("tinh trang hon nhan", "1.004873")]
    [InlineData("thanh lap ho kinh doanh", "1.001612")]
    public void Finds_what_the_clerk_means(string text, string code) => Assert.Equal(code, First(text));

    [Fact]
    public void Every_procedure_is_found_by_its_name_without_marks_in_any_order() => Assert.Empty(
        from procedure in Procedures
        let words = SearchKey.Words(procedure.Name.Replace(',', ' ').Replace('(', ' ').Replace(')', ' ').Replace('/', ' ').Replace(';', ' ')).Take(8).Reverse()
        where Catalogue.Search(string.Join(' ', words), HandlingLevels.None, Today, 20).All(found => found.Code != procedure.Code)
        select procedure.Code);

    [Fact]
    public void What_nobody_offers_is_not_found() => Assert.Empty(Catalogue.Search("phi thuyền", HandlingLevels.None, Today, 5));

    [Fact]
    public void The_level_is_respected() => Assert.All(Catalogue.Search("dat", HandlingLevels.Province, Today, 50), procedure => Assert.True(procedure.Levels.HasFlag(HandlingLevels.Province)));

    [Fact]
    public void Nothing_typed_gives_the_daily_ones_first()
    {
        var first = Catalogue.Search("", HandlingLevels.None, Today, 37);
        Assert.All(first, procedure => Assert.NotNull(Catalogue.Form(procedure.Code, Today)));
    }

    [Fact]
    public void Before_it_began_a_procedure_is_not_offered() => Assert.Empty(Catalogue.Search("khai sinh", HandlingLevels.None, new(2024, 1, 1), 5));

    [Fact]
    public void Of_two_versions_begun_the_same_day_the_later_written_counts()
    {
        var one = Procedures[0] with { Number = 1 };
        var content = new CatalogueContent([one, one with { Number = 2, Note = "hai" }, one with { Number = 3, EffectiveFrom = new(2027, 1, 1) }], [], []);
        Assert.Equal(2, content.Find(one.Code, Today)!.Number);
        Assert.Equal(3, content.Find(one.Code, new(2027, 1, 1))!.Number);
        Assert.Null(content.Find(one.Code, one.EffectiveFrom.AddDays(-1)));
    }
}
