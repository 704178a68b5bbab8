using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Printing.Signing;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Printing;

namespace OneStop.Workbench.Tests.Intake;

public sealed class DraftPaperTests : IAsyncLifetime
{
    private CounterAtWork _counter = null!;

    public async ValueTask InitializeAsync() => _counter = await CounterAtWork.Create();

    public ValueTask DisposeAsync() => _counter.DisposeAsync();

    [Fact]
    public async Task Form_02_lists_everything_once_is_numbered_and_the_sitting_waits_with_its_ticket()
    {
        var draft = await _counter.BirthReadyToAccept();
        await _counter.Type(draft, ("paper.birthNotification.given", "yes"), ("paper.birthNotification.verdict", "fail"), ("paper.birthNotification.note", "dấu mờ"), (SupplementList.Other, "Bổ sung số điện thoại người cha\nKý lại tờ khai"));
        var id = (await _counter.Papers.AskSupplement(_counter.Clerk, draft, Stop)).Value;
        Assert.Equal(DraftState.Parked, (await _counter.Look(draft)).State);
        var ticket = (await _counter.Board.Parked(_counter.Clerk, Stop)).Single(parked => parked.DraftId == draft).Ticket;

        using var pdf = ReadBack.Open(await Bytes(id, large: false));
        var words = pdf.Words();
        Assert.Contains("Số: 1/HDHS", words, StringComparison.Ordinal);
        Assert.Contains("Giấy chứng sinh – chưa đạt: dấu mờ", words, StringComparison.Ordinal);
        Assert.Contains("2 Bổ sung số điện thoại người cha", words, StringComparison.Ordinal);
        Assert.Contains("3 Ký lại tờ khai", words, StringComparison.Ordinal);
        Assert.Contains("Hồ sơ của: Giàng Thị Mẫu", words, StringComparison.Ordinal);

        using var large = ReadBack.Open(await Bytes(id, large: true));
        Assert.Contains("ÔNG/BÀ CẦN MANG THÊM", large.Words(), StringComparison.Ordinal);
        Assert.Contains("Làm lại: dấu mờ", large.Words(), StringComparison.Ordinal);

        Assert.Equal(draft, (await _counter.Desk.RecallByTicket(_counter.Clerk, ticket!, Stop)).Value);
        Assert.Equal(1, Assert.Single((await _counter.Look(draft)).Issued).Number);
    }

    [Fact]
    public async Task Printed_again_it_is_the_same_to_the_last_byte_for_any_clerk_of_the_centre()
    {
        var draft = await _counter.BirthReadyToAccept();
        await _counter.Type(draft, ("paper.birthNotification.given", "no"));
        var id = (await _counter.Papers.AskSupplement(_counter.Clerk, draft, Stop)).Value;
        var first = await Bytes(id, large: false);
        _counter.Database.Time.Advance(TimeSpan.FromDays(20));
        await _counter.Type(draft, ("applicant.name", "Tên Khác"), ("paper.birthNotification.given", "yes"));
        var colleague = _counter.Acting(Role.Counter, CounterAtWork.Centre);
        Assert.Equal(first, await Bytes(id, large: false, colleague));
        Assert.Equal(Actor.NotAllowed, (await _counter.Papers.Open(_counter.Acting(Role.Counter, "H38.02686"), id, largeType: false, Stop)).Refusal);
    }

    [Fact]
    public async Task Nothing_missing_is_no_reason_for_a_paper_and_takes_no_number()
    {
        var draft = await _counter.BirthReadyToAccept();
        Assert.Equal("supplement-nothing", (await _counter.Papers.AskSupplement(_counter.Clerk, draft, Stop)).Refusal?.Code);
        Assert.Equal(DraftState.Open, (await _counter.Look(draft)).State);
        await _counter.Type(draft, ("paper.birthNotification.given", "no"));
        Assert.Equal(1, (await _counter.Papers.Find(_counter.Clerk, (await _counter.Papers.AskSupplement(_counter.Clerk, draft, Stop)).Value, Stop)).Value.Number);
    }

    [Fact]
    public async Task Form_03_needs_its_reason_and_gives_the_sitting_up()
    {
        var draft = await _counter.BirthReadyToAccept();
        Assert.Equal("reason-needed", (await _counter.Papers.Decline(_counter.Clerk, draft, " ", Stop)).Refusal?.Code);
        var id = (await _counter.Papers.Decline(_counter.Clerk, draft, "Không thuộc thẩm quyền của xã", Stop)).Value;
        using var pdf = ReadBack.Open(await Bytes(id, large: false));
        Assert.Contains("PHIẾU TỪ CHỐI", pdf.Words(), StringComparison.Ordinal);
        Assert.Contains("Không thuộc thẩm quyền của xã", pdf.Words(), StringComparison.Ordinal);
        Assert.Contains("Số: 1/PTC", pdf.Words(), StringComparison.Ordinal);
        Assert.Equal(DraftState.Discarded, (await _counter.Look(draft)).State);
        Assert.Equal("draft-closed", (await _counter.Papers.AskSupplement(_counter.Clerk, draft, Stop)).Refusal?.Code);
    }

    [Fact]
    public async Task Where_the_office_signs_the_papers_of_a_sitting_are_signed_too_and_kept_so()
    {
        using var certificate = new TestCertificate(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using var signature = OfficeSignature.Read(certificate.Options);
        await using var counter = await CounterAtWork.Create(signature);
        var asked = await counter.BirthReadyToAccept();
        await counter.Type(asked, ("paper.birthNotification.given", "no"));
        var declined = await counter.BirthReadyToAccept();
        foreach (var id in new[] { (await counter.Papers.AskSupplement(counter.Clerk, asked, Stop)).Value, (await counter.Papers.Decline(counter.Clerk, declined, "Không thuộc thẩm quyền của xã", Stop)).Value })
        {
            var paper = await Bytes(counter, id, large: false);
            Assert.Contains("Signature is Valid.", await PdfSig.Say(paper), StringComparison.Ordinal);
            Assert.Equal(paper, await Bytes(counter, id, large: false));
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<byte[]> Bytes(Guid id, bool large, Actor? by = null) => Bytes(_counter, id, large, by);

    private static async Task<byte[]> Bytes(CounterAtWork counter, Guid id, bool large, Actor? by = null)
    {
        var paper = (await counter.Papers.Open(by ?? counter.Clerk, id, large, Stop)).Value;
        await using var content = paper.Content;
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory, Stop);
        return memory.ToArray();
    }
}
