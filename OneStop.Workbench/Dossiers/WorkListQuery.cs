using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>Which part of the work is asked for; each is a tab with its count.</summary>
public enum WorkTab
{
    Open,
    Overdue,
    DueToday,
    DueSoon,
    InTime,
    Paused,
    Awaiting,
    Mine,
    Unassigned,
    Proposed,
    FolderAstray,
    NotHandedOver,
    ReceivedToday,
    FinishedToday,
    All,
}

/// <summary>What a work list shows. All conditions apply together.</summary>
public sealed record WorkListQuery
{
    public WorkTab Tab { get; init; } = WorkTab.Open;

    /// <summary>Typed by a person: names without marks, number, identity number, part of a phone.</summary>
    public string? Text { get; init; }

    /// <summary>Everything received by a centre or handled beside it.</summary>
    public string? CentreCode { get; init; }

    public string? ReceivingUnit { get; init; }

    /// <summary>The department or agency that has it or handled it.</summary>
    public string? HandlingUnit { get; init; }

    public Guid? AssigneeId { get; init; }

    /// <summary>Only what nobody has taken, under whichever tab.</summary>
    public bool Untaken { get; init; }

    public string? Field { get; init; }

    public string? ProcedureCode { get; init; }

    /// <summary>Local moment; what was received later than it.</summary>
    public DateTime? ReceivedAfter { get; init; }

    /// <summary>Local moment; what was received at it or earlier.</summary>
    public DateTime? ReceivedBefore { get; init; }

    public DateOnly? ReceivedFrom { get; init; }

    public DateOnly? ReceivedTo { get; init; }

    public int Page { get; init; } = 1;

    public int Size { get; init; } = 12;
}

/// <summary>One line of a work list: no identity numbers and no phones.</summary>
/// <param name="MayTake">Nobody has it and the asking person may take it.</param>
public sealed record WorkRow(
    string Number,
    string OwnerName,
    string? SubmitterName,
    string ProcedureCode,
    string ProcedureName,
    DateTime Received,
    DateTime? Due,
    Light Light,
    DossierStatus Status,
    string ReceivingUnit,
    string HolderUnit,
    string? AssigneeName,
    DateTime LastRecorded,
    bool MayTake,
    bool MayHandOver)
{
    /// <summary>Working days over when overdue, working days left otherwise; empty where no calendar says.</summary>
    public int? Days { get; init; }

    /// <summary>The promise is only expected: the competent unit has not got the dossier.</summary>
    public bool Expected { get; init; }
}

/// <summary>A dossier that belongs together with another; without owner and status where the person may not see it.</summary>
public sealed record LinkedDossier(string Number, string? OwnerName = null, string? ProcedureName = null, DossierStatus? Status = null);

/// <summary>Everything about one dossier that its page shows.</summary>
/// <param name="Steps">What the asking person may do to it as it stands.</param>
public sealed record DossierView(
    Dossier Dossier, ReceivedPayload Received, IReadOnlyList<DossierEvent> History, Light Light, IReadOnlySet<DossierStep> Steps)
{
    /// <summary>Working days over when overdue, working days left otherwise; empty where no calendar says.</summary>
    public int? Days { get; init; }

    /// <summary>The dossier as this view shows it: what a decision made on it is measured by.</summary>
    public SeenDossier Seen => new(Dossier.Number, Dossier.LastSequence);

    /// <summary>The dossiers that belong together with this one, as far as the person may see them.</summary>
    public IReadOnlyList<LinkedDossier> Links { get; init; } = [];

    /// <summary>VND charged and not yet paid.</summary>
    public long Owed => Math.Max(0, Dossier.FeeCharged - Dossier.FeePaid);

    /// <summary>The due moment with its explanation, on the calendar in force now.</summary>
    public required DeadlineAnswer Why { get; init; }

    /// <summary>A request for papers now would come later than three working days after the reception.</summary>
    public bool NoticeIsLate { get; init; }

    /// <summary>The cases of the procedure with their words, in the language of the screen.</summary>
    public IReadOnlyList<(string Key, string Words)> Cases { get; init; } = [];

    /// <summary>The last day on which the promise may still be moved by an apology.</summary>
    public DateOnly? LastToReAppoint { get; init; }

    /// <summary>The version of the form that was filled in.</summary>
    public FormDefinition? Form { get; init; }

    /// <summary>What was typed into the form, labelled in the language of the screen.</summary>
    public IReadOnlyList<DeclarationPartRead> Declaration { get; init; } = [];
}
