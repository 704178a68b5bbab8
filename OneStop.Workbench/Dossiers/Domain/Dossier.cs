using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>
/// A dossier as it stands: the fold of its events, kept as a row so that lists are quick. Only <see cref="DossierFold"/> sets what
/// events say; the row never says anything that the history does not.
/// </summary>
public sealed partial class Dossier
{
    public long Id { get; internal set; }

    /// <summary>The sitting's draft that became this dossier: accepting the same draft twice gives one dossier.</summary>
    public required Guid DraftId { get; init; }

    public required string Number { get; init; }

    public required string ReceivingUnit { get; init; }

    public DossierStatus Status { get; internal set; }

    /// <summary>The unit that has it now.</summary>
    public string HolderUnit { get; internal set; } = "";

    /// <summary>The department or agency it was handed over to last; stays after the result is back at the counter.</summary>
    public string? HandlingUnit { get; internal set; }

    public Guid? AssigneeId { get; internal set; }

    public string? AssigneeName { get; internal set; }

    public Channel Channel { get; internal set; }

    public string ProcedureCode { get; internal set; } = "";

    public string ProcedureName { get; internal set; } = "";

    public string Field { get; internal set; } = "";

    public string OwnerName { get; internal set; } = "";

    public string? OwnerIdentity { get; internal set; }

    public string? Phone { get; internal set; }

    /// <summary>Whoever sat at the counter, where it was not the owner.</summary>
    public string? SubmitterName { get; internal set; }

    public DateTime ReceivedAt { get; internal set; }

    /// <summary>Local day of reception: what reports count by.</summary>
    public DateOnly ReceivedOn { get; internal set; }

    /// <summary>The moment promised now; empty while the clock is stopped.</summary>
    public DateTime? Due { get; internal set; }

    public DateOnly? DueOn { get; internal set; }

    /// <summary>Since when the clock stands; empty while it runs. A dossier taken over without a promise has no due moment and yet does not stand.</summary>
    public DateTime? StoppedSince { get; internal set; }

    /// <summary>The first promise, kept for ever.</summary>
    public DateTime? OriginalDue { get; internal set; }

    /// <summary>First local day on which an open dossier counts as due soon.</summary>
    public DateOnly? SoonFrom { get; internal set; }

    public DateTime? FinishedAt { get; internal set; }

    public DateOnly? FinishedOn { get; internal set; }

    public DateTime? ReturnedAt { get; internal set; }

    /// <summary>How an open dossier ended without a result; the kind of the ending event.</summary>
    public DossierEventKind? EndedBy { get; internal set; }

    /// <summary>Where the folder of papers was last seen since the dossier last moved; empty while nobody has scanned it there.</summary>
    public string? FolderUnit { get; internal set; }

    /// <summary>The papers lie elsewhere than the data say.</summary>
    public bool FolderAstray => FolderUnit is not null && FolderUnit != HolderUnit;

    /// <summary>The competent unit that has not got it yet: until then the promise is only expected. Empty for most.</summary>
    public string? Awaits { get; internal set; }

    /// <summary>What an officer has put before the approver: a code of <see cref="Proposals"/>; empty where nothing waits.</summary>
    public string? Proposal { get; internal set; }

    /// <summary>VND.</summary>
    public long FeeCharged { get; internal set; }

    public long FeePaid { get; internal set; }

    /// <summary>Number of events so far, and the concurrency token: two people cannot append the same sequence.</summary>
    public int LastSequence { get; internal set; }

    public DateTime LastRecorded { get; internal set; }

    public bool IsOpen => Status.IsOpen();

    /// <summary>The folded words that a search looks through.</summary>
    public string SearchWords { get; internal set; } = "";

    public static Refusal? NotOpen(Dossier dossier) => dossier.IsOpen
        ? null
        : new("dossier-not-open", dossier.Number, dossier.Status.Code());
}
