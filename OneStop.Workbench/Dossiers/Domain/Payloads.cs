using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Dossiers.Domain;

/// <param name="List">Number of the signed list it was handed over with; null for a dossier handed over by itself.</param>
public sealed record HandedOverPayload(string From, string To, string? Note = null, string? List = null);

public sealed record TakenPayload(Guid PersonId, string PersonName);

public sealed record FinishedPayload(string? ResultKind, string? ResultNumber, string? Note = null);

/// <summary>Why a dossier ended without its result: refused, withdrawn or stopped.</summary>
/// <param name="Number">Number of the form 03 or 05 that says it.</param>
/// <param name="Handling">What becomes of the papers and fees that were given.</param>
public sealed record EndedPayload(string Reason, string? Number = null, string? Handling = null);

/// <param name="How"><c>counter</c>, <c>post</c> or <c>online</c>.</param>
/// <param name="Authorisation">The paper under which somebody else receives it for the owner.</param>
/// <param name="SlipLost">The receipt was lost; the receiver stated so in writing.</param>
/// <param name="Witness">Who witnessed the fingerprint of a receiver who cannot sign.</param>
public sealed record ReturnedPayload(
    string ToWhom, string How, bool IdentityChecked, string? Consignment = null, string? Authorisation = null, bool SlipLost = false, bool CannotSign = false, string? Witness = null)
{
    /// <summary>The originals that went back with the result (Art. 20).</summary>
    public IReadOnlyList<string> Originals { get; init; } = [];
}

/// <param name="Version">The version of the receipt that takes back what another one said.</param>
public sealed record ReversedPayload(string Reason, int? Version = null);

/// <summary>
/// Something recorded earlier now reads otherwise: one field each; those of one correction share a version of the receipt. A moved
/// promise (<c>field</c> <c>due</c>) says the new one for all who count by it.
/// </summary>
/// <param name="Field">What was corrected: a key of <see cref="Corrections"/>, <c>form.</c> with a place, <c>procedure</c> or <c>due</c>.</param>
/// <param name="Due">Local, the promise in force from now on.</param>
/// <param name="Promised">The limit it was counted by, where that is another than at the reception.</param>
/// <param name="Version">The version of the receipt that says so.</param>
/// <param name="ByHand">A supervisor set the promised moment against the clock.</param>
public sealed record CorrectedPayload(
    string Field, string? Old, string? New, string? Reason = null, DateTime? Due = null, DateOnly? SoonFrom = null, Limit? Promised = null,
    int? Version = null, bool ByHand = false, ProcedureChosen? Procedure = null);

/// <summary>A fee charged, or the money for it.</summary>
/// <param name="Kind"><c>phi</c> (for a service) or <c>le-phi</c> (a charge of the state).</param>
/// <param name="Way"><c>cash</c>, <c>transfer</c> or <c>online</c>; null while it is owed.</param>
/// <param name="Reference">What the bank or the portal calls the payment.</param>
/// <param name="Basis">The text of law that sets it.</param>
/// <param name="Exemption">The group for which it was waived or reduced.</param>
public sealed record FeePayload(string Name, string Kind, long Amount, string? Way = null, string? Reference = null, string? Basis = null, string? Exemption = null)
{
    /// <summary>The rule it was worked out by, in its one-line form: kept whatever becomes of the rule.</summary>
    public string? Rule { get; init; }

    /// <summary>The paper that proves the exemption.</summary>
    public string? Proof { get; init; }

    /// <summary>For a payment: the sequence of the charge that it settles.</summary>
    public int? Of { get; init; }

    /// <summary>Template, symbol and number of the official receipt: <c>EBL01 26TAA 00000123</c>.</summary>
    public string? Receipt { get; init; }
}

/// <summary>A charge or a payment is taken back, by an event of its own.</summary>
/// <param name="Of">The sequence of the charge or payment.</param>
/// <param name="Way">How the money had come, where it was a payment; null for a charge.</param>
public sealed record FeeCancelledPayload(int Of, string Name, string Kind, long Amount, string? Way, string Reason);

/// <summary>The number of the dossier that belongs together with this one.</summary>
public sealed record LinkedPayload(string Number);

/// <summary>The folder of papers was in somebody's hands, known by the code on its label.</summary>
/// <param name="Unit">Where it was.</param>
public sealed record FolderSeenPayload(string Unit);

/// <summary>A form was issued or printed again.</summary>
/// <param name="Version">Which issue of the form it is; of the receipt, its version.</param>
/// <param name="Number">Its number among the papers of that form and year.</param>
/// <param name="Hash">SHA-256 of the file, so that a later print can be held against it.</param>
/// <param name="Kept">The file itself lies in the store under its hash.</param>
public sealed record PrintedPayload(string Form, int Version, string? Number = null, string? Hash = null, bool Kept = false);

/// <param name="Mentions">Names of the colleagues whom it was brought before.</param>
public sealed record CommentedPayload(string Text, IReadOnlyList<string>? Mentions = null);

/// <param name="What">What was revealed: <c>identity</c>, <c>phone</c> or <c>file</c>.</param>
/// <param name="File">Which file was opened.</param>
public sealed record ReadPayload(string What, Guid? File = null);
