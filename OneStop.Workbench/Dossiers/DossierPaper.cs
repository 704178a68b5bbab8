using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>The papers of a dossier as PDF. Drawn from its history: the same dossier gives the same bytes.</summary>
public sealed class DossierPaper(DossierBoard board, PaperRoom room)
{
    /// <summary>Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả, in two copies.</summary>
    /// <param name="version">Null for the receipt in force.</param>
    public async Task<Outcome<byte[]>> Receipt(Actor by, string number, PaperSize paper, int? version = null, CancellationToken cancellation = default)
    {
        var found = await board.Find(by, number, cancellation);
        return found.Then(view => ReceiptMapping.Sheet(view, by.Units, paper, room.Wordings.Current, version)).Then<byte[]>(sheet => room.Signature.Print(sheet));
    }

    /// <summary>A form 02 to 05 as it was issued, byte for byte. Refused where it never was (<c>form-not-issued</c>).</summary>
    /// <param name="form"><c>m02</c> to <c>m05</c>.</param>
    /// <param name="version">Null for the latest issue.</param>
    public async Task<Outcome<byte[]>> Issued(Actor by, string number, string form, int? version = null, CancellationToken cancellation = default)
    {
        var found = await board.Find(by, number, cancellation);
        return found.Then<byte[]>(view => FormIssues.Of(form, view.History).LastOrDefault(issue => version is null || issue.Version == version) is { } issue
            ? Kept(view, issue) ?? room.Signature.Print(IssuedForms.Sheet(issue, view.Dossier, view.History, by.Units, room.Wordings.Current))
            : new Refusal("form-not-issued", number));
    }

    /// <summary>The very file that was issued; where it is not there any more it is drawn again from the history.</summary>
    private byte[]? Kept(DossierView view, FormIssue issue)
    {
        var printed = view.History.Where(past => past.Kind == DossierEventKind.Printed).Select(past => past.Read<PrintedPayload>()).FirstOrDefault(one => one.Form == issue.Form && one.Number == issue.Number && one.Kept);
        if (printed?.Hash is not { } hash || room.Store.Open(hash) is not { } stream) return null;
        using (stream)
        {
            using var whole = new MemoryStream();
            stream.CopyTo(whole);
            return whole.ToArray();
        }
    }

    /// <summary>The receipts of several dossiers one after another, to be printed in one go. Refused without any.</summary>
    public async Task<Outcome<byte[]>> Receipts(Actor by, IReadOnlyList<string> numbers, PaperSize paper, CancellationToken cancellation = default)
    {
        var sheets = new List<SheetModel>();
        foreach (var number in numbers)
        {
            var found = await board.Find(by, number, cancellation);
            if (found.Refused) return found.Refusal;
            sheets.Add(ReceiptMapping.Sheet(found.Value, by.Units, paper, room.Wordings.Current).Value);
        }
        return sheets.Count == 0 ? new Refusal("dossier-unknown", "") : SheetPrinter.Print(sheets);
    }

    /// <summary>The filled declaration. Refused where the procedure had no form.</summary>
    public async Task<Outcome<byte[]>> Declaration(Actor by, string number, CancellationToken cancellation = default)
    {
        var found = await board.Find(by, number, cancellation);
        return found.Then<byte[]>(view => view.Form is { } form
            ? SheetPrinter.Print(DeclarationMapping.Sheet(view, form, by.Units))
            : new Refusal("declaration-without-form", view.Dossier.ProcedureCode));
    }

    /// <summary>Form 06, Phiếu kiểm soát quá trình giải quyết hồ sơ, with the hops so far.</summary>
    public async Task<Outcome<byte[]>> ControlSlip(Actor by, string number, CancellationToken cancellation = default)
    {
        var found = await board.Find(by, number, cancellation);
        return found.Then<byte[]>(view => SheetPrinter.Print(SlipMapping.Control(view, by.Units)));
    }

    /// <summary>What was charged and paid. Refused where nothing was charged.</summary>
    public async Task<Outcome<byte[]>> FeeSlip(Actor by, string number, CancellationToken cancellation = default)
    {
        var found = await board.Find(by, number, cancellation);
        return found.Then(view => SlipMapping.Fees(view, by.Units)).Then<byte[]>(sheet => SheetPrinter.Print(sheet));
    }

    /// <summary>Giấy biên nhận trả kết quả. Refused where nothing was returned.</summary>
    public async Task<Outcome<byte[]>> ResultReceipt(Actor by, string number, CancellationToken cancellation = default)
    {
        var found = await board.Find(by, number, cancellation);
        return found.Then(view => ReturnMapping.Sheet(view, by.Units)).Then<byte[]>(sheet => SheetPrinter.Print(sheet));
    }

    /// <summary>What the citizen has to do next, in big letters. Refused where nothing is (<c>large-type-ended</c>).</summary>
    public async Task<Outcome<byte[]>> LargeType(Actor by, string number, CancellationToken cancellation = default)
    {
        var found = await board.Find(by, number, cancellation);
        return found.Then(view => LargeTypeMapping.Sheet(view, by.Units)).Then<byte[]>(sheet => SheetPrinter.Print(sheet));
    }

    /// <summary>The label for the folder.</summary>
    public async Task<Outcome<byte[]>> Label(Actor by, string number, CancellationToken cancellation = default)
    {
        var found = await board.Find(by, number, cancellation);
        return found.Then<byte[]>(view => SheetPrinter.Print(SlipMapping.Label(view)));
    }
}
