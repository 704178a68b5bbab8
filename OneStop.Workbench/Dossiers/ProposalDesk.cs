using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>What an officer puts before the approver. To follow a proposal is to take the step itself; not to follow it needs a reason.</summary>
public sealed class ProposalDesk(DossierWork work)
{
    public Task<Outcome<Dossier>> Propose(Actor by, SeenDossier seen, ProposedPayload proposed, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Propose, open => open.File.Propose(open.Act, proposed), cancellation);

    public Task<Outcome<Dossier>> Decline(Actor by, SeenDossier seen, string? reason, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.DeclineProposal, open => open.File.DeclineProposal(open.Act, reason), cancellation);
}
