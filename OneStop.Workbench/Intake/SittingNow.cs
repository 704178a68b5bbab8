using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Intake.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>A sitting as it stands at this moment, with what follows from it.</summary>
/// <param name="Promise">The date promised if it were accepted now; null without a procedure.</param>
/// <param name="Calendar">What the promise was reckoned on.</param>
/// <param name="Same">Open dossiers of the same person for the same procedure.</param>
public sealed record SittingNow(
    Guid DraftId,
    DraftState State,
    string UnitCode,
    DateTime StartedAt,
    string? DossierNumber,
    Sitting Sitting,
    DeadlineAnswer? Promise,
    WorkingCalendar? Calendar,
    IReadOnlyList<WorkRow> Same);

/// <summary>A sitting put aside, by what a clerk remembers of it.</summary>
public sealed record ParkedSitting(Guid DraftId, string Name, string Procedure, DateTime ParkedAt);
