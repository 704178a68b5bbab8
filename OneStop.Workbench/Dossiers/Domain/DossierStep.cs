namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>What staff can do to a dossier after its reception.</summary>
public enum DossierStep
{
    HandOver,
    Take,
    Finish,
    Refuse,
    Withdraw,
    Return,
    Reverse,
    Comment,
    Print,
    Reveal,
    Charge,
    Pay,
    CancelFee,
    Assign,
    AskSupplement,
    ReceiveSupplement,
    AskDuty,
    SettleDuty,
    Pause,
    Resume,
    ReAppoint,
    Stop,
    AskOpinion,
    GiveOpinion,
    Correct,
    Attach,
    Propose,
    DeclineProposal,
    ReceiveCompetent,
    OpenChild,
    CloseChild,
    SeeFolder,
}

/// <summary>What a history leaves open to be done or taken back.</summary>
public static class DossierSteps
{
    /// <summary>Whether the dossier as it stands allows the step at all, whatever is then typed into it.</summary>
    public static bool Allows(this Dossier dossier, DossierStep step, IReadOnlyCollection<DossierEvent> history) => dossier.WhyNot(step, history) is null;

    /// <summary>The step that may be taken back: the last that stands, unless it is the reception.</summary>
    public static DossierEvent? LastStep(IReadOnlyCollection<DossierEvent> history) =>
        DossierFold.Standing(history).LastOrDefault(past => !past.Kind.LeavesNoTrace()) is { Kind: not DossierEventKind.Received } last ? last : null;

    /// <summary>The event that keeps the clock standing, or waits for its answer though it came too late to stop it.</summary>
    public static DossierEvent? OpenStop(IReadOnlyCollection<DossierEvent> history)
    {
        DossierEvent? open = null;
        foreach (var past in DossierFold.Standing(history))
        {
            open = past.Kind switch
            {
                DossierEventKind.SupplementAsked or DossierEventKind.DutyAsked or DossierEventKind.Paused => past,
                DossierEventKind.SupplementReceived or DossierEventKind.DutySettled or DossierEventKind.Resumed => null,
                _ => open,
            };
        }
        return open;
    }

    /// <summary>What an officer has put before the approver and nobody has decided: any ending and the decision itself close it.</summary>
    public static DossierEvent? OpenProposal(IReadOnlyCollection<DossierEvent> history)
    {
        DossierEvent? open = null;
        foreach (var past in DossierFold.Standing(history)) open = past.Kind == DossierEventKind.Proposed ? past : Settles(past.Kind, open) ? null : open;
        return open;
    }

    /// <summary>Whether the event decides what was proposed.</summary>
    internal static bool Settles(DossierEventKind kind, DossierEvent? proposed) => kind switch
    {
        DossierEventKind.ProposalDeclined or DossierEventKind.Refused or DossierEventKind.Withdrawn or DossierEventKind.Stopped or DossierEventKind.Finished => true,
        DossierEventKind.ReAppointed => proposed?.Read<ProposedPayload>().What == Proposals.ReAppoint,
        DossierEventKind.SupplementAsked => proposed?.Read<ProposedPayload>().What == Proposals.AskSupplement,
        _ => false,
    };

    /// <summary>
    /// The competent unit that has not got the dossier yet, where it was taken in regardless of boundary: until then the promise is
    /// only expected (NĐ 309/2026 Art. 17.3).
    /// </summary>
    public static string? Awaited(IReadOnlyCollection<DossierEvent> history) =>
        DossierFold.Standing(history).Any(past => past.Kind == DossierEventKind.CompetentReceived) ? null : DossierFold.Received(history)?.Competent;

    /// <summary>Child dossiers that other agencies have not answered.</summary>
    public static IReadOnlyList<DossierEvent> OpenChildren(IReadOnlyCollection<DossierEvent> history)
    {
        var standing = DossierFold.Standing(history);
        var closed = standing.Where(past => past.Kind == DossierEventKind.ChildClosed).Select(past => past.Read<ChildClosedPayload>().Number).ToHashSet(StringComparer.Ordinal);
        return [.. standing.Where(past => past.Kind == DossierEventKind.ChildOpened && !closed.Contains(past.Read<ChildOpenedPayload>().Number))];
    }

    /// <summary>Opinions that were asked for and have not come.</summary>
    public static IReadOnlyList<DossierEvent> OpenOpinions(IReadOnlyCollection<DossierEvent> history)
    {
        var standing = DossierFold.Standing(history);
        var given = standing.Where(past => past.Kind == DossierEventKind.OpinionGiven).Select(past => past.Read<OpinionGivenPayload>().Asked).ToHashSet();
        return [.. standing.Where(past => past.Kind == DossierEventKind.OpinionAsked && !given.Contains(past.Sequence))];
    }

    /// <summary>Printing, looking, remarks, files and money change nothing about where a dossier stands; each has its own way back.</summary>
    public static bool LeavesNoTrace(this DossierEventKind kind) => kind is DossierEventKind.Printed or DossierEventKind.Commented or DossierEventKind.Read
        or DossierEventKind.FolderSeen or DossierEventKind.FileAdded or DossierEventKind.FileHidden or DossierEventKind.Linked
        or DossierEventKind.FeeCharged or DossierEventKind.FeePaid or DossierEventKind.FeeCancelled;
}
