using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Dossiers.Pages;

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

    public string? Reason { get; set; }

    public string? Comment { get; set; }

    /// <summary>What is usual, as a start.</summary>
    public static StepEntry For(DossierView view) => new()
    {
        ResultKind = view.Received.ResultName,
        ToWhom = view.Received.Submitter.Name,
        How = view.Received.Return.Way is "post" or "online" ? view.Received.Return.Way : "counter",
    };
}
