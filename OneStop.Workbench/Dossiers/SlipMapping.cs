using System.Globalization;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>From a dossier to the papers that go with it inside the office: control slip, fee slip, label.</summary>
internal static class SlipMapping
{
    public static ControlSlipSheet Control(DossierView view, UnitTree units)
    {
        var (dossier, received) = (view.Dossier, view.Received);
        var at = LocalTime.FromUtc(dossier.ReceivedAt);
        var hops = ControlHops.Of(view, units);
        return new()
        {
            Title = $"{SheetWords.Say("Sheet.control-slip")} {dossier.Number}",
            Made = LocalTime.FromUtc(view.History.Where(past => ControlHops.Moves(past.Kind)).Select(past => past.Recorded).DefaultIfEmpty(dossier.ReceivedAt).Max()),
            Letterhead = DossierLetterhead.Of(units, dossier.ReceivingUnit, DateOnly.FromDateTime(at)),
            Code = dossier.Number,
            Book = at.Year.ToString(CultureInfo.InvariantCulture),
            BookNumber = received.BookNumber > 0 ? received.BookNumber.ToString(CultureInfo.InvariantCulture) : "",
            Owner = received.Owner.Name,
            Request = received.ProcedureName,
            Received = OfficialDate.Of(at),
            Due = dossier.Due is { } due ? OfficialDate.Of(LocalTime.FromUtc(due)) : received.Due is { } first ? OfficialDate.Of(first) : "",
            Cooperating = string.Join("; ", DossierFold.Standing(view.History).Where(past => past.Kind == DossierEventKind.OpinionAsked).Select(past => past.Read<OpinionAskedPayload>().Body).Distinct(StringComparer.Ordinal)),
            Handler = dossier.HandlingUnit is { } handler ? units.NameOf(handler) : "",
            Hops = hops,
        };
    }

    /// <summary>Refused where nothing was charged (<c>fee-slip-without-fee</c>).</summary>
    public static Outcome<FeeSlipSheet> Fees(DossierView view, UnitTree units)
    {
        var dossier = view.Dossier;
        var ledger = FeeLedger.Of(view.History);
        if (ledger.Lines.Count == 0) return new Refusal("fee-slip-without-fee", dossier.Number);
        var paid = ledger.Lines.LastOrDefault(line => line.PaidBy is not null)?.PaidBy;
        var made = LocalTime.FromUtc(paid?.Occurred ?? dossier.ReceivedAt);
        return new FeeSlipSheet
        {
            Title = $"{SheetWords.Say("Sheet.fee-slip")} {dossier.Number}",
            Made = made,
            Letterhead = DossierLetterhead.Of(units, dossier.ReceivingUnit, DateOnly.FromDateTime(made)),
            Code = dossier.Number,
            Payer = view.Received.Submitter.Name,
            Address = view.Received.Submitter.Address ?? "",
            Request = view.Received.ProcedureName,
            Lines = [.. ledger.Lines.SelectMany(line => Lines(line.Charge, view.Received.Certified))],
            Total = SheetWords.Amount(ledger.Charged),
            TotalWords = MoneyInWords.Of(ledger.Charged),
            Payment = Payment(ledger, paid?.Read<FeePayload>()),
            CashierName = paid?.StaffName ?? "",
        };
    }

    /// <summary>The one charge of a certification is said document by document.</summary>
    private static IEnumerable<FeeLine> Lines(FeePayload charge, CertifiedTaken? certified)
    {
        var kind = SheetWords.Say($"Sheet.fee-kind.{charge.Kind}");
        if (certified is null || certified.Lines.Sum(line => line.Fee) != charge.Amount) return [new FeeLine(charge.Name, kind, SheetWords.Amount(charge.Amount), Note(charge))];
        return certified.Lines.Select(line => new FeeLine(line.Document, kind, SheetWords.Amount(line.Fee), line.Number));
    }

    /// <summary>Why less or nothing is paid, else the law that sets it.</summary>
    private static string Note(FeePayload fee) => fee.Exemption is { } group
        ? string.Join(" – ", new[] { SheetWords.Group(group), fee.Proof }.OfType<string>())
        : fee.Basis ?? "";

    private static string Payment(FeeLedger ledger, FeePayload? paid)
    {
        if (ledger.Owed > 0) return SheetWords.Say("Sheet.fee.unpaid");
        var way = SheetWords.Say(paid?.Way is "cash" or null ? "Sheet.fee.cash" : "Sheet.fee.transfer");
        var reference = paid?.Reference is { } number ? SheetWords.Say("Sheet.fee.reference", number) : null;
        var receipt = paid?.Receipt is { } official ? SheetWords.Say("Sheet.fee.receipt", official) : null;
        return string.Join("; ", new[] { way, reference, receipt }.OfType<string>());
    }

    public static LabelSheet Label(DossierView view) => new()
    {
        Title = $"{SheetWords.Say("Sheet.label")} {view.Dossier.Number}",
        Made = LocalTime.FromUtc(view.Dossier.ReceivedAt),
        Code = view.Dossier.Number,
        Owner = view.Received.Owner.Name,
        Request = view.Received.ProcedureName,
        Due = view.Received.Due?.ToString("HH:mm dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "",
    };
}
