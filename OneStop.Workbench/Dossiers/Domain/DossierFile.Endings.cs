using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>How a dossier ends, with its result or without, and how the result goes back.</summary>
public sealed partial class DossierFile
{
    /// <summary>Có kết quả: the result exists, waiting to be returned. What nobody took is taken by whoever finishes it.</summary>
    public Outcome<Done> Finish(Act act, FinishedPayload result)
    {
        if (dossier.WhyNot(DossierStep.Finish, history) is { } no) return no;
        TakenBy(act);
        return Append(act, DossierEventKind.Finished, result);
    }

    /// <summary>Từ chối giải quyết after reception, with its reason and form 03, only within the limit (Art. 19.8).</summary>
    public Outcome<Done> Refuse(Act act, string? reason, string? number = null)
    {
        if (dossier.WhyNot(DossierStep.Refuse, history) is { } no) return no;
        if (dossier.Due is { } due && act.Occurred > due) return new Refusal("refuse-too-late", LocalTime.FromUtc(due));
        return EndWith(act, DossierEventKind.Refused, reason, number);
    }

    /// <summary>Công dân rút hồ sơ.</summary>
    public Outcome<Done> Withdraw(Act act, string? reason) => EndWith(act, DossierEventKind.Withdrawn, reason);

    /// <summary>Dừng giải quyết at the submitter's request, with form 05; a result that was signed is no longer stopped (NĐ 118/2025 Art. 21, TT 03/2025 Art. 7).</summary>
    /// <param name="handling">What becomes of the papers and fees that were given.</param>
    public Outcome<Done> Stop(Act act, string? reason, string? handling, string? number = null) => EndWith(act, DossierEventKind.Stopped, reason, number, handling);

    /// <summary>
    /// Trả kết quả to a named person (Art. 20): identity checked at the counter; an authorised person with their paper, a lost slip on
    /// a statement, a fingerprint before a witness where somebody cannot sign.
    /// </summary>
    public Outcome<Done> Return(Act act, ReturnedPayload returned)
    {
        if (dossier.WhyNot(DossierStep.Return, history) is { } no) return no;
        if (string.IsNullOrWhiteSpace(returned.ToWhom)) return new Refusal("receiver-needed") { Place = "toWhom" };
        if (returned.How == "post" && string.IsNullOrWhiteSpace(returned.Consignment)) return new Refusal("consignment-needed") { Place = "consignment" };
        if (returned is { How: "counter", IdentityChecked: false }) return new Refusal("identity-not-checked") { Place = "identityChecked" };
        if (returned.How == "counter" && !IsKnown(returned.ToWhom) && string.IsNullOrWhiteSpace(returned.Authorisation))
            return new Refusal("authorisation-needed", returned.ToWhom) { Place = "authorisation" };
        if (returned is { CannotSign: true, Witness: null or "" }) return new Refusal("witness-needed") { Place = "witness" };
        var kept = DossierFold.Received(history)!.Papers.Select(paper => paper.Name).ToHashSet(StringComparer.Ordinal);
        if (returned.Originals.FirstOrDefault(name => !kept.Contains(name)) is { } never) return new Refusal("original-never-taken", never) { Place = "originals" };
        return Append(act, DossierEventKind.Returned, returned);
    }

    /// <summary>The owner and whoever submitted may come themselves.</summary>
    private bool IsKnown(string name)
    {
        var received = DossierFold.Received(history)!;
        var key = SearchKey.Of(name);
        return key == SearchKey.Of(received.Owner.Name) || key == SearchKey.Of(received.Submitter.Name);
    }

    private Outcome<Done> EndWith(Act act, DossierEventKind kind, string? reason, string? number = null, string? handling = null)
    {
        if (Dossier.NotOpen(dossier) is { } closed) return closed;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("reason-needed") { Place = "reason" };
        return Append(act, kind, new EndedPayload(CleanText.Of(reason), number, string.IsNullOrWhiteSpace(handling) ? null : CleanText.Of(handling)));
    }
}
