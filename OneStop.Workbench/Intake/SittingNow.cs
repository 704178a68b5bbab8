using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake.Bundles;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Intake.Files;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>A sitting as it stands at this moment, with what follows from it.</summary>
/// <param name="Promise">The date promised if it were accepted now; null without a procedure.</param>
/// <param name="Calendar">What the promise was reckoned on.</param>
/// <param name="Same">Dossiers of the owner for the same procedure, open or received lately.</param>
public sealed record SittingNow(
    Guid DraftId,
    DraftState State,
    string UnitCode,
    DateTime StartedAt,
    string? DossierNumber,
    Sitting Sitting,
    DeadlineAnswer? Promise,
    WorkingCalendar? Calendar,
    IReadOnlyList<WorkRow> Same)
{
    /// <summary>Papers that the citizen already took home from this sitting, the latest first.</summary>
    public IReadOnlyList<IssuedPaperRow> Issued { get; init; } = [];

    /// <summary>What the person who sits here has submitted or owned before, the latest first.</summary>
    public IReadOnlyList<WorkRow> Past { get; init; } = [];

    /// <summary>Colleagues who have the same person and procedure in hand at this moment.</summary>
    public IReadOnlyList<SittingBeside> Beside { get; init; } = [];

    /// <summary>The same thing received by another office: only what a decision needs.</summary>
    public IReadOnlyList<DossierElsewhere> Elsewhere { get; init; } = [];

    public bool SomethingSame => Same.Count > 0 || Beside.Count > 0 || Elsewhere.Count > 0;

    /// <summary>A sitting of the same person that the clerk has put aside.</summary>
    public ParkedSitting? Waiting { get; init; }

    public Guid? BundleId { get; init; }

    public string? BundleCode { get; init; }

    /// <summary>All sittings of the bundle, this one among them, in their order; empty outside one.</summary>
    public IReadOnlyList<BundlePart> Bundle { get; init; } = [];

    /// <summary>What was typed for another procedure and has no place in this one's form.</summary>
    public IReadOnlyList<LeftOver> LeftOver { get; init; } = [];

    /// <summary>The declaration got a new version since the sitting began.</summary>
    public FormUpdate? FormUpdate { get; init; }
}

/// <summary>A sitting put aside, by what a clerk remembers of it.</summary>
/// <param name="ParkedAt">Local; when it was put aside or given up.</param>
/// <param name="Reason">Why it was given up; null for one that waits.</param>
public sealed record ParkedSitting(Guid DraftId, string Name, string Procedure, DateTime ParkedAt, string? Ticket = null, string? Reason = null);

/// <summary>A colleague's sitting with the same person and procedure.</summary>
/// <param name="Since">Local; when something was last typed there.</param>
public sealed record SittingBeside(string Staff, DateTime Since, bool Parked);

/// <summary>A dossier outside the clerk's own scope, with no more than is needed to decide: no names, no contents.</summary>
public sealed record DossierElsewhere(string Number, string Unit, DateOnly Received, DateTime? Due, Light Light)
{
    public static DossierElsewhere Of(Dossier dossier, UnitTree units, DateTime utcNow) =>
        new(dossier.Number, units.NameOf(dossier.ReceivingUnit), dossier.ReceivedOn, dossier.Due is { } due ? LocalTime.FromUtc(due) : null, DossierLight.Of(dossier, utcNow));
}
