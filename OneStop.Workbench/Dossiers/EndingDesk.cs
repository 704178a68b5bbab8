using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>How a dossier ends: with its result, refused, withdrawn, stopped; and how the result goes back to the citizen.</summary>
public sealed class EndingDesk(DossierWork work)
{
    public Task<Outcome<Dossier>> Finish(Actor by, SeenDossier seen, FinishedPayload result, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Finish, open => open.File.Finish(open.Act, result), cancellation);

    /// <summary>With form 03, issued at once.</summary>
    public Task<Outcome<Dossier>> Refuse(Actor by, SeenDossier seen, string? reason, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Refuse, async open => await Issued(open, "m03", open.File.Refuse(open.Act, reason, await open.NextNumber("m03"))), cancellation);

    public Task<Outcome<Dossier>> Withdraw(Actor by, SeenDossier seen, string? reason, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Withdraw, open => open.File.Withdraw(open.Act, reason), cancellation);

    /// <summary>At the submitter's request, with form 05, issued at once.</summary>
    /// <param name="handling">What becomes of the papers and fees that were given.</param>
    public Task<Outcome<Dossier>> Stop(Actor by, SeenDossier seen, string? reason, string? handling, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Stop, async open => await Issued(open, "m05", open.File.Stop(open.Act, reason, handling, await open.NextNumber("m05"))), cancellation);

    public Task<Outcome<Dossier>> Return(Actor by, SeenDossier seen, ReturnedPayload returned, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Return, open => open.File.Return(open.Act, returned), cancellation);

    private static async Task<Outcome<Done>> Issued(OpenDossier open, string form, Outcome<Done> ended)
    {
        if (!ended.Refused) await open.Issue(form);
        return ended;
    }
}
