using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Intake;

namespace OneStop.Workbench.Tests.Certification;

public class CertificationTests
{
    [Fact]
    public async Task Three_documents_become_one_dossier_with_three_numbers_and_one_fee()
    {
        await using var work = await CertifyAtWork.Create();
        var draft = await work.Copies(("Căn cước công dân", 2, 3), ("Học bạ", 12, 2), ("Bằng tốt nghiệp đại học", 1, 1));
        var before = await work.Look(draft);
        Assert.Empty(before.Reading.Blocking);
        Assert.Equal([12_000L, 28_000L, 2_000L], before.Reading.Documents.Select(document => document.Fee!.Value));
        Assert.Equal(42_000, before.Reading.Fee.Answer?.Total);

        var accepted = await work.Accept(draft);
        var view = await work.See(accepted.Number);
        Assert.Equal(["1/2026-SCT/BS", "2/2026-SCT/BS", "3/2026-SCT/BS"], view.Received.Certified!.Lines.Select(line => line.Number));
        Assert.Equal(("Phạm Văn Mẫu Duyệt", "Phó Chủ tịch"), (view.Received.Certified.Signer, view.Received.Certified.SignerTitle));
        Assert.Equal(("2.000815", "default", "Giàng Thị Mẫu"), (view.Received.ProcedureCode, view.Received.CaseKey, view.Received.Owner.Name));
        Assert.Equal((42_000L, 42_000L), (view.Dossier.FeeCharged, view.Dossier.FeePaid));
        var charge = Assert.Single(FeeLedger.Of(view.History).Lines).Charge;
        Assert.Equal(("phi", "per-page;page=2000;from=3:1000;max=200000;per=copy;kind=fee"), (charge.Kind, charge.Rule));
        Assert.Equal(new DateTime(2026, 11, 23, 17, 0, 0), accepted.Due);
        Assert.Equal(accepted.Number, (await work.Accept(draft)).Number);
        Assert.Equal(3, (await work.Books.Page(work.Clerk, Book(), 1, 50)).Total);
    }

    [Fact]
    public async Task One_key_finishes_and_returns_it_on_the_spot()
    {
        await using var work = await CertifyAtWork.Create();
        var accepted = await work.Accept(await work.Copies(("Căn cước công dân", 2, 1)));
        Assert.Equal(accepted.Number, Assert.Single(await work.Board.Waiting(work.Clerk)).DossierNumber);

        Assert.False((await work.Desk.HandOut(work.Clerk, accepted.Number)).Refused);

        var view = await work.See(accepted.Number);
        Assert.Equal(DossierStatus.Returned, view.Dossier.Status);
        Assert.Equal("1/2026-SCT/BS", view.History.Single(past => past.Kind == DossierEventKind.Finished).Read<FinishedPayload>().ResultNumber);
        Assert.Equal("Giàng Thị Mẫu", view.History.Single(past => past.Kind == DossierEventKind.Returned).Read<ReturnedPayload>().ToWhom);
        Assert.Empty(await work.Board.Waiting(work.Clerk));
        Assert.Equal("returned-already", (await work.Desk.HandOut(work.Clerk, accepted.Number)).Refusal?.Code);
    }

    [Fact]
    public async Task Only_a_certification_of_the_own_counter_is_handed_out()
    {
        await using var work = await CertifyAtWork.Create();
        var birth = (await work.Counter.Acceptance.Accept(work.Clerk, await work.Counter.BirthReadyToAccept())).Value.Number;
        Assert.Equal("certification-none", (await work.Desk.HandOut(work.Clerk, birth)).Refusal?.Code);
        var accepted = await work.Accept(await work.Copies(("Căn cước công dân", 2, 1)));
        foreach (var by in new[] { work.Counter.Acting(Role.Officer, "H38.02683"), work.Counter.Acting(Role.Auditor, "H38"), work.Counter.Acting(Role.Counter, "H38.02686") })
        {
            Assert.Equal(Actor.NotAllowed, (await work.Desk.HandOut(by, accepted.Number)).Refusal);
            Assert.True((await work.Board.Look(by, Guid.NewGuid())).Refused);
        }
        Assert.Equal(Actor.NotAllowed, (await work.Desk.Accept(work.Counter.Acting(Role.Counter, "H38.02683"), await work.Copies(("A", 1, 1)))).Refusal);
    }

