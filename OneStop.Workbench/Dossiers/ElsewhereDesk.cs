using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>What of a dossier is done elsewhere: the competent unit gets it, other agencies do a part of it.</summary>
public sealed class ElsewhereDesk(DossierWork work)
{
    /// <summary>By an officer of the unit that has it; the citizen's receipt gets the version with the promise.</summary>
    public Task<Outcome<Dossier>> ReceiveCompetent(Actor by, SeenDossier seen, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.ReceiveCompetent, open => by.Units.Find(open.File.Dossier.HolderUnit) is { } unit
            ? open.File.ReceiveCompetent(open.Act, unit, open.Calendar)
            : new Refusal("unit-unknown", open.File.Dossier.HolderUnit), cancellation);

    /// <param name="answerBy">Unit date.</param>
    public Task<Outcome<Dossier>> OpenChild(Actor by, SeenDossier seen, string? toUnitCode, string? subject, DateOnly? answerBy, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.OpenChild, open => by.Units.Find(toUnitCode) is { } to
            ? open.File.OpenChild(open.Act, to, subject, answerBy)
            : new Refusal("handover-place-needed") { Place = "to" }, cancellation);

    /// <param name="child">Number of the child dossier.</param>
    public Task<Outcome<Dossier>> CloseChild(Actor by, SeenDossier seen, string? child, string? result, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.CloseChild, open => open.File.CloseChild(open.Act, child, result), cancellation);
}
