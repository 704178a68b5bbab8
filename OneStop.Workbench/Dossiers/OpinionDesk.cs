using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>Opinions of other bodies, each with a day of its own; the dossier's clock goes on.</summary>
public sealed class OpinionDesk(DossierWork work)
{
    public Task<Outcome<Dossier>> Ask(Actor by, SeenDossier seen, string? body, DateOnly? answerBy, string? question, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.AskOpinion, open => open.File.AskOpinion(open.Act, body, answerBy, question), cancellation);

    /// <param name="asked">Sequence of the question.</param>
    public Task<Outcome<Dossier>> Give(Actor by, SeenDossier seen, int asked, string? answer, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.GiveOpinion, open => open.File.GiveOpinion(open.Act, asked, answer), cancellation);
}
