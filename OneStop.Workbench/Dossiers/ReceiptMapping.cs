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
    /// <param name="version">Null for the receipt in force.</param>
    public static Outcome<ReceiptSheet> Sheet(DossierView view, UnitTree units, PaperSize paper, Wordings wordings, int? version = null) =>
        Sheet(view.Dossier, view.History, units, paper, wordings, version);

    public static Outcome<ReceiptSheet> Sheet(Dossier dossier, IReadOnlyList<DossierEvent> history, UnitTree units, PaperSize paper, Wordings wordings, int? version = null)
    {
        var versions = ReceiptVersions.Of(history);
        if (version is { } asked && versions.All(known => known.Number != asked)) return new Refusal("receipt-version-unknown", dossier.Number, asked);
        var chosen = versions.LastOrDefault(known => known.Number == version) ?? versions[^1];
        var before = versions.LastOrDefault(known => known.Number < chosen.Number);
        return Sheet(dossier, history, ReceiptVersions.Content(dossier, history, chosen), before, units, paper, wordings);
    }

    private static ReceiptSheet Sheet(Dossier dossier, IReadOnlyList<DossierEvent> history, ReceiptContent content, ReceiptVersion? before, UnitTree units, PaperSize paper, Wordings wordings)
    {
        var (received, centre) = (content.Received, dossier.ReceivingUnit);
        var reception = content.Then.First(past => past.Kind == DossierEventKind.Received);
        var (at, made) = (LocalTime.FromUtc(reception.Occurred), LocalTime.FromUtc(content.Version.Made));
        // The first receipt is signed by who received, a later version by whose act made it.
        var signed = before is null ? reception : content.Then[^1];
        var (submitter, owner) = (received.Submitter, received.Owner);
        return new()
        {
            Title = $"{SheetWords.Say("Sheet.receipt")} {dossier.Number}",
            Made = made,
            Paper = paper,
            Letterhead = DossierLetterhead.Of(units, centre, DateOnly.FromDateTime(made)),
            Code = dossier.Number,
            Mark = content.Mark.ToString(),
            Version = before is null ? null : SheetWords.Say("Sheet.version", content.Version.Number, LocalTime.FromUtc(before.Made)),
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
            Due = content.Due is { } due ? Promised(due, content.Then, units) : received.Due is null ? "" : SheetWords.Say("Sheet.why.stopped"),
            ReturnAt = ReturnAt(received.Return, units.NameOf(centre)),
            Fee = before is null ? Fee(history, reception.Recorded) : Fee(content.Then, null),
            Book = at.Year.ToString(CultureInfo.InvariantCulture),
            BookNumber = received.BookNumber > 0 ? received.BookNumber.ToString(CultureInfo.InvariantCulture) : "",
            Notes = [.. new[] { "m01.note1", "m01.note2", "m01.bring" }.Select(key => wordings.Say(key, DateOnly.FromDateTime(made)))],
            SubmitterName = submitter.Name,
            SubmitterHint = SheetWords.SignHint(received.Signing),
            Witness = received.Signing is { } signing ? signing.Witness ?? "" : null,
            Authority = received.Authority is { } authority ? SheetWords.Authority(authority) : null,
            ReceiverName = signed.StaffName,
            ReceiverHint = SheetWords.SignFor(signed.InsteadOf),
        };
    }

    /// <summary>Until the competent unit has the dossier, the date is marked expected (NĐ 309/2026 Art. 17.3).</summary>
    private static string Promised(DateTime due, IReadOnlyList<DossierEvent> then, UnitTree units) => DossierSteps.Awaited(then) is { } competent
        ? SheetWords.Say("Sheet.due.expected", OfficialDate.Of(LocalTime.FromUtc(due)), units.NameOf(competent))
        : OfficialDate.Of(LocalTime.FromUtc(due));

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

    /// <summary>The first receipt says what was charged and paid with the reception; later ones what the ledger says by then.</summary>
    private static string Fee(IReadOnlyList<DossierEvent> then, DateTime? recorded)
    {
        var counted = recorded is null ? then : [.. then.Where(past => past.Recorded == recorded)];
        var ledger = FeeLedger.Of(counted);
        if (ledger.Charged == 0) return SheetWords.Say("Sheet.fee.none");
        var how = ledger.Owed > 0 ? SheetWords.Say("Sheet.fee.unpaid")
            : ledger.Lines.Any(line => line.Payment?.Way == "cash") ? SheetWords.Say("Sheet.fee.cash")
            : SheetWords.Say("Sheet.fee.transfer");
        return $"{SheetWords.Money(ledger.Charged)} – {how}";
    }
}
