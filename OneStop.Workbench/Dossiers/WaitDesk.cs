using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>What stops the clock, what starts it again, and the one re-appointment.</summary>
public sealed class WaitDesk(DossierWork work)
{
    public Task<Outcome<Dossier>> AskSupplement(Actor by, SeenDossier seen, IReadOnlyList<MissingPaper> items, string? reason, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.AskSupplement, async open =>
            await Issued(open, "m02", open.File.AskSupplement(open.Act, items, reason, open.Calendar, await open.NextNumber("m02"))), cancellation);

    /// <summary>At the counter, with what the citizen brought; the promise starts anew and the receipt gets a new version.</summary>
    public Task<Outcome<Dossier>> ReceiveSupplement(Actor by, SeenDossier seen, IReadOnlyList<PaperTaken> papers, string? note, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.ReceiveSupplement, open => open.File.ReceiveSupplement(open.Act, papers, note, open.Calendar), cancellation);

    public Task<Outcome<Dossier>> AskDuty(Actor by, SeenDossier seen, long amount, string? basis, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.AskDuty, open => open.File.AskDuty(open.Act, amount, basis), cancellation);

    public Task<Outcome<Dossier>> SettleDuty(Actor by, SeenDossier seen, string? reference, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.SettleDuty, open => open.File.SettleDuty(open.Act, reference, open.Calendar), cancellation);

    public Task<Outcome<Dossier>> Pause(Actor by, SeenDossier seen, string? basis, string? reason, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Pause, open => open.File.Pause(open.Act, basis, reason), cancellation);

    public Task<Outcome<Dossier>> Resume(Actor by, SeenDossier seen, string? note, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.Resume, open => open.File.Resume(open.Act, note, open.Calendar), cancellation);

    /// <summary>With form 04, issued at once.</summary>
    /// <param name="due">Local; the closing instant of the day where only a day was said.</param>
    public Task<Outcome<Dossier>> ReAppoint(Actor by, SeenDossier seen, DateTime due, string? reason, CancellationToken cancellation = default) =>
        work.Do(by, seen, DossierStep.ReAppoint, async open =>
            await Issued(open, "m04", open.File.ReAppoint(open.Act, due, reason, open.Calendar, await open.NextNumber("m04"))), cancellation);

    private static async Task<Outcome<Done>> Issued(OpenDossier open, string form, Outcome<Done> decided)
    {
        if (!decided.Refused) await open.Issue(form);
        return decided;
    }
}
