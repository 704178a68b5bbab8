using System.Globalization;
using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Certification;

/// <summary>A period of a book as PDF: printed each month and bound at the end of the year (NĐ 23/2015/NĐ-CP Điều 13).</summary>
public sealed class BookPaper(BookBoard board, CertificationLists lists)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public async Task<Outcome<byte[]>> Draw(Actor by, BookQuestion question, CancellationToken cancellation = default)
    {
        var lines = await board.Period(by, question, cancellation);
        return lines.Then<byte[]>(found => SheetPrinter.Print(Sheet(by, question, found)));
    }

    private CertificationBookSheet Sheet(Actor by, BookQuestion question, IReadOnlyList<BookLine> lines)
    {
        var (sign, unit) = (lists.Sign(question.Book), board.UnitOf(by)!);
        var standing = lines.Where(line => !line.Entry.Void).Select(line => line.Entry).ToList();
        var period = CertificationRemark.Say("Sheet.period", Day(question.From), Day(question.To));
        return new()
        {
            Title = $"{sign.Name} {Day(question.From)} – {Day(question.To)}",
            Made = question.To.ToDateTime(TimeOnly.MinValue),
            Letterhead = DossierLetterhead.Of(by.Units, unit, question.To),
            Name = sign.Name,
            Book = CertificationRemark.Say("Sheet.book", question.From.Year, sign.Symbol),
            Period = period,
            CountHeading = CertificationRemark.Say(question.Book == BookKind.Copies ? "Sheet.copies" : "Sheet.papers"),
            Lines = [.. lines.Select(Line)],
            Sum = CertificationRemark.Say("Sheet.sum", standing.Count, standing.Sum(entry => entry.Copies + entry.Electronic), standing.Sum(entry => entry.Fee)),
        };
    }

    private static CertificationBookLine Line(BookLine line)
    {
        var entry = line.Entry;
        return new(
            line.Number,
            Day(entry.On),
            entry.RequesterIdentity is { } identity ? $"{entry.Requester}, {identity}" : entry.Requester,
            entry.Document,
            entry.SignerTitle.Length > 0 ? $"{entry.Signer}, {entry.SignerTitle}" : entry.Signer,
            entry.Electronic > 0 ? CertificationRemark.Say("Sheet.count", entry.Copies, entry.Electronic) : entry.Copies.ToString(CultureInfo.InvariantCulture),
            entry.Fee.ToString("N0", Vietnamese),
            Remark(line));
    }

    /// <summary>The remark of the entry, then what was put right, when and why, with what had stood there.</summary>
    private static string Remark(BookLine line)
    {
        if (line is not { First: { } first, Entry: { Reason: { } reason } last }) return line.Entry.Remark;
        var on = LocalTime.FromUtc(last.Recorded).ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
        var said = last.Void ? CertificationRemark.Say("Sheet.void", on, reason) : CertificationRemark.Say("Sheet.corrected", on, reason, first.Requester, first.Document, first.Copies + first.Electronic);
        return last.Remark.Length > 0 ? $"{last.Remark}; {said}" : said;
    }

    private static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
