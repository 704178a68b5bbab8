using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>Who does something to a dossier, in which role, for which unit, and when it was so (UTC).</summary>
public sealed record Act(Actor By, Role Role, string UnitCode, DateTime Occurred, DateTime Recorded)
{
    /// <summary>Whose role it is, where it is held only by delegation.</summary>
    public string? InsteadOf => By.InsteadOf(Role, UnitCode);

    public static Act Now(Actor by, Role role, string unitCode, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new(by, role, unitCode, now, now);
    }

    /// <summary>Local day on which it was so.</summary>
    public DateOnly Day => DateOnly.FromDateTime(LocalTime.FromUtc(Occurred));
}

/// <summary>
/// The aggregate: a dossier with its whole history. Each method is one thing staff do; it either appends events and folds again or
/// says why not and changes nothing. Who may do it where is the desk's question.
/// </summary>
public sealed partial class DossierFile(Dossier dossier, List<DossierEvent> history)
{
    private readonly List<DossierEvent> _appended = [];
    private (Act? Act, int Number) _version;

    public Dossier Dossier => dossier;

    public IReadOnlyList<DossierEvent> History => history;

    /// <summary>What this file adds to the stored history.</summary>
    public IReadOnlyList<DossierEvent> Appended => _appended;

    /// <summary>The appended events under the identity that a new dossier has got from the database.</summary>
    public IEnumerable<DossierEvent> Filed() => _appended.Select(added => added.Under(dossier.Id));

