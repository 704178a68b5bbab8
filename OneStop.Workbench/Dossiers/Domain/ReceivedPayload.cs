using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>Why another dossier was received although the same thing was received or being received already.</summary>
/// <param name="Numbers">The dossiers known at that moment; empty where only another counter had a sitting.</param>
public sealed record AgainDecision(string Reason, IReadOnlyList<string> Numbers);

/// <summary>One paper taken in.</summary>
/// <param name="Kind"><c>original</c>, <c>certified</c>, <c>photocopy</c>, <c>electronic</c> or <c>shown</c>.</param>
public sealed record PaperTaken(string Key, string Name, string Kind, int Copies, string? Note = null);

/// <summary>One fee of a dossier in VND; <paramref name="Kind"/> is <c>phi</c> or <c>le-phi</c>.</summary>
public sealed record FeeItem(string Name, string Kind, long Amount, string? Basis = null, string? Exemption = null);

/// <summary>How the citizen wants the result: <c>counter</c>, <c>post</c> or <c>online</c>.</summary>
public sealed record ReturnWay(string Way, string? Address = null);

/// <summary>A value typed into the declaration, with the label it had then, so that old papers stay readable.</summary>
/// <param name="Covered"><c>identity</c> or <c>phone</c> for what screens show only when asked.</param>
public sealed record FormEntry(string Key, string Label, string Value, string? Covered = null);

public sealed record ReceivedPayload
{
    public required Channel Channel { get; init; }

    public required string ProcedureCode { get; init; }

    public required string ProcedureName { get; init; }

    public required string Field { get; init; }

    /// <summary>The version the dossier was received under, kept for ever.</summary>
    public required int ProcedureVersion { get; init; }

    public required string CaseKey { get; init; }

    public required string CaseName { get; init; }

    public required Limit Statutory { get; init; }

    public required Limit Promised { get; init; }

    /// <summary>Days that rules added on the day of reception, beyond <see cref="Promised"/>; kept whatever becomes of the rules.</summary>
    public IReadOnlyList<ExtraDays> ExtraDays { get; init; } = [];

    public string? LegalBasis { get; init; }

    public string? ResultName { get; init; }

    public required string CalendarCode { get; init; }

    /// <summary>Local, as promised on the receipt; null only for a dossier taken over from a register that promised none.</summary>
    public DateTime? Due { get; init; }

    public DateOnly? SoonFrom { get; init; }

    public required Party Submitter { get; init; }

    public required Party Owner { get; init; }

    /// <summary>How the submitter stands to the owner: <c>owner</c>, <c>authorised</c>, <c>parent</c> or <c>organisation</c>.</summary>
    public required string Relation { get; init; }

    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Null where nothing was noted.</summary>
    public AuthorityPaper? Authority { get; init; }

    /// <summary>Null where the submitter signs.</summary>
    public Signing? Signing { get; init; }

    /// <summary>Null where there was nothing to decide.</summary>
    public AgainDecision? Again { get; init; }

    public int? FormVersion { get; init; }

    public IReadOnlyDictionary<string, string> FormValues { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<PaperTaken> Papers { get; init; } = [];

    public required ReturnWay Return { get; init; }

    /// <summary>Running number in the year's register of the centre.</summary>
    public int BookNumber { get; init; }

    public string? Note { get; init; }

    /// <summary>By which way the citizen agreed to be told: <c>sms</c>, <c>zalo</c> or <c>email</c>; null where they did not agree.</summary>
    public string? Notify { get; init; }

    /// <summary>The unit that is competent, where that is not the one that takes in (regardless of boundary); null for everything else.</summary>
    public string? Competent { get; init; }

    /// <summary>What was certified, with its numbers in the books; null for everything else.</summary>
    public CertifiedTaken? Certified { get; init; }
}
