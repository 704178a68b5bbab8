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
}

/// <summary>Which steps the state of a dossier leaves open; who may take them is the desk's question.</summary>
public static class DossierSteps
{
    /// <summary>Whether the dossier as it stands allows the step at all, whatever is then typed into it.</summary>
    public static bool Allows(this Dossier dossier, DossierStep step, IReadOnlyCollection<DossierEvent> history) => step switch
    {
        DossierStep.Comment or DossierStep.Print or DossierStep.Reveal => true,
        DossierStep.Charge => true,
        DossierStep.Pay => FeeLedger.Of(history).Owed > 0,
        DossierStep.CancelFee => FeeLedger.Of(history).Lines.Count > 0,
        DossierStep.Return => dossier.Status == DossierStatus.Finished,
        DossierStep.Reverse => LastStep(history) is not null,
        DossierStep.Take => dossier.IsOpen && dossier.AssigneeId is null,
        _ => dossier.IsOpen,
    };

    /// <summary>The step that may be taken back: the last that stands, unless it belongs to the reception.</summary>
    public static DossierEvent? LastStep(IReadOnlyCollection<DossierEvent> history)
    {
        var last = DossierFold.Standing(history).LastOrDefault(past => !past.Kind.LeavesNoTrace());
        return last?.Kind == DossierEventKind.Received ? null : last;
    }

    /// <summary>Printing, reading, remarks and money change nothing about where a dossier stands; money is taken back by a cancellation of its own.</summary>
    public static bool LeavesNoTrace(this DossierEventKind kind) =>
        kind is DossierEventKind.Printed or DossierEventKind.Commented or DossierEventKind.Read
            or DossierEventKind.FeeCharged or DossierEventKind.FeePaid or DossierEventKind.FeeCancelled;
}
