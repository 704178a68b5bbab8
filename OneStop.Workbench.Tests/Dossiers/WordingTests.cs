using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Tests.Printing;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>Texts of papers are dated data; what was issued stays as it was, to the byte.</summary>
public class WordingTests
{
    private static readonly Actor Administrator = TestUnits.Acting("Ngô Thị Mẫu Trị", (Role.Administrator, "H38"));
    private static readonly DateOnly Tomorrow = new(2026, 11, 24);

    [Fact]
    public async Task A_new_wording_is_on_papers_from_its_day_and_never_on_those_before()
    {
        await using var office = await DossierOffice.Open();
        var desk = new WordingDesk(office.Database.Writer, office.Wordings, new AuditTrail(office.Database.Time), office.Database.Time);
        var (before, later) = (await office.Receive(), await office.Receive("Lò A Mẫu"));
        Assert.Null((await office.Waits.AskSupplement(office.Approver, before, [new("Giấy chứng sinh")], null)).Refusal);
        var (slip, receipt) = ((await office.Paper.Issued(office.Clerk, before, "m02")).Value, (await office.Paper.Receipt(office.Clerk, before, PaperSize.A5)).Value);
        Assert.Null((await desk.Put(Administrator, "m02.closing", "Có gì chưa rõ, Ông/Bà hỏi {desk}, điện thoại 0214 000 000./.", Tomorrow, "Quyết định mẫu số 1/QĐ")).Refusal);
        Assert.Null((await desk.Put(Administrator, "m01.bring", "Nhớ mang theo giấy này.", Tomorrow, "Quyết định mẫu số 1/QĐ")).Refusal);
        await office.Wordings.Load(TestContext.Current.CancellationToken);
        office.Database.Time.Advance(TimeSpan.FromDays(1));
        Assert.Null((await office.Waits.AskSupplement(office.Approver, later, [new("Giấy chứng sinh")], null)).Refusal);
        Assert.Contains("điện thoại 0214 000 000", ReadBack.Words((await office.Paper.Issued(office.Clerk, later, "m02")).Value), StringComparison.Ordinal);
        Assert.Equal(slip, (await office.Paper.Issued(office.Clerk, before, "m02")).Value);
        Assert.Equal(receipt, (await office.Paper.Receipt(office.Clerk, before, PaperSize.A5)).Value);
        var today = await office.Receive("Tẩn A Mẫu");
        Assert.Contains("Nhớ mang theo giấy này.", ReadBack.Words((await office.Paper.Receipt(office.Clerk, today, PaperSize.A5)).Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_issued_file_itself_is_kept_and_drawn_again_where_it_is_gone()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        await office.Waits.AskSupplement(office.Approver, number, [new("Giấy chứng sinh")], null);
        var printed = (await office.See(number)).History.Single(past => past.Kind == DossierEventKind.Printed && past.Read<PrintedPayload>().Form == "m02").Read<PrintedPayload>();
        Assert.True(printed.Kept);
        var first = (await office.Paper.Issued(office.Clerk, number, "m02")).Value;
        Assert.Equal(printed.Hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(first)));
        var file = Assert.Single(Directory.GetFiles(office.Storage.Files, "*", SearchOption.AllDirectories), path => path.Contains(printed.Hash![2..], StringComparison.Ordinal));
        File.Delete(file);
        Assert.Equal(first, (await office.Paper.Issued(office.Clerk, number, "m02")).Value);
    }

    [Theory]
    [InlineData("m02.closing", " ", 1, "Quyết định", "wording-empty", "text")]
    [InlineData("m02.closing", "Hỏi {desk}", 0, "Quyết định", "wording-from-tomorrow", "from")]
    [InlineData("m02.closing", "Hỏi {desk}", 1, " ", "wording-basis-needed", "basis")]
    [InlineData("m02.closing", "Hỏi {person}", 1, "Quyết định", "wording-hole-unknown", "text")]
    [InlineData("m02.closing", "Hỏi {desk", 1, "Quyết định", "wording-hole-unknown", "text")]
    [InlineData("m09.none", "Hỏi", 1, "Quyết định", "wording-unknown", null)]
    [InlineData("m02.closing", "Hỏi {desk}", 1, "Quyết định", null, null)]
    public void A_wording_has_its_holes_its_day_and_its_basis(string key, string text, int days, string basis, string? refusal, string? place)
    {
        var fault = Wordings.Fault(key, text, new DateOnly(2026, 11, 23).AddDays(days), basis, new(2026, 11, 23));
        Assert.Equal((refusal, place), (fault?.Code, fault?.Place));
    }

    [Fact]
    public async Task Every_paper_is_shown_with_a_new_wording_before_it_is_kept()
    {
        await using var office = await DossierOffice.Open();
        var desk = new WordingDesk(office.Database.Writer, office.Wordings, new AuditTrail(office.Database.Time), office.Database.Time);
        foreach (var key in Wordings.Keys.Where(key => key.Paper != "message"))
            Assert.Contains("Lời văn thử nghiệm", ReadBack.Words(desk.Preview(Administrator, key.Key, "Lời văn thử nghiệm", Tomorrow, "Quyết định").Value), StringComparison.Ordinal);
        Assert.Equal(Actor.NotAllowed, desk.Preview(office.Clerk, "m01.bring", "Thử", Tomorrow, "Quyết định").Refusal);
        Assert.Equal(Actor.NotAllowed, (await desk.Put(office.Clerk, "m01.bring", "Thử", Tomorrow, "Quyết định")).Refusal);
    }

    [Fact]
    public void The_built_in_texts_fill_all_their_holes() => Assert.All(Wordings.Keys, key =>
        Assert.DoesNotContain("{", Wordings.Built.Say(key.Key, Tomorrow, [.. key.Holes.Select(hole => (hole, "x"))]), StringComparison.Ordinal));
}
