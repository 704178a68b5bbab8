using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Dossiers.Pages;

/// <summary>A paper that was asked for, as it is ticked off at the counter.</summary>
public sealed class BroughtPaper
{
    public required string Name { get; init; }

    public bool Here { get; set; } = true;

    public string Kind { get; set; } = "original";

    public int Copies { get; set; } = 1;
}

/// <summary>One line of a request for papers, as typed.</summary>
public sealed class MissingLine
{
    public string? Name { get; set; }

    public string? Note { get; set; }
}

/// <summary>What is typed into the small forms of a dossier's page. It outlives closing a form, a refusal and the changes of others.</summary>
public sealed class StepEntry
{
    public string? To { get; set; }

    public string? Note { get; set; }

    public string? ResultKind { get; set; }

    public string? ResultNumber { get; set; }

    public string? ToWhom { get; set; }

    public string How { get; set; } = "counter";

    public bool IdentityChecked { get; set; }

    public string? Consignment { get; set; }

    public string? Authorisation { get; set; }

    public bool SlipLost { get; set; }

    public bool CannotSign { get; set; }

    public string? Witness { get; set; }

    /// <summary>Originals taken in, ticked where they go back with the result.</summary>
    public List<BroughtPaper> Originals { get; } = [];

    public DateOnly? RemindOn { get; set; }

    public string? Reason { get; set; }

    public string? Handling { get; set; }

    public string? Comment { get; set; }

    public string? PersonId { get; set; }

    public List<MissingLine> Missing { get; } = [new()];

    public List<BroughtPaper> Brought { get; private set; } = [];

    public long? Amount { get; set; }

    public string? Basis { get; set; }

    public string? Reference { get; set; }

    public DateOnly? Day { get; set; }

    public string? Body { get; set; }

    public string? Question { get; set; }

    public int Asked { get; set; }

    public string? Answer { get; set; }

    /// <summary>Number of the child dossier that was answered.</summary>
    public string? Child { get; set; }

    /// <summary>Which decision is put before the approver.</summary>
    public string Proposing { get; set; } = Proposals.Refuse;

    /// <summary>What is usual, as a start.</summary>
    public static StepEntry For(DossierView view)
    {
        var entry = new StepEntry
        {
            ResultKind = view.Received.ResultName,
            ToWhom = view.Received.Submitter.Name,
            How = view.Received.Return.Way is "post" or "online" ? view.Received.Return.Way : "counter",
        };
        entry.Originals.AddRange(view.Received.Papers.Where(paper => paper.Kind == "original").Select(paper => new BroughtPaper { Name = paper.Name, Here = false }));
        entry.Expect(view);
        return entry;
    }

    /// <summary>Whoever decides what was proposed begins with it; what they have typed themselves stays.</summary>
    public void Follow(DossierView view, DossierStep step)
    {
        if (DossierSteps.OpenProposal(view.History)?.Read<ProposedPayload>() is not { } proposed || Proposals.Decision(proposed.What) != step) return;
        if (string.IsNullOrWhiteSpace(Reason)) Reason = proposed.Reason;
        if (proposed.Due is { } due) Day ??= DateOnly.FromDateTime(due);
        if (proposed.Items is not { } items || Missing.Exists(line => !string.IsNullOrWhiteSpace(line.Name))) return;
        Missing.Clear();
        Missing.AddRange(items.Select(item => new MissingLine { Name = item.Name, Note = item.Note }).Append(new()));
    }

    /// <summary>What the dossier waits for now: ticks of papers that are asked for still are kept.</summary>
    public void Expect(DossierView view)
    {
        if (DossierSteps.OpenOpinions(view.History) is { Count: > 0 } open && !open.Any(asked => asked.Sequence == Asked)) Asked = open[0].Sequence;
        if (DossierSteps.OpenChildren(view.History).Select(past => past.Read<ChildOpenedPayload>().Number).ToList() is { Count: > 0 } children && !children.Contains(Child!)) Child = children[0];
        if (DossierSteps.OpenStop(view.History) is not { Kind: DossierEventKind.SupplementAsked } request) return;
        var asked = request.Read<SupplementAskedPayload>().Items;
        if (asked.Select(item => item.Name).SequenceEqual(Brought.Select(paper => paper.Name), StringComparer.Ordinal)) return;
        Brought = [.. asked.Select(item => Brought.Find(paper => paper.Name == item.Name) ?? new BroughtPaper { Name = item.Name })];
    }
}
