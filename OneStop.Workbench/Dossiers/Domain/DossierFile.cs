using System.Globalization;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>Who does something to a dossier, in which role, for which unit, and when it was so (UTC).</summary>
public sealed record Act(Actor By, Role Role, string UnitCode, DateTime Occurred, DateTime Recorded)
{
    public static Act Now(Actor by, Role role, string unitCode, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new(by, role, unitCode, now, now);
    }
}

/// <summary>
/// The aggregate: a dossier with its whole history. Each method is one thing staff do; it either appends events and folds again or
/// says why not and changes nothing. Who may do it where is the desk's question.
/// </summary>
public sealed partial class DossierFile(Dossier dossier, List<DossierEvent> history)
{
    private readonly List<DossierEvent> _appended = [];

    public Dossier Dossier => dossier;

    public IReadOnlyList<DossierEvent> History => history;

    /// <summary>What this file adds to the stored history.</summary>
    public IReadOnlyList<DossierEvent> Appended => _appended;

    /// <summary>The appended events under the identity that a new dossier has got from the database.</summary>
    public IEnumerable<DossierEvent> Filed() => _appended.Select(added => added.Under(dossier.Id));

    /// <summary>Reception: the file begins (NĐ 61/2018 Art. 17, kept by NĐ 118/2025).</summary>
    public static DossierFile Receive(Act act, Guid draftId, DossierNumber number, ReceivedPayload received, IReadOnlyList<FeePayload> fees)
    {
        var file = new DossierFile(
            new Dossier { DraftId = draftId, Number = number.ToString(), ReceivingUnit = act.UnitCode },
            []);
        file.Append(act, DossierEventKind.Received, received);
        foreach (var fee in fees)
        {
            file.Append(act, DossierEventKind.FeeCharged, fee with { Way = null, Reference = null, Receipt = null });
            if (fee.Way is not null) file.Append(act, DossierEventKind.FeePaid, fee with { Of = file.LastSequence });
        }
        return file;
    }

    /// <summary>Chuyển hồ sơ: to the department or agency that will handle it (Art. 18). Refused when finished or already there.</summary>
    public Outcome<Done> HandOver(Act act, Unit to, string? note)
    {
        if (Dossier.NotOpen(dossier) is { } closed) return closed;
        if (!to.Handles) return new Refusal("handover-not-to-handler", to.Name) { Place = "to" };
        if (to.Code == dossier.HolderUnit) return new Refusal("handover-already-there", to.Name) { Place = "to" };
        return Append(act, DossierEventKind.HandedOver, new HandedOverPayload(dossier.HolderUnit, to.Code, note));
    }

    /// <summary>Thụ lý: somebody of the holding unit starts on it. Refused when somebody else already has.</summary>
    public Outcome<Done> Take(Act act, Guid personId, string personName)
    {
        if (Dossier.NotOpen(dossier) is { } closed) return closed;
        if (dossier.AssigneeId == personId) return default(Done);
        var kind = act.Role == Role.Supervisor ? DossierEventKind.Assigned : DossierEventKind.Taken;
        if (kind == DossierEventKind.Taken && dossier.AssigneeId is not null) return new Refusal("taken-by-other", dossier.AssigneeName!);
        return Append(act, kind, new TakenPayload(personId, personName));
    }

    /// <summary>Có kết quả: the result exists, waiting to be returned. What nobody took is taken by whoever finishes it.</summary>
    public Outcome<Done> Finish(Act act, FinishedPayload result)
    {
        if (Dossier.NotOpen(dossier) is { } closed) return closed;
        if (dossier.AssigneeId is null) Append(act, DossierEventKind.Taken, new TakenPayload(act.By.StaffId, act.By.Name));
        return Append(act, DossierEventKind.Finished, result);
    }

    /// <summary>Từ chối giải quyết after reception, with its reason, within the limit (Art. 19.8).</summary>
    public Outcome<Done> Refuse(Act act, string? reason) => EndWith(act, DossierEventKind.Refused, reason);

    /// <summary>Công dân rút hồ sơ.</summary>
    public Outcome<Done> Withdraw(Act act, string? reason) => EndWith(act, DossierEventKind.Withdrawn, reason);

