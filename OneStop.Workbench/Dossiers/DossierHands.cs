using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>In which role, over which unit, a person does a step: the hand that signs the event.</summary>
internal readonly record struct Hand(Role Role, string Unit);

/// <summary>Who may take which step (contract "Events", column "who").</summary>
internal static class DossierHands
{
    private static readonly Role[] AnyHand = [Role.Counter, Role.Cashier, Role.Officer, Role.Approver, Role.Supervisor];

    /// <param name="today">Local day: the counter corrects what it received that day, later it is the supervisor's.</param>
    public static Hand? HandFor(this Actor by, DossierStep step, Dossier dossier, DateOnly today) => step switch
    {
        DossierStep.HandOver => First(by, (Role.Counter, dossier.ReceivingUnit), (Role.Officer, dossier.HolderUnit), (Role.Supervisor, dossier.HolderUnit)),
        DossierStep.Take or DossierStep.Finish or DossierStep.AskDuty or DossierStep.AskOpinion or DossierStep.GiveOpinion =>
            First(by, (Role.Officer, dossier.HolderUnit), (Role.Approver, dossier.HolderUnit)),
        // A second request is the approver's: whoever is both asks as approver.
        DossierStep.AskSupplement => First(by, (Role.Approver, dossier.HolderUnit), (Role.Officer, dossier.HolderUnit)),
        DossierStep.ReceiveCompetent or DossierStep.OpenChild or DossierStep.CloseChild => First(by, (Role.Officer, dossier.HolderUnit), (Role.Approver, dossier.HolderUnit)),
        DossierStep.Propose => First(by, (Role.Officer, dossier.HolderUnit)),
        DossierStep.SettleDuty => First(by, (Role.Cashier, dossier.ReceivingUnit), (Role.Officer, dossier.HolderUnit), (Role.Approver, dossier.HolderUnit)),
        DossierStep.Refuse or DossierStep.Pause or DossierStep.Resume or DossierStep.ReAppoint or DossierStep.DeclineProposal => First(by, (Role.Approver, dossier.HolderUnit)),
        DossierStep.Withdraw or DossierStep.Stop or DossierStep.Return or DossierStep.ReceiveSupplement => First(by, (Role.Counter, dossier.ReceivingUnit)),
        DossierStep.Assign => First(by, (Role.Supervisor, dossier.HolderUnit), (Role.Supervisor, dossier.ReceivingUnit)),
        DossierStep.Correct => today == dossier.ReceivedOn && First(by, (Role.Counter, dossier.ReceivingUnit)) is { } counter
            ? counter : First(by, (Role.Supervisor, dossier.ReceivingUnit)),
        DossierStep.Reverse => First(by, (Role.Supervisor, dossier.ReceivingUnit), (Role.Officer, dossier.HandlingUnit), (Role.Approver, dossier.HandlingUnit)),
        DossierStep.Charge or DossierStep.Pay => First(by, (Role.Cashier, dossier.ReceivingUnit), (Role.Counter, dossier.ReceivingUnit)),
        DossierStep.CancelFee => First(by, (Role.Cashier, dossier.ReceivingUnit), (Role.Supervisor, dossier.ReceivingUnit)),
        DossierStep.Reveal => Anywhere(by, dossier, DossierScope.Reading),
        _ => Anywhere(by, dossier, AnyHand),
    };

    /// <summary>A supervisor takes back any last step, an officer only what they did themselves.</summary>
    public static bool MayTakeBack(this Hand hand, Actor by, DossierEvent past) => hand.Role == Role.Supervisor || past.StaffId == by.StaffId;

    /// <summary>The steps to offer: allowed to this person and left open by the dossier's state.</summary>
    public static IReadOnlySet<DossierStep> StepsFor(this Actor by, Dossier dossier, IReadOnlyCollection<DossierEvent> history, DateOnly today) =>
        Enum.GetValues<DossierStep>()
            .Where(step => dossier.Allows(step, history) && by.HandFor(step, dossier, today) is { } hand
                && (step != DossierStep.Reverse || hand.MayTakeBack(by, DossierSteps.LastStep(history)!)))
            .ToHashSet();

    private static Hand? Anywhere(Actor by, Dossier dossier, Role[] roles)
    {
        foreach (var role in roles)
        {
            if (First(by, (role, dossier.ReceivingUnit), (role, dossier.HolderUnit), (role, dossier.HandlingUnit)) is { } hand) return hand;
        }
        return null;
    }

    private static Hand? First(Actor by, params ReadOnlySpan<(Role Role, string? Unit)> hands)
    {
        foreach (var (role, unit) in hands)
        {
            if (unit is not null && by.May(role, unit)) return new(role, unit);
        }
        return null;
    }
}
