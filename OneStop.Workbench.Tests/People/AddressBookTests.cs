using OneStop.Workbench.People;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Tests.People;

public class AddressBookTests
{
    private static readonly AddressBook Book = new(UnitChanges.Read(BundledAssets.BesideProgram));

    [Fact]
    public void The_bundled_list_has_every_present_unit_of_both_provinces()
    {
        Assert.Equal(99, Book.Communes.Count(commune => commune.Province == "Tỉnh Lào Cai"));
        Assert.Equal(65, Book.Communes.Count(commune => commune.Province == "Tỉnh Lạng Sơn"));
    }

    [Theory]
    [InlineData("Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai", "Thôn Mẫu", "02683", "Xã Bát Xát")]
    [InlineData("Thôn Mẫu, Xã Bản Qua, Huyện Bát Xát, Tỉnh Lào Cai", "Thôn Mẫu", "02683", "Xã Bát Xát")]
    [InlineData("thon mau, x. ban qua, h. bat xat, t. lao cai", "thon mau", "02683", "Xã Bát Xát")]
    [InlineData("Số 1, Tam Thanh, Lạng Sơn, Lạng Sơn", "Số 1", "05986", "Phường Tam Thanh")]
    [InlineData("TT. Bát Xát, Bát Xát, Lào Cai", "", "02683", "Xã Bát Xát")]
    public void An_old_address_finds_its_unit_of_today(string text, string place, string code, string name)
    {
        var found = Book.Find(text);
        Assert.True(found.Known);
        Assert.False(found.Written);
        Assert.Equal((place, code, name), (found.Place, found.Choices[0].Code, found.Choices[0].Name));
        Assert.Equal(text, found.Address.Text);
    }

    [Theory]
    [InlineData("Bính Xá, Đình Lập, Lạng Sơn")]
    [InlineData("Thị trấn Thất Khê, Tràng Định, Lạng Sơn")]
    [InlineData("Kiên Mộc, Đình Lập, Lạng Sơn")]
    public void A_split_ward_asks(string text)
    {
        var found = Book.Find(text);
        Assert.True(found.Split);
        Assert.Null(found.Address.Present);
    }

    [Fact]
    public void A_present_address_is_recognised()
    {
        var found = Book.Find("Tổ 3, Phường Sa Pa, Tỉnh Lào Cai");
        Assert.True(found is { Written: true, Known: true });
        Assert.Equal("03006", found.Choices[0].Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Số 5 phố Thử, Hà Nội")]
    [InlineData("Thôn Mẫu, Xã Không Có, Huyện Bát Xát, Lào Cai")]
    public void What_the_list_does_not_know_stays_as_it_is(string text)
    {
        var found = Book.Find(text);
        Assert.Empty(found.Choices);
        Assert.Equal(text, found.Address.Today);
    }

    [Fact]
    public void Every_old_ward_of_the_list_is_found_again()
    {
        var lost = UnitChanges.Read(BundledAssets.BesideProgram)
            .Where(change => !Book.Find($"Thôn Mẫu, {change.OldWard}, {change.OldDistrict}, {change.OldProvince}").Choices.Contains(change.Present));
        Assert.Empty(lost);
    }

    [Fact]
    public void Lists_are_complete_and_found_by_any_spelling()
    {
        var lists = new PeopleLists(BundledAssets.BesideProgram);
        Assert.Equal(55, lists.Ethnicities.Entries.Count);
        Assert.Equal("08", lists.Ethnicities.Find("h'mong")?.Code);
        Assert.Equal("VN", lists.Nationalities.Find("viet nam")?.Code);
        Assert.Equal("father", lists.Relations.Find("Bố")?.Code);
        Assert.Null(lists.Relations.Find("không biết"));
        Assert.All(new[] { lists.Ethnicities, lists.Nationalities, lists.Relations }, list => Assert.Equal(list.Entries.Count, list.Entries.Select(entry => entry.Code).Distinct().Count()));
    }
}
