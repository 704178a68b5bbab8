using OneStop.Workbench.Certification;
using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Intake;
using OneStop.Workbench.Tests.Printing;

namespace OneStop.Workbench.Tests.Certification;

public class BookTests
{
    [Fact]
    public async Task Thirty_two_counters_at_once_get_numbers_without_gap_or_double()
    {
        await using var work = await CertifyAtWork.Create();
        var drafts = new List<Guid>();
        for (var citizen = 0; citizen < 32; citizen++) drafts.Add(await work.Copies(("Căn cước công dân", 2, 1), ("Học bạ", 12, 1)));
        foreach (var draft in drafts.SkipLast(1)) Assert.False((await work.Counter.Desk.Recall(work.Clerk, draft)).Refused);

        var accepted = await Task.WhenAll(drafts.Select(draft => Task.Run(() => work.Desk.Accept(work.Clerk, draft))));

        Assert.All(accepted, one => Assert.False(one.Refused, one.Refusal?.Code));
        var book = await work.Books.Period(work.Clerk, CertificationTests.Book());
        Assert.Equal(Enumerable.Range(1, 64), book.Value.Select(line => line.Entry.Number));
        // Both documents of one citizen follow each other.
        Assert.All(book.Value.GroupBy(line => line.Entry.DossierNumber), own => Assert.Equal(1, own.Max(line => line.Entry.Number) - own.Min(line => line.Entry.Number)));
    }

    [Fact]
    public async Task Each_book_counts_by_itself_and_anew_each_year()
    {
        await using var work = await CertifyAtWork.Create();
        await work.Accept(await work.Copies(("Căn cước công dân", 2, 1)));
        var signature = await work.Copies(("Sơ yếu lý lịch", 1, 1));
        await work.Counter.Type(signature, ("certification.kind", "signatures"));
        await work.Accept(signature);
        work.Counter.Database.Time.Advance(TimeSpan.FromDays(42));
        await work.Accept(await work.Copies(("Căn cước công dân", 2, 1)));
        Assert.Equal("1/2026-SCT/CK,ĐC", Assert.Single((await work.Books.Page(work.Clerk, CertificationTests.Book(BookKind.Signatures), 1, 9)).Rows).Number);
        Assert.Equal("1/2027-SCT/BS", Assert.Single((await work.Books.Page(work.Clerk, new(BookKind.Copies, new(2027, 1, 1), new(2027, 12, 31)), 1, 9)).Rows).Number);
    }

    [Fact]
    public async Task An_entry_is_put_right_by_a_further_one_and_both_are_found()
    {
        await using var work = await CertifyAtWork.Create();
        await work.Accept(await work.Copies(("Căn cước công dân", 2, 1)));
        var entry = Assert.Single((await work.Books.Page(work.Clerk, CertificationTests.Book(), 1, 9)).Rows).Entry;
        var wanted = Correction(entry) with { Document = "Giấy khai sinh", Copies = 2, Reason = "Ghi nhầm tên giấy tờ" };

        Assert.Equal(("reason-needed", "reason"), await Refused(work, work.Clerk, entry, wanted with { Reason = " " }));
        Assert.Equal(("book-unchanged", "document"), await Refused(work, work.Clerk, entry, Correction(entry) with { Reason = "Nhầm" }));
        Assert.Null((await Refused(work, work.Clerk, entry, wanted)).Code);
        Assert.Equal("stale", (await Refused(work, work.Clerk, entry, wanted)).Code);

        var line = Assert.Single((await work.Books.Page(work.Clerk, CertificationTests.Book(text: "khai sinh"), 1, 9)).Rows);
        Assert.Equal(("Giấy khai sinh", 2, "Căn cước công dân", 1), (line.Entry.Document, line.Entry.Copies, line.First?.Document, line.First?.Copies));
        Assert.Equal(1, (await work.Books.Page(work.Clerk, CertificationTests.Book(text: "can cuoc"), 1, 9)).Total);
        Assert.Equal(0, (await work.Books.Page(work.Clerk, CertificationTests.Book(text: "ho chieu"), 1, 9)).Total);
    }

    [Fact]
    public async Task The_counter_puts_right_on_the_day_the_director_later_and_nobody_else_does()
    {
        await using var work = await CertifyAtWork.Create();
        await work.Accept(await work.Copies(("Căn cước công dân", 2, 1)));
        var entry = Assert.Single((await work.Books.Page(work.Clerk, CertificationTests.Book(), 1, 9)).Rows).Entry;
        var wanted = Correction(entry) with { Void = true, Reason = "Công dân không lấy" };
        foreach (var by in new[] { work.Counter.Acting(Role.Officer, CounterAtWork.Centre), work.Counter.Acting(Role.Auditor, "H38"), work.Counter.Acting(Role.Counter, "H38.02686") })
            Assert.Equal("not-allowed", (await Refused(work, by, entry, wanted)).Code);
        work.Counter.Database.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("not-allowed", (await Refused(work, work.Clerk, entry, wanted)).Code);
        Assert.Null((await Refused(work, work.Counter.Acting(Role.Supervisor, CounterAtWork.Centre), entry, wanted)).Code);
    }

    [Fact]
    public async Task The_printed_book_says_every_number_once_with_what_was_put_right()
    {
        await using var work = await CertifyAtWork.Create();
        await work.Accept(await work.Copies(("Căn cước công dân", 2, 3), ("Học bạ", 12, 2)));
        var entry = (await work.Books.Page(work.Clerk, CertificationTests.Book(), 1, 9)).Rows[0].Entry;
        await Refused(work, work.Clerk, entry, Correction(entry) with { Void = true, Reason = "Công dân không lấy" });
        var paper = new BookPaper(work.Books, CertifyAtWork.Lists);
        var text = ReadBack.Open((await paper.Draw(work.Clerk, CertificationTests.Book())).Value).Words();
        Assert.Contains("SỔ CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH", text, StringComparison.Ordinal);
        Assert.Contains("1/2026-SCT/BS", text, StringComparison.Ordinal);
        Assert.Contains("Hủy số này ngày 23/11/2026", text, StringComparison.Ordinal);
        Assert.Contains("1 số chứng thực, 3 bản, phí 12.000 đồng", text, StringComparison.Ordinal);
        Assert.Equal(Actor.NotAllowed, (await paper.Draw(work.Counter.Acting(Role.Administrator, CounterAtWork.Centre), CertificationTests.Book())).Refusal);
    }

    private static EntryCorrection Correction(CertificationEntry entry) =>
        new(entry.Requester, entry.Document, entry.Pages, entry.Copies, entry.Electronic, $"{entry.Signer} – {entry.SignerTitle}", entry.Remark, null);

    private static async Task<(string? Code, string? Place)> Refused(CertifyAtWork work, Actor by, CertificationEntry entry, EntryCorrection correction)
    {
        var outcome = await work.BookDesk.Correct(by, entry.UnitCode, entry.Book, entry.Year, entry.Number, entry.Wording, correction);
        return (outcome.Refusal?.Code, outcome.Refusal?.Place);
    }
}
