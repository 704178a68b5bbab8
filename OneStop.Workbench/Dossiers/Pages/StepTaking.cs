using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Pages;

/// <summary>From what was typed into a step's small form to the desk that does it.</summary>
public sealed class StepTaking(DossierDesk hands, EndingDesk endings, WaitDesk waits, OpinionDesk opinions, ProposalDesk proposals, ElsewhereDesk elsewhere, CalendarBook calendars)
{
    public Task<Outcome<Dossier>> Take(Actor by, DossierView view, DossierStep step, StepEntry typed)
    {
        // A remark is true whatever else has happened.
        var seen = step == DossierStep.Comment ? new SeenDossier(view.Dossier.Number) : view.Seen;
        return step switch
        {
            DossierStep.Take => hands.Take(by, seen),
            DossierStep.SeeFolder => hands.SeeFolder(by, view.Dossier.Number),
            DossierStep.HandOver when string.IsNullOrEmpty(typed.To) => Refused(new("handover-place-needed") { Place = "to" }),
            DossierStep.HandOver => hands.HandOver(by, seen, typed.To, typed.Note),
            DossierStep.Assign when !Guid.TryParse(typed.PersonId, out _) => Refused(new("assign-person-needed") { Place = "person" }),
            DossierStep.Assign => hands.Assign(by, seen, Guid.Parse(typed.PersonId!)),
            DossierStep.Reverse => hands.Reverse(by, seen, DossierSteps.LastStep(view.History)?.Sequence ?? 0, typed.Reason),
            DossierStep.Comment => hands.Comment(by, seen, typed.Comment, typed.RemindOn),
            DossierStep.Finish => endings.Finish(by, seen, new(typed.ResultKind, typed.ResultNumber, typed.Note)),
            DossierStep.Refuse => endings.Refuse(by, seen, typed.Reason),
            DossierStep.Withdraw => endings.Withdraw(by, seen, typed.Reason),
            DossierStep.Stop => endings.Stop(by, seen, typed.Reason, typed.Handling),
            DossierStep.Return => endings.Return(by, seen, Returned(typed)),
            DossierStep.AskSupplement => waits.AskSupplement(by, seen, [.. typed.Missing.Select(line => new MissingPaper(line.Name ?? "", line.Note))], typed.Reason),
            DossierStep.ReceiveSupplement => waits.ReceiveSupplement(by, seen, [.. typed.Brought.Where(paper => paper.Here).Select(paper => new PaperTaken("", paper.Name, paper.Kind, paper.Copies))], typed.Note),
            DossierStep.AskDuty => waits.AskDuty(by, seen, typed.Amount ?? 0, typed.Basis),
            DossierStep.SettleDuty => waits.SettleDuty(by, seen, typed.Reference),
            DossierStep.Pause => waits.Pause(by, seen, typed.Basis, typed.Reason),
            DossierStep.Resume => waits.Resume(by, seen, typed.Note),
            DossierStep.ReAppoint when typed.Day is null => Refused(new("re-appoint-day-needed") { Place = "due" }),
            DossierStep.ReAppoint => waits.ReAppoint(by, seen, CorrectionDesk.Closing(calendars.For(view.Dossier.ReceivingUnit), typed.Day!.Value), typed.Reason),
            DossierStep.AskOpinion => opinions.Ask(by, seen, typed.Body, typed.Day, typed.Question),
            DossierStep.GiveOpinion => opinions.Give(by, seen, typed.Asked, typed.Answer),
            DossierStep.Propose => proposals.Propose(by, seen, new(
                typed.Proposing, typed.Reason ?? "", typed.Day is { } day ? CorrectionDesk.Closing(calendars.For(view.Dossier.ReceivingUnit), day) : null, [.. typed.Missing.Select(line => new MissingPaper(line.Name ?? "", line.Note))])),
            DossierStep.ReceiveCompetent => elsewhere.ReceiveCompetent(by, seen),
            DossierStep.OpenChild => elsewhere.OpenChild(by, seen, typed.To, typed.Question, typed.Day),
            DossierStep.CloseChild => elsewhere.CloseChild(by, seen, typed.Child, typed.Answer),
            DossierStep.DeclineProposal => proposals.Decline(by, seen, typed.Reason),
            _ => throw new InvalidOperationException($"{step} has no form."),
        };
    }

    private static ReturnedPayload Returned(StepEntry typed)
    {
        var counter = typed.How == "counter";
        return new(
            CleanText.Of(typed.ToWhom), typed.How, counter && typed.IdentityChecked, typed.How == "post" ? typed.Consignment : null,
            counter && !string.IsNullOrWhiteSpace(typed.Authorisation) ? CleanText.Of(typed.Authorisation) : null,
            counter && typed.SlipLost, counter && typed.CannotSign, counter && typed.CannotSign ? CleanText.Of(typed.Witness) : null)
        {
            Originals = [.. typed.Originals.Where(paper => paper.Here && typed.How != "online").Select(paper => paper.Name)],
        };
    }

    private static Task<Outcome<Dossier>> Refused(Refusal refusal) => Task.FromResult<Outcome<Dossier>>(refusal);
}
