namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>Which decisions an officer puts before the approver; the codes are the steps' own.</summary>
public static class Proposals
{
    public const string Refuse = "refuse";
    public const string ReAppoint = "re-appoint";
    public const string AskSupplement = "ask-supplement";

    public static IReadOnlyList<string> All { get; } = [Refuse, ReAppoint, AskSupplement];

    /// <summary>The step that is the decision itself.</summary>
    public static DossierStep Decision(string what) => what switch
    {
        Refuse => DossierStep.Refuse,
        ReAppoint => DossierStep.ReAppoint,
        AskSupplement => DossierStep.AskSupplement,
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };
}

/// <summary>Đề xuất: an officer puts a refusal, an apology or a second request for papers before the approver, ready to be decided.</summary>
/// <param name="What">A code of <see cref="Proposals"/>.</param>
/// <param name="Due">Local, the new promise that is proposed.</param>
/// <param name="Items">The papers that are to be asked for.</param>
public sealed record ProposedPayload(string What, string Reason, DateTime? Due = null, IReadOnlyList<MissingPaper>? Items = null);

/// <summary>The approver does not follow a proposal; the officer goes on.</summary>
/// <param name="Proposal">Sequence of what was proposed.</param>
public sealed record ProposalDeclinedPayload(int Proposal, string Reason);
