using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>Everything a sitting has gathered, ready to become a dossier.</summary>
public sealed record AcceptanceRequest
{
    public required Guid DraftId { get; init; }

    /// <summary>The receiving centre.</summary>
    public required string UnitCode { get; init; }

    public required Channel Channel { get; init; }

    public required string ProcedureCode { get; init; }

    public required string CaseKey { get; init; }

    public string? CaseName { get; init; }

    public required Party Submitter { get; init; }

    public required Party Owner { get; init; }

    /// <summary><c>owner</c>, <c>authorised</c>, <c>parent</c> or <c>organisation</c>.</summary>
    public required string Relation { get; init; }

    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public AuthorityPaper? Authority { get; init; }

    public Signing? Signing { get; init; }

    public AgainDecision? Again { get; init; }

    public int? FormVersion { get; init; }

    public IReadOnlyDictionary<string, string> FormValues { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<PaperTaken> Papers { get; init; } = [];

    /// <summary>With <see cref="FeePayload.Way"/> where it was paid at once.</summary>
    public IReadOnlyList<FeePayload> Fees { get; init; } = [];

    /// <summary>Scans taken in during the sitting; their content lies in the file store already.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    public ReturnWay Return { get; init; } = new("counter");

    public string? Note { get; init; }

    /// <summary>The centre that is competent, where it is another than the one that takes in; null for everything else.</summary>
    public string? CompetentUnit { get; init; }

    /// <summary>By which way the citizen agreed to be told; null where they did not agree.</summary>
    public string? Notify { get; init; }

    /// <summary>Working days agreed with the citizen in writing, where the law allows it; null for the case's own limit.</summary>
    public int? AgreedDays { get; init; }
}

/// <summary>What belongs to a reception beyond the dossier itself, done in its transaction: numbers of books, for example. Gives the reception as it will be recorded.</summary>
public delegate Task<ReceivedPayload> AlongWith(WorkbenchDb db, Act act, string number, ReceivedPayload received);

/// <summary>What acceptance gives back; <paramref name="Repeated"/> when the same draft had been accepted before.</summary>
public sealed record Accepted(string Number, DateTime Received, DateTime Due, bool Repeated);
