using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>From the return of a result to its receipt.</summary>
internal static class ReturnMapping
{
    /// <summary>Refused where nothing was returned (<c>no-result-returned</c>).</summary>
    public static Outcome<ResultReceiptSheet> Sheet(DossierView view, UnitTree units)
    {
        var standing = DossierFold.Standing(view.History);
        if (standing.LastOrDefault(past => past.Kind == DossierEventKind.Returned) is not { } past) return new Refusal("no-result-returned", view.Dossier.Number);
        var (returned, at) = (past.Read<ReturnedPayload>(), LocalTime.FromUtc(past.Occurred));
        var result = standing.LastOrDefault(earlier => earlier.Kind == DossierEventKind.Finished)?.Read<FinishedPayload>();
        return new ResultReceiptSheet
        {
            Title = $"{SheetWords.Say("Form.result")} {view.Dossier.Number}",
            Made = at,
            Letterhead = DossierLetterhead.Of(units, view.Dossier.ReceivingUnit, DateOnly.FromDateTime(at)),
            Code = view.Dossier.Number,
            Request = view.Received.ProcedureName,
            Owner = view.Received.Owner.Name,
            Receiver = returned.ToWhom,
            Authority = returned.Authorisation,
            How = returned.How switch
            {
                "post" => SheetWords.Say("Sheet.result.post", returned.Consignment ?? ""),
                "online" => SheetWords.Say("Sheet.return.online"),
                _ => SheetWords.Say("Sheet.result.counter"),
            },
            Result = string.Join(", ", new[] { result?.ResultKind, result?.ResultNumber is { Length: > 0 } number ? SheetWords.Say("Sheet.number", number) : null }.Where(part => !string.IsNullOrEmpty(part))),
            At = OfficialDate.Of(at),
            Originals = returned.Originals,
            Statement = returned.SlipLost ? SheetWords.Say("Sheet.result.slip-lost", view.Dossier.Number) : null,
            ReceiverHint = SheetWords.Say(returned.CannotSign ? "Sheet.sign.fingerprint" : "Sheet.sign"),
            Witness = returned.CannotSign ? returned.Witness ?? "" : null,
            GiverName = past.StaffName,
            GiverHint = SheetWords.SignFor(past.InsteadOf),
        };
    }
}
