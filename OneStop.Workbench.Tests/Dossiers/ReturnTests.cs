using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Printing;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>How results go back: with originals, without the slip, before a witness, by post; and the lists that go with many dossiers.</summary>
public class ReturnTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task The_receipt_for_a_result_says_what_went_to_whom_and_how_it_was_signed()
    {
        await using var office = await DossierOffice.Open();
        var number = await Finished(office, "Giàng Thị Mẫu");
        Assert.Equal("no-result-returned", (await office.Paper.ResultReceipt(office.Clerk, number)).Refusal?.Code);
        Assert.Equal("original-never-taken", (await office.Endings.Return(office.Clerk, number, new("Giàng Thị Mẫu", "counter", true) { Originals = ["Sổ đỏ"] })).Refusal?.Code);
        Assert.Null((await office.Endings.Return(office.Clerk, number, new("Lò Thị Thay", "counter", true, Authorisation: "Giấy ủy quyền số 5/2026", SlipLost: true, CannotSign: true, Witness: "Vàng A Chứng") { Originals = ["Giấy chứng sinh"] })).Refusal);
        var paper = ReadBack.Words((await office.Paper.ResultReceipt(office.Clerk, number)).Value);
        Assert.All(
            ["GIẤY BIÊN NHẬN TRẢ KẾT QUẢ", number, "Lò Thị Thay", "Giấy ủy quyền số 5/2026", "Giấy khai sinh, Số: 12/2026", "1. Giấy chứng sinh", "cam đoan đã làm mất", "điểm chỉ", "Vàng A Chứng", "Trần Thị Mẫu"],
            said => Assert.Contains(said, paper, StringComparison.Ordinal));
        Assert.Equal(["Giấy chứng sinh"], (await office.See(number)).History[^1].Read<ReturnedPayload>().Originals);
    }

    [Fact]
    public async Task What_goes_by_post_in_a_day_stands_on_one_list()
    {
        await using var office = await DossierOffice.Open();
        Assert.Equal("nothing-posted", (await office.Post.Paper(office.Clerk, Today)).Refusal?.Code);
        var posted = new List<string>();
        for (var nth = 1; nth <= 40; nth++)
        {
            var number = await Finished(office, $"Giàng Thị Mẫu {nth}");
            posted.Add(number);
            Assert.Null((await office.Endings.Return(office.Clerk, number, new($"Giàng Thị Mẫu {nth}", "post", false, Consignment: $"EB{nth:000000000}VN"))).Refusal);
        }
        var counter = await Finished(office, "Người Tại Quầy");
        await office.Endings.Return(office.Clerk, counter, new("Người Tại Quầy", "counter", true));
        Assert.Equal(posted, (await office.Post.Of(office.Clerk, Today)).Select(one => one.Number));
        Assert.Empty(await office.Post.Of(office.Stranger, Today));
        Assert.Empty(await office.Post.Of(office.Clerk, Today.AddDays(1)));
        using var list = ReadBack.Open((await office.Post.Paper(office.Clerk, Today)).Value);
        Assert.True(list.NumberOfPages > 1);
        Assert.All(list.GetPages(), page => Assert.Contains("Số hiệu bưu gửi", page.Words(), StringComparison.Ordinal));
        Assert.All([.. posted, "EB000000040VN", "Tổng cộng: 40 hồ sơ", "Thôn Mẫu, xã Bát Xát"], said => Assert.Contains(said, list.Words(), StringComparison.Ordinal));
        Assert.DoesNotContain(counter, list.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_stands_on_one_numbered_list_and_what_was_refused_does_not()
    {
        await using var office = await DossierOffice.Open();
        var (one, other, third) = (await office.Receive(), await office.Receive("Lò A Mẫu"), await office.Receive("Tẩn A Mẫu"));
        await office.Desk.HandOver(office.Clerk, other, TestUnits.CivilStatus);
        var first = await office.Round.HandOver(office.Clerk, [other, one, third], TestUnits.CivilStatus, "Cuối buổi sáng");
        Assert.Equal([null, "1/BGHS", "1/BGHS"], first.Select(result => result.List));
        Assert.Equal(["handover-already-there", null, null], first.Select(result => result.Refusal?.Code));
        Assert.Equal(["2/BGHS"], (await office.Round.HandOver(office.Clerk, [one], TestUnits.Land, null)).Select(result => result.List));
        var list = ReadBack.Words((await office.Round.Paper(office.Clerk, Today, "1/BGHS")).Value);
        Assert.All([one, third, "Cuối buổi sáng", "Số: 1/BGHS", "Bên nhận: Tư pháp - Hộ tịch", "Tổng cộng: 2 hồ sơ", "Trần Thị Mẫu"], said => Assert.Contains(said, list, StringComparison.Ordinal));
        Assert.DoesNotContain(other, list, StringComparison.Ordinal);
        Assert.Equal("list-unknown", (await office.Round.Paper(office.Clerk, Today, "9/BGHS")).Refusal?.Code);
        Assert.Equal("list-unknown", (await office.Round.Paper(office.Stranger, Today, "1/BGHS")).Refusal?.Code);
    }

    private static async Task<string> Finished(DossierOffice office, string owner)
    {
        var number = await office.Receive(owner);
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        await office.Endings.Finish(office.Officer, number, new("Giấy khai sinh", "12/2026"));
        return number;
    }
}
