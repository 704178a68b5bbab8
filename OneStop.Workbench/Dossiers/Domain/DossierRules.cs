using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>
/// State × step: which steps a dossier leaves open and why it refuses the others, by Decree 61/2018/NĐ-CP as kept by 118/2025 and
/// 309/2026. Who may take a step is the desk's question; what must be said with it is asked where the step is taken.
/// </summary>
public static class DossierRules
{
    /// <summary>Null when the dossier as it stands allows the step.</summary>
    public static Refusal? WhyNot(this Dossier dossier, DossierStep step, IReadOnlyCollection<DossierEvent> history) => step switch
    {
        DossierStep.Comment or DossierStep.Print or DossierStep.Reveal or DossierStep.Attach or DossierStep.SeeFolder or DossierStep.Correct or DossierStep.Charge => null,
        DossierStep.Pay => FeeLedger.Of(history).Owed > 0 ? null : new("fee-nothing-owed", dossier.Number),
        DossierStep.CancelFee => FeeLedger.Of(history).Lines.Count > 0 ? null : new("fee-not-standing"),
        DossierStep.Return => Returnable(dossier),
        DossierStep.Reverse => DossierSteps.LastStep(history) is null ? new("reception-stays") : null,
        _ => Dossier.NotOpen(dossier) ?? AtTheCompetentUnit(step, history) ?? WhileOpen(dossier, step, history),
    };

    /// <summary>What only the competent unit may decide waits until it has the dossier.</summary>
    private static Refusal? AtTheCompetentUnit(DossierStep step, IReadOnlyCollection<DossierEvent> history) =>
        step is DossierStep.Finish or DossierStep.Refuse or DossierStep.AskSupplement or DossierStep.AskDuty or DossierStep.Pause or DossierStep.ReAppoint or DossierStep.Propose
        && DossierSteps.Awaited(history) is not null ? new("competent-awaited") : null;

    private static Refusal? WhileOpen(Dossier dossier, DossierStep step, IReadOnlyCollection<DossierEvent> history) => step switch
    {
        DossierStep.Take => dossier.AssigneeId is null ? null : new("taken-by-other", dossier.AssigneeName!),
        // A result while the citizen still owes something contradicts the request: it is answered or taken back first.
        DossierStep.Finish => Waiting(history) ?? (DossierSteps.OpenChildren(history) is [var child, ..] ? new("child-open", child.Read<ChildOpenedPayload>().Number) : null),
        DossierStep.ReceiveCompetent => DossierSteps.Awaited(history) is null ? new("competent-here") : dossier.HolderUnit == dossier.ReceivingUnit ? new("competent-not-handed-over") : null,
        DossierStep.CloseChild => DossierSteps.OpenChildren(history).Count == 0 ? new("no-child-open") : null,
        DossierStep.AskSupplement or DossierStep.AskDuty or DossierStep.Pause => Stoppable(history),
        DossierStep.ReceiveSupplement => Ends(history, DossierEventKind.SupplementAsked, "no-supplement-asked"),
        DossierStep.SettleDuty => Ends(history, DossierEventKind.DutyAsked, "no-duty-asked"),
        DossierStep.Resume => Ends(history, DossierEventKind.Paused, "not-paused"),
        DossierStep.ReAppoint => ReAppointable(history),
        DossierStep.Propose => DossierSteps.OpenProposal(history) is { } open ? new("proposal-pending", open.StaffName) : null,
        DossierStep.DeclineProposal => DossierSteps.OpenProposal(history) is null ? new("no-proposal") : null,
        DossierStep.GiveOpinion => DossierSteps.OpenOpinions(history).Count == 0 ? new("no-opinion-asked") : null,
        _ => null,
    };

    /// <summary>Art. 20: only what has a result is returned, and once.</summary>
    private static Refusal? Returnable(Dossier dossier) => dossier.Status switch
    {
        DossierStatus.Finished => null,
        DossierStatus.Returned => new("returned-already", dossier.Number),
        _ => new("no-result-yet", dossier.Number),
    };

    /// <summary>One request at a time; after the re-appointment the new promise is final (Art. 19.9).</summary>
    private static Refusal? Stoppable(IReadOnlyCollection<DossierEvent> history) =>
        ReAppointed(history) ? new("promise-final") : Waiting(history);

    private static Refusal? Ends(IReadOnlyCollection<DossierEvent> history, DossierEventKind stop, string code) =>
        DossierSteps.OpenStop(history)?.Kind == stop ? null : new(code);

    /// <summary>Art. 19.9: not more than once, and of a promise that is running.</summary>
    private static Refusal? ReAppointable(IReadOnlyCollection<DossierEvent> history) =>
        ReAppointed(history) ? new("re-appoint-twice")
        : DossierSteps.OpenStop(history) is not null ? new("re-appoint-while-paused") : null;

    private static bool ReAppointed(IReadOnlyCollection<DossierEvent> history) => DossierFold.Standing(history).Any(past => past.Kind == DossierEventKind.ReAppointed);

    private static Refusal? Waiting(IReadOnlyCollection<DossierEvent> history) => DossierSteps.OpenStop(history)?.Kind switch
    {
        DossierEventKind.SupplementAsked => new("waits-for-supplement"),
        DossierEventKind.DutyAsked => new("waits-for-duty"),
        DossierEventKind.Paused => new("waits-paused"),
        _ => null,
    };
}