    /// <summary>24/11 is a holiday.</summary>
    [Theory]
    [InlineData(8, 0, "", "2026-11-23T17:00")]
    [InlineData(14, 59, "", "2026-11-23T17:00")]
    [InlineData(15, 1, "", "2026-11-25T17:00")]
    [InlineData(8, 0, "1", "2026-11-25T17:00")]
    [InlineData(15, 1, "2", "2026-11-26T17:00")]
    public async Task The_same_day_until_three_o_clock_or_as_agreed(int hour, int minute, string days, string due)
    {
        await using var work = await CertifyAtWork.Create();
        work.Counter.Database.Time.Advance(new TimeSpan(hour, minute, 0) - TimeSpan.FromHours(8));
        var draft = await work.Copies(("Học bạ", 12, 2));
        await work.Counter.Type(draft, ("certification.days", days));
        var promised = DateTime.Parse(due, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(promised, (await work.Look(draft)).Promise?.Due);
        var accepted = await work.Accept(draft);
        Assert.Equal(promised, accepted.Due);
        Assert.Equal(promised, (await work.See(accepted.Number)).Why.Due);
    }

    [Fact]
    public async Task Electronic_copies_count_and_cost_like_paper()
    {
        await using var work = await CertifyAtWork.Create();
        var draft = await work.Copies(("Hộ chiếu", 3, 0));
        Assert.Equal("certification-no-copies", Assert.Single((await work.Look(draft)).Reading.Blocking).Refusal.Code);
        await work.Counter.Type(draft, ("certification.electronic", "yes"), ("certification.documents[0].electronic", "2"));
        Assert.Equal(10_000, (await work.Look(draft)).Reading.Fee.Answer?.Total);
        var line = Assert.Single((await work.See((await work.Accept(draft)).Number)).Received.Certified!.Lines);
        Assert.Equal((0, 2, 10_000L), (line.Copies, line.Electronic, line.Fee));
    }

    [Fact]
    public async Task A_transaction_has_its_own_book_parties_and_two_days()
    {
        await using var work = await CertifyAtWork.Create();
        var draft = (await work.Desk.Next(work.Clerk)).Value;
        await work.Counter.Type(draft,
            ("certification.kind", "transactions"), ("applicant.name", "Giàng Thị Mẫu"), ("certification.documents[0].name", "Hợp đồng tặng cho quyền sử dụng đất"), ("certification.documents[0].copies", "4"),
            ("certification.manner", "none"), ("certification.parties[0].name", "Lý A Thử"), ("certification.value", "1.250.000.000"), ("certification.signer", "Phạm Văn Mẫu Duyệt"));
        Assert.Equal(
            ["applicant.identity", "certification.parties[0].identity", "certification.witness1", "certification.witness2"],
            (await work.Look(draft)).Reading.Blocking.Select(finding => finding.Field).Order(StringComparer.Ordinal));
        await work.Counter.Type(draft, ("applicant.identity", CertifyAtWork.Card), ("certification.parties[0].identity", "010190000005"), ("certification.witness1", "Sùng A Ví Dụ"), ("certification.witness2", "Lò Thị Ví Dụ"));
        var look = await work.Look(draft);
        Assert.Equal(50_000, look.Reading.Fee.Answer?.Total);
        Assert.Equal(new DateTime(2026, 11, 26, 17, 0, 0), look.Promise?.Due);

        var accepted = await work.Accept(draft);
        var entry = Assert.Single((await work.Books.Page(work.Clerk, Book(BookKind.Transactions), 1, 50)).Rows).Entry;
        Assert.Equal(("1/2026-SCT/HĐ,GD", 4), ((await work.See(accepted.Number)).Received.Certified!.Lines[0].Number, entry.Copies));
        Assert.Contains("Lý A Thử, 010190000005", entry.Remark, StringComparison.Ordinal);
        Assert.Contains("1.250.000.000", entry.Remark, StringComparison.Ordinal);
        Assert.Contains("người làm chứng: Sùng A Ví Dụ", entry.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signatures_are_charged_by_paper_and_need_the_identity_seen()
    {
        await using var work = await CertifyAtWork.Create();
        var draft = await work.Copies(("Sơ yếu lý lịch", 4, 3));
        await work.Counter.Type(draft, ("certification.kind", "signatures"), ("certification.manner", "fingerprint"), ("certification.place", "elsewhere"));
        var look = await work.Look(draft);
        Assert.Equal("certification.placeWhere", Assert.Single(look.Reading.Blocking).Field);
        Assert.Equal(30_000, look.Reading.Fee.Answer?.Total);
        await work.Counter.Type(draft, ("certification.placeWhere", "Thôn Mẫu, ốm nặng"), ("procedure", "2.001008"));
        var accepted = await work.Accept(draft);
        Assert.Equal("1/2026-SCT/CKND", (await work.See(accepted.Number)).Received.Certified!.Lines[0].Number);
        Assert.Equal("điểm chỉ; chứng thực tại Thôn Mẫu, ốm nặng", Assert.Single((await work.Books.Page(work.Clerk, Book(BookKind.Translators), 1, 50)).Rows).Entry.Remark);
    }

    [Fact]
    public async Task An_empty_certification_goes_and_a_begun_one_waits_for_its_citizen()
    {
        await using var work = await CertifyAtWork.Create();
        var empty = (await work.Desk.Open(work.Clerk)).Value;
        Assert.Equal(empty, (await work.Desk.Open(work.Clerk)).Value);
        var begun = await work.Copies(("Căn cước công dân", 2, 1));
        await work.Counter.Desk.Next(work.Clerk);
        Assert.Equal(begun, Assert.Single(await work.Counter.Board.Parked(work.Clerk)).DraftId);
        Assert.NotEqual(begun, (await work.Desk.Open(work.Clerk)).Value);
    }

    [Fact]
    public async Task Names_that_this_counter_uses_come_first()
    {
        await using var work = await CertifyAtWork.Create();
        await work.Accept(await work.Copies(("Giấy khen Mẫu", 1, 1), ("Học bạ", 2, 1)));
        await work.Accept(await work.Copies(("Giấy khen Mẫu", 1, 1)));
        var names = (await work.Board.DocumentNames(work.Clerk, "copies")).Select(name => name.Name).ToList();
        Assert.Equal(["Giấy khen Mẫu", "Học bạ", "Căn cước công dân"], names.Take(3));
        Assert.Single(names, "Học bạ");
        Assert.Equal("Phạm Văn Mẫu Duyệt – Phó Chủ tịch", (await work.Look((await work.Desk.Next(work.Clerk)).Value)).Reading.Signer);
    }

    internal static Workbench.Certification.BookQuestion Book(BookKind book = BookKind.Copies, string? text = null) => new(book, new(2026, 1, 1), new(2026, 12, 31), text);
}
