using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>
/// From a dossier's reception to form 01. Only what was recorded with the reception goes on it, so that the receipt of a dossier is the
/// same whenever it is printed.
/// </summary>
internal static class ReceiptMapping
{
    public static ReceiptSheet Sheet(DossierView view, UnitTree units, PaperSize paper)
    {
        var (dossier, received, centre) = (view.Dossier, view.Received, view.Dossier.ReceivingUnit);
        var reception = view.History.First(past => past.Kind == DossierEventKind.Received);
        var at = LocalTime.FromUtc(reception.Occurred);
        var (submitter, owner) = (received.Submitter, received.Owner);
        return new()
        {
            Title = $"{SheetWords.Say("Sheet.receipt")} {dossier.Number}",
            Made = at,
            Paper = paper,
            Letterhead = DossierLetterhead.Of(units, centre, DateOnly.FromDateTime(at)),
            Code = dossier.Number,
            Desk = units.NameOf(centre),
            Submitter = submitter.Name,
            Address = submitter.Address ?? "",
            Phone = submitter.Phone ?? "",
            Email = submitter.Email ?? "",
            Identity = Identity(submitter),
            Owner = submitter.Name == owner.Name ? null : owner.Name,
            OwnerAddress = submitter.Name == owner.Name ? null : owner.Address,
            Request = received is { CaseKey: not GuideCase.Default, CaseName: { Length: > 0 } name } ? $"{received.ProcedureName} ({name})" : received.ProcedureName,
            Papers = [.. received.Papers.Select(Paper)],
            Certified = received.Certified is { } certified ? [.. certified.Lines.Select(Certified)] : null,
            CertifiedBy = received.Certified is { Signer: var signer, SignerTitle: var title } ? (title.Length > 0 ? $"{signer}, {title}" : signer) : null,
            TimeLimit = SheetWords.Limits(received.Promised, received.Statutory, received.ExtraDays.Sum(rule => rule.Days)),
            Received = OfficialDate.Of(at),
            Due = received.Due is { } due ? OfficialDate.Of(due) : "",
            ReturnAt = ReturnAt(received.Return, units.NameOf(centre)),
            Fee = Fee(view.History, reception.Recorded),
            Book = at.Year.ToString(CultureInfo.InvariantCulture),
            BookNumber = received.BookNumber > 0 ? received.BookNumber.ToString(CultureInfo.InvariantCulture) : "",
            Notes = [SheetWords.Say("Sheet.bring")],
            SubmitterName = submitter.Name,
            SubmitterHint = SheetWords.SignHint(received.Signing),
            Witness = received.Signing is { } signing ? signing.Witness ?? "" : null,
            Authority = received.Authority is { } authority ? SheetWords.Authority(authority) : null,
            ReceiverName = reception.StaffName,
        };
    }

    private static string? Identity(Party party) =>
        party.IsOrganisation && party.TaxCode is { Length: > 0 } tax ? SheetWords.Say("Sheet.tax-code", tax)
        : party.Identity is { Length: > 0 } number ? SheetWords.Say(number.All(char.IsAsciiDigit) ? "Sheet.identity" : "Sheet.passport", number)
        : null;

    private static ReceiptPaper Paper(PaperTaken paper)
    {
        var copies = paper.Copies > 0 ? paper.Copies.ToString(CultureInfo.InvariantCulture) : "";
        return paper.Kind switch
        {
            "original" => new(paper.Name, copies, "", ""),
            "certified" => new(paper.Name, "", copies, ""),
            "photocopy" => new(paper.Name, "", "", copies),
            "electronic" => new(SheetWords.Say("Sheet.paper.electronic", paper.Name), "", "", ""),
            _ => new(SheetWords.Say("Sheet.paper.shown", paper.Name), "", "", ""),
        };
    }

    private static CertifiedRow Certified(CertifiedLine line) =>
        new(line.Document, Count(line.Pages), Count(line.Copies), Count(line.Electronic), line.Number, SheetWords.Amount(line.Fee));

    private static string Count(int count) => count > 0 ? count.ToString(CultureInfo.InvariantCulture) : "";

    private static string ReturnAt(ReturnWay way, string centre) => way.Way switch
    {
        "post" => SheetWords.Say("Sheet.return.post", way.Address ?? ""),
        "online" => SheetWords.Say("Sheet.return.online"),
        _ => centre,
    };

    private static string Fee(IReadOnlyList<DossierEvent> history, DateTime recorded)
    {
        var charged = Fees(DossierEventKind.FeeCharged).Sum(fee => fee.Amount);
        if (charged == 0) return SheetWords.Say("Sheet.fee.none");
        var paid = Fees(DossierEventKind.FeePaid);
        var how = paid.Sum(fee => fee.Amount) < charged ? SheetWords.Say("Sheet.fee.unpaid")
            : paid.Exists(fee => fee.Way == "cash") ? SheetWords.Say("Sheet.fee.cash")
            : SheetWords.Say("Sheet.fee.transfer");
        return $"{SheetWords.Money(charged)} – {how}";

        List<FeePayload> Fees(DossierEventKind kind) => [.. history.Where(past => past.Kind == kind && past.Recorded == recorded).Select(past => past.Read<FeePayload>())];
    }
}
