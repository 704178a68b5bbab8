using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Pages;

/// <summary>From what was typed into a step's small form to the desk that does it.</summary>
public sealed class StepTaking(DossierDesk hands, EndingDesk endings, WaitDesk waits, OpinionDesk opinions, CalendarBook calendars)
{
    public Task<Outcome<Dossier>> Take(Actor by, DossierView view, DossierStep step, StepEntry typed)
    {
        var number = view.Dossier.Number;
        return step switch
        {
            DossierStep.Take => hands.Take(by, number),
            DossierStep.HandOver when string.IsNullOrEmpty(typed.To) => Refused(new("handover-place-needed") { Place = "to" }),
            DossierStep.HandOver => hands.HandOver(by, number, typed.To, typed.Note),
            DossierStep.Assign when !Guid.TryParse(typed.PersonId, out _) => Refused(new("assign-person-needed") { Place = "person" }),
            DossierStep.Assign => hands.Assign(by, number, Guid.Parse(typed.PersonId!)),
            DossierStep.Reverse => hands.Reverse(by, number, DossierSteps.LastStep(view.History)?.Sequence ?? 0, typed.Reason),
            DossierStep.Comment => hands.Comment(by, number, typed.Comment),
            DossierStep.Finish => endings.Finish(by, number, new(typed.ResultKind, typed.ResultNumber, typed.Note)),
            DossierStep.Refuse => endings.Refuse(by, number, typed.Reason),
            DossierStep.Withdraw => endings.Withdraw(by, number, typed.Reason),
            DossierStep.Stop => endings.Stop(by, number, typed.Reason, typed.Handling),
            DossierStep.Return => endings.Return(by, number, Returned(typed)),
            DossierStep.AskSupplement => waits.AskSupplement(by, number, [.. typed.Missing.Select(line => new MissingPaper(line.Name ?? "", line.Note))], typed.Reason),
            DossierStep.ReceiveSupplement => waits.ReceiveSupplement(by, number, [.. typed.Brought.Where(paper => paper.Here).Select(paper => new PaperTaken("", paper.Name, paper.Kind, paper.Copies))], typed.Note),
            DossierStep.AskDuty => waits.AskDuty(by, number, typed.Amount ?? 0, typed.Basis),
            DossierStep.SettleDuty => waits.SettleDuty(by, number, typed.Reference),
            DossierStep.Pause => waits.Pause(by, number, typed.Basis, typed.Reason),
            DossierStep.Resume => waits.Resume(by, number, typed.Note),
            DossierStep.ReAppoint when typed.Day is null => Refused(new("re-appoint-day-needed") { Place = "due" }),
            DossierStep.ReAppoint => waits.ReAppoint(by, number, CorrectionDesk.Closing(calendars.For(view.Dossier.ReceivingUnit), typed.Day!.Value), typed.Reason),
            DossierStep.AskOpinion => opinions.Ask(by, number, typed.Body, typed.Day, typed.Question),
            DossierStep.GiveOpinion => opinions.Give(by, number, typed.Asked, typed.Answer),
            _ => throw new InvalidOperationException($"{step} has no form."),
        };
    }

    private static ReturnedPayload Returned(StepEntry typed)
    {
        var counter = typed.How == "counter";
        return new(
            CleanText.Of(typed.ToWhom), typed.How, counter && typed.IdentityChecked, typed.How == "post" ? typed.Consignment : null,
            counter && !string.IsNullOrWhiteSpace(typed.Authorisation) ? CleanText.Of(typed.Authorisation) : null,
            counter && typed.SlipLost, counter && typed.CannotSign, counter && typed.CannotSign ? CleanText.Of(typed.Witness) : null);
    }

    private static Task<Outcome<Dossier>> Refused(Refusal refusal) => Task.FromResult<Outcome<Dossier>>(refusal);
}
