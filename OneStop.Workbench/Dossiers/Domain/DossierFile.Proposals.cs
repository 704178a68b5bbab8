using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>What the officer proposes and the approver decides (NĐ 61/2018 Art. 19: refusal 19.8, apology 19.9, a further request 19.4).</summary>
public sealed partial class DossierFile
{
    /// <summary>
    /// Trình lãnh đạo: one proposal at a time, and only of what could be decided now – a refusal within the limit, an apology in time, a
    /// request that nothing hinders.
    /// </summary>
    public Outcome<Done> Propose(Act act, ProposedPayload proposed)
    {
        if (dossier.WhyNot(DossierStep.Propose, history) is { } no) return no;
        if (!Proposals.All.Contains(proposed.What)) return new Refusal("proposal-unknown", proposed.What) { Place = "what" };
        if (dossier.WhyNot(Proposals.Decision(proposed.What), history) is { } hindered) return hindered with { Place = "what" };
        if (string.IsNullOrWhiteSpace(proposed.Reason)) return new Refusal("reason-needed") { Place = "reason" };
        MissingPaper[] items = [.. (proposed.Items ?? []).Where(item => !string.IsNullOrWhiteSpace(item.Name)).Select(item => new MissingPaper(CleanText.Of(item.Name), Clean(item.Note)))];
        switch (proposed.What)
        {
            case Proposals.Refuse when dossier.Due is { } due && act.Occurred > due:
                return new Refusal("refuse-too-late", LocalTime.FromUtc(due)) { Place = "what" };
            case Proposals.ReAppoint when proposed.Due is null:
                return new Refusal("re-appoint-day-needed") { Place = "due" };
            case Proposals.ReAppoint when dossier.Due is { } promise && proposed.Due <= LocalTime.FromUtc(promise):
                return new Refusal("re-appoint-not-later", proposed.Due!.Value, LocalTime.FromUtc(promise)) { Place = "due" };
            case Proposals.AskSupplement when items.Length == 0:
                return new Refusal("supplement-list-needed") { Place = "items" };
        }
        TakenBy(act);
        return Append(act, DossierEventKind.Proposed, new ProposedPayload(
            proposed.What, CleanText.Of(proposed.Reason), proposed.What == Proposals.ReAppoint ? proposed.Due : null, proposed.What == Proposals.AskSupplement ? items : null));
    }

    /// <summary>Không chấp thuận: with a reason, so that the officer knows how to go on.</summary>
    public Outcome<Done> DeclineProposal(Act act, string? reason)
    {
        if (dossier.WhyNot(DossierStep.DeclineProposal, history) is { } no) return no;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("reason-needed") { Place = "reason" };
        return Append(act, DossierEventKind.ProposalDeclined, new ProposalDeclinedPayload(DossierSteps.OpenProposal(history)!.Sequence, CleanText.Of(reason)));
    }
}