    /// <summary>Reception: the file begins (NĐ 61/2018 Art. 17, kept by NĐ 118/2025).</summary>
    public static DossierFile Receive(Act act, Guid draftId, DossierNumber number, ReceivedPayload received, IReadOnlyList<FeePayload> fees, IReadOnlyList<AttachedFile>? files = null)
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
        foreach (var scan in files ?? []) file.Append(act, DossierEventKind.FileAdded, scan);
        return file;
    }

    /// <summary>Chuyển hồ sơ: to the department or agency that will handle it (Art. 18). Refused when finished or already there.</summary>
    /// <param name="list">Number of the list that is signed for it, where it goes with others.</param>
    public Outcome<Done> HandOver(Act act, Unit to, string? note, string? list = null)
    {
        if (dossier.WhyNot(DossierStep.HandOver, history) is { } no) return no;
        if (!to.Handles) return new Refusal("handover-not-to-handler", to.Name) { Place = "to" };
        if (to.Code == dossier.HolderUnit) return new Refusal("handover-already-there", to.Name) { Place = "to" };
        return Append(act, DossierEventKind.HandedOver, new HandedOverPayload(dossier.HolderUnit, to.Code, note, list));
    }

    /// <summary>Thụ lý: somebody of the holding unit starts on it. Refused when somebody else already has.</summary>
    public Outcome<Done> Take(Act act, Guid personId, string personName)
    {
        if (Dossier.NotOpen(dossier) is { } closed) return closed;
        if (dossier.AssigneeId == personId) return default(Done);
        if (dossier.WhyNot(DossierStep.Take, history) is { } no) return no;
        return Append(act, DossierEventKind.Taken, new TakenPayload(personId, personName));
    }

    /// <summary>Phân công: a supervisor gives it to somebody of the holding unit, or to another than before (Art. 19.1).</summary>
    public Outcome<Done> Assign(Act act, Guid personId, string personName)
    {
        if (dossier.WhyNot(DossierStep.Assign, history) is { } no) return no;
        if (dossier.AssigneeId == personId) return new Refusal("assigned-already", personName) { Place = "person" };
        return Append(act, DossierEventKind.Assigned, new TakenPayload(personId, personName));
    }

    /// <summary>Takes the last step back by an event of its own; reception itself cannot be taken back.</summary>
    public Outcome<Done> Reverse(Act act, int sequence, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("reason-needed") { Place = "reason" };
        if (dossier.WhyNot(DossierStep.Reverse, history) is { } no) return no;
        if (DossierSteps.LastStep(history)?.Sequence != sequence) return new Refusal("only-last-step");
        return TakeBack(act, sequence, reason);
    }

    /// <summary>Belongs together with another dossier; said once.</summary>
    public Outcome<Done> Link(Act act, string number) => history.Any(past => past.Kind == DossierEventKind.Linked && past.Read<LinkedPayload>().Number == number)
        ? default(Done)
        : Append(act, DossierEventKind.Linked, new LinkedPayload(number));

    /// <summary>The label was scanned where the papers lie: paper follows data, and where it does not, both say so.</summary>
    public Outcome<Done> SeeFolder(Act act, Unit place) => Append(act, DossierEventKind.FolderSeen, new FolderSeenPayload(place.Code));

    /// <param name="mentions">Names of the colleagues whom it is brought before.</param>
    public Outcome<Done> Comment(Act act, string? text, IReadOnlyList<string>? mentions = null) => string.IsNullOrWhiteSpace(text)
        ? new Refusal("comment-empty") { Place = "comment" }
        : Append(act, DossierEventKind.Commented, new CommentedPayload(CleanText.Of(text), mentions is { Count: > 0 } ? mentions : null));

    /// <summary>A form was issued or printed once more.</summary>
    /// <param name="number">Its number among the papers of that form and year; kept with the issue.</param>
    /// <param name="hash">SHA-256 of the file, where it was drawn for keeping.</param>
    /// <param name="kept">The file itself was put into the store.</param>
    public Outcome<Done> Print(Act act, string form, string? number = null, string? hash = null, bool kept = false) =>
        Append(act, DossierEventKind.Printed, new PrintedPayload(form, VersionOf(form), number, hash, kept));

    private int VersionOf(string form) =>
        form == "m01" ? ReceiptVersions.Latest(history)
        : FormIssues.Forms.Contains(form) ? FormIssues.Of(form, history).Count
        : 1 + history.Count(past => past.Kind == DossierEventKind.Printed && past.Read<PrintedPayload>().Form == form);

    /// <summary>Somebody looked at what lists keep masked; the look itself is kept (Law 91/2025 on personal data).</summary>
    /// <param name="what">What was revealed: <c>identity</c> or <c>phone</c>.</param>
    public Outcome<Done> Reveal(Act act, string what) => Append(act, DossierEventKind.Read, new ReadPayload(what));

    /// <summary>What nobody took is taken by whoever acts on it.</summary>
    private void TakenBy(Act act)
    {
        if (dossier.AssigneeId is null) Append(act, DossierEventKind.Taken, new TakenPayload(act.By.StaffId, act.By.Name));
    }

    /// <summary>Taking back what made a version of the receipt makes another one.</summary>
    private Done TakeBack(Act act, int sequence, string reason)
    {
        int? version = ReceiptVersions.VersionOf(history.Single(past => past.Sequence == sequence)) is null ? null : NextVersion(act);
        return Append(act, DossierEventKind.Reversed, new ReversedPayload(CleanText.Of(reason), version), sequence);
    }

    /// <summary>Whatever one act corrects shares one version of the receipt.</summary>
    private int NextVersion(Act act)
    {
        if (!ReferenceEquals(_version.Act, act)) _version = (act, ReceiptVersions.Latest(history) + 1);
        return _version.Number;
    }

    private DossierEvent Next<TPayload>(Act act, DossierEventKind kind, TPayload payload, int? reverses = null) => new(payload)
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
        InsteadOf = act.InsteadOf,
        Payload = PayloadJson.Write(payload),
        Reverses = reverses,
    };

    private Done Append<TPayload>(Act act, DossierEventKind kind, TPayload payload, int? reverses = null)
    {
        var added = Next(act, kind, payload, reverses);
        history.Add(added);
        _appended.Add(added);
        DossierFold.Apply(dossier, history);
        return default;
    }
}
