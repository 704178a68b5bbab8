using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>The papers of a dossier as PDF. Drawn from its history: the same dossier gives the same bytes.</summary>
public sealed class DossierPaper(DossierBoard board)
{
    /// <summary>Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả, in two copies.</summary>
    public async Task<Outcome<byte[]>> Receipt(Actor by, string number, PaperSize paper, CancellationToken cancellation = default)
    {
        var found = await board.Find(by, number, cancellation);
        return found.Then<byte[]>(view => SheetPrinter.Print(ReceiptMapping.Sheet(view, by.Units, paper)));
    }

    /// <summary>The filled declaration. Refused where the procedure had no form.</summary>
    public async Task<Outcome<byte[]>> Declaration(Actor by, string number, CancellationToken cancellation = default)
    {
        var found = await board.Find(by, number, cancellation);
        return found.Then<byte[]>(view => view.Form is { } form
            ? SheetPrinter.Print(DeclarationMapping.Sheet(view, form, by.Units))
            : new Refusal("declaration-without-form", view.Dossier.ProcedureCode));
    }
}
