using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Certification;

/// <summary>How an entry should have read, and why it did not.</summary>
/// <param name="Void">Nothing was certified under the number.</param>
public sealed record EntryCorrection(string Requester, string Document, int Pages, int Copies, int Electronic, string Signer, string Remark, string? Reason, bool Void = false);

/// <summary>Puts entries of a book right by further entries; none is ever changed or taken out.</summary>
public sealed class BookDesk(Writer writer, CertificationLists lists, TimeProvider time)
{
    /// <summary>The counter corrects on the day of the certification, the director on any day.</summary>
    public bool MayCorrect(Actor by, CertificationEntry entry) =>
        by.May(Role.Supervisor, entry.UnitCode) || (by.May(Role.Counter, entry.UnitCode) && entry.On == LocalTime.Today(time));

    /// <param name="wording">The wording that was on the screen; a later one by somebody else makes this stale.</param>
    public Task<Outcome<CertificationEntry>> Correct(Actor by, string unitCode, BookKind book, int year, int number, int wording, EntryCorrection correction, CancellationToken cancellation = default) =>
        writer.Write<CertificationEntry>(async (db, _) =>
        {
            var known = await db.CertificationEntries.AsNoTracking().Where(entry => entry.UnitCode == unitCode && entry.Book == book && entry.Year == year && entry.Number == number)
                .OrderByDescending(entry => entry.Wording).FirstOrDefaultAsync(cancellation);
            if (known is null) return new Refusal("book-entry-unknown", number, year);
            if (!MayCorrect(by, known)) return Actor.NotAllowed;
            if (known.Wording != wording) return Writer.Stale;
            if (Fault(known, correction) is { } fault) return fault;
            var (signer, title) = CertificationReading.Split(CleanText.Of(correction.Signer));
            var entry = CertificationEntries.Searchable(known with
            {
                Id = 0,
                Wording = known.Wording + 1,
                Recorded = time.GetUtcNow().UtcDateTime,
                StaffId = by.StaffId,
                StaffName = by.Name,
                Requester = CleanText.Of(correction.Requester),
                Document = CleanText.Of(correction.Document),
                Pages = correction.Pages,
                Copies = correction.Copies,
                Electronic = correction.Electronic,
                Signer = signer,
                SignerTitle = title,
                Remark = CleanText.Of(correction.Remark),
                Reason = CleanText.Of(correction.Reason),
                Void = correction.Void,
            }, lists.Sign(book));
            db.CertificationEntries.Add(entry);
            return entry;
        }, cancellation);

    private static Refusal? Fault(CertificationEntry known, EntryCorrection wanted)
    {
        if (string.IsNullOrWhiteSpace(wanted.Reason)) return new("reason-needed") { Place = "reason" };
        if (string.IsNullOrWhiteSpace(wanted.Requester)) return new("book-requester") { Place = "requester" };
        if (string.IsNullOrWhiteSpace(wanted.Document)) return new("certification-name-missing") { Place = "document" };
        if (wanted.Pages < 0 || wanted.Copies < 0 || wanted.Electronic < 0) return new("certification-count") { Place = "copies" };
        var (signer, title) = CertificationReading.Split(CleanText.Of(wanted.Signer));
        if (signer.Length == 0) return new("certification-signer-missing") { Place = "signer" };
        var same = (known.Requester, known.Document, known.Pages, known.Copies, known.Electronic, known.Signer, known.SignerTitle, known.Remark, known.Void)
            == (CleanText.Of(wanted.Requester), CleanText.Of(wanted.Document), wanted.Pages, wanted.Copies, wanted.Electronic, signer, title, CleanText.Of(wanted.Remark), wanted.Void);
        return same ? new("book-unchanged") { Place = "document" } : null;
    }
}