    /// <summary>Trả kết quả to a named person (Art. 20). Refused before there is a result and when returned already.</summary>
    public Outcome<Done> Return(Act act, ReturnedPayload returned)
    {
        if (dossier.Status == DossierStatus.Returned) return new Refusal("returned-already", dossier.Number);
        if (dossier.Status != DossierStatus.Finished) return new Refusal("no-result-yet", dossier.Number);
        if (string.IsNullOrWhiteSpace(returned.ToWhom)) return new Refusal("receiver-needed") { Place = "toWhom" };
        if (returned.How == "post" && string.IsNullOrWhiteSpace(returned.Consignment)) return new Refusal("consignment-needed") { Place = "consignment" };
        if (returned is { How: "counter", IdentityChecked: false }) return new Refusal("identity-not-checked") { Place = "identityChecked" };
        return Append(act, DossierEventKind.Returned, returned);
    }

    /// <summary>Takes the last step back by an event of its own; reception itself cannot be taken back.</summary>
    public Outcome<Done> Reverse(Act act, int sequence, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("reason-needed") { Place = "reason" };
        var steps = DossierFold.Standing(history).Where(past => !past.Kind.LeavesNoTrace()).ToList();
        if (steps[^1].Sequence != sequence) return new Refusal("only-last-step");
        if (steps[^1].Kind == DossierEventKind.Received) return new Refusal("reception-stays");
        return Append(act, DossierEventKind.Reversed, new ReversedPayload(CleanText.Of(reason)), sequence);
    }

    /// <summary>The promise is recomputed after a calendar or limit was changed. Refused when finished.</summary>
    /// <param name="due">Local; nothing is appended when it is promised already.</param>
    /// <param name="promised">The limit, where another than at the reception.</param>
    public Outcome<Done> MovePromise(Act act, DateTime due, DateOnly? soonFrom, string reason, Limit? promised = null)
    {
        if (Dossier.NotOpen(dossier) is { } closed) return closed;
        if (dossier.Due is not { } before || before == LocalTime.ToUtc(due)) return default(Done);
        return Append(act, DossierEventKind.Corrected, new CorrectedPayload("due", Written(LocalTime.FromUtc(before)), Written(due), CleanText.Of(reason), due, soonFrom, promised));
    }

    /// <summary>Takes a recomputed promise back by an event of its own. Refused when finished; nothing is appended when it no longer stands or was moved again.</summary>
    /// <param name="sequence">Of the correction.</param>
    public Outcome<Done> RestorePromise(Act act, int sequence, string reason)
    {
        if (Dossier.NotOpen(dossier) is { } closed) return closed;
        var last = DossierFold.Standing(history).LastOrDefault(past => past.Kind == DossierEventKind.Corrected && past.Read<CorrectedPayload>().Due is not null);
        if (last?.Sequence != sequence) return default(Done);
        return Append(act, DossierEventKind.Reversed, new ReversedPayload(CleanText.Of(reason)), sequence);
    }

    public Outcome<Done> Comment(Act act, string? text) => string.IsNullOrWhiteSpace(text)
        ? new Refusal("comment-empty") { Place = "comment" }
        : Append(act, DossierEventKind.Commented, new CommentedPayload(CleanText.Of(text)));

    public Outcome<Done> Print(Act act, string form)
    {
        var version = 1 + history.Count(past => past.Kind == DossierEventKind.Printed && past.Read<PrintedPayload>().Form == form);
        return Append(act, DossierEventKind.Printed, new PrintedPayload(form, version));
    }

    /// <summary>Somebody looked at what lists keep masked; the look itself is kept (Law 91/2025 on personal data).</summary>
    /// <param name="what">What was revealed: <c>identity</c> or <c>phone</c>.</param>
    public Outcome<Done> Reveal(Act act, string what) => Append(act, DossierEventKind.Read, new ReadPayload(what));

    private static string Written(DateTime local) => local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private Outcome<Done> EndWith(Act act, DossierEventKind kind, string? reason)
    {
        if (Dossier.NotOpen(dossier) is { } closed) return closed;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("reason-needed") { Place = "reason" };
        return Append(act, kind, new EndedPayload(CleanText.Of(reason)));
    }

    private Done Append<TPayload>(Act act, DossierEventKind kind, TPayload payload, int? reverses = null)
    {
        var added = new DossierEvent(payload)
        {
            DossierId = dossier.Id,
            Sequence = history.Count == 0 ? 1 : history.Max(past => past.Sequence) + 1,
            Kind = kind,
            Occurred = act.Occurred,
            Recorded = act.Recorded,
            StaffId = act.By.StaffId,
            StaffName = act.By.Name,
            Role = act.Role.Code(),
            UnitCode = act.UnitCode,
            Payload = PayloadJson.Write(payload),
            Reverses = reverses,
        };
        history.Add(added);
        _appended.Add(added);
        DossierFold.Apply(dossier, history);
        return default;
    }
}
