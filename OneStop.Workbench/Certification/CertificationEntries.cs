using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Certification;

/// <summary>Enters a certification into its book inside the accepting transaction: parallel counters get each their own numbers, a rolled back one leaves no gap.</summary>
internal sealed class CertificationEntries(CertificationLists lists, CertificationNow now, Actor by)
{
    public async Task<ReceivedPayload> Enter(WorkbenchDb db, Act act, string number, ReceivedPayload received)
    {
        var (reading, unit) = (now.Reading, act.UnitCode);
        var sign = lists.Sign(reading.Facts.Matter.Book);
        var on = DateOnly.FromDateTime(LocalTime.FromUtc(act.Occurred));
        var lines = new List<CertifiedLine>();
        foreach (var document in reading.Documents)
        {
            var running = await PaperNumbers.Next(db, BookCode(sign.Book), unit, on.Year);
            db.CertificationEntries.Add(Searchable(new CertificationEntry
            {
                UnitCode = unit,
                Book = sign.Book,
                Year = on.Year,
                Number = running,
                DossierNumber = number,
                On = on,
                Recorded = act.Recorded,
                StaffId = by.StaffId,
                StaffName = by.Name,
                Requester = received.Submitter.Name,
                RequesterIdentity = received.Submitter.Identity,
                Document = document.Name,
                Pages = document.Pages,
                Copies = document.Copies,
                Electronic = document.Electronic,
                Signer = reading.SignerName,
                SignerTitle = reading.SignerTitle,
                Fee = document.Fee ?? 0,
                Remark = CertificationRemark.Of(reading),
            }, sign));
            lines.Add(new(sign.Number(running, on.Year), document.Name, document.Pages, document.Copies, document.Electronic, document.Fee ?? 0));
        }
        return received with { Certified = new(reading.SignerName, reading.SignerTitle, lines) };
    }

    /// <summary>The entry with the words that a search finds it by.</summary>
    public static CertificationEntry Searchable(CertificationEntry entry, BookSign sign) => entry with
    {
        SearchWords = SearchKey.Of($"{sign.Number(entry.Number, entry.Year)} {entry.Requester} {entry.RequesterIdentity} {entry.Document} {entry.Signer} {entry.DossierNumber} {entry.Remark}"),
    };

    /// <summary>Under which code a book counts its numbers.</summary>
    private static string BookCode(BookKind book) => book switch
    {
        BookKind.Copies => "sctbs",
        BookKind.Signatures => "sctck",
        BookKind.Translators => "sctnd",
        _ => "sctgd",
    };
}
