using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>One thing that is missing or wrong, with what to do about it.</summary>
public sealed record MissingPaper(string Name, string? Note = null);

/// <summary>
/// Yêu cầu bổ sung, hoàn thiện hồ sơ: everything that is missing, at once (NĐ 61/2018 Art. 15.3, 19.4; NĐ 309/2026 Art. 17.2a).
/// </summary>
/// <param name="Time">1 for the first request, 2 for a second one, which counts as late in the national score.</param>
/// <param name="Number">Number of the form 02 that says it.</param>
/// <param name="Late">Told to the citizen later than three working days after the reception.</param>
public sealed record SupplementAskedPayload(
    IReadOnlyList<MissingPaper> Items, int Time, string? Reason = null, string? Number = null, bool Late = false);

/// <param name="Papers">What the citizen brought now; it joins what was taken in with the dossier.</param>
/// <param name="Due">Local, counted again from zero; empty where the promise had been broken before the request.</param>
/// <param name="Version">The version of the receipt that says so.</param>
public sealed record SupplementReceivedPayload(
    IReadOnlyList<PaperTaken> Papers, string? Note = null, DateTime? Due = null, DateOnly? SoonFrom = null, int? Version = null);

/// <param name="Amount">VND.</param>
/// <param name="Basis">The notice or text that the duty rests on.</param>
public sealed record DutyAskedPayload(long Amount, string Basis);

/// <param name="Reference">Number of the paper that proves the payment.</param>
public sealed record DutySettledPayload(string? Reference, DateTime? Due = null, DateOnly? SoonFrom = null, int? Version = null);

/// <param name="Basis">The text of law that lets the clock stand.</param>
public sealed record PausedPayload(string Basis, string? Reason = null);

public sealed record ResumedPayload(string? Note, DateTime? Due = null, DateOnly? SoonFrom = null, int? Version = null);

/// <summary>Xin lỗi và hẹn lại: the one lawful re-appointment (NĐ 61/2018 Art. 19.9).</summary>
/// <param name="Due">Local, the new promise.</param>
/// <param name="Was">Local, the promise that it replaces; what lateness is judged by stays beside the new one.</param>
/// <param name="Number">Number of the form 04 that says it.</param>
public sealed record ReAppointedPayload(DateTime Due, DateTime Was, string Reason, DateOnly? SoonFrom = null, string? Number = null);

/// <param name="Body">Whose opinion is asked for.</param>
/// <param name="AnswerBy">The last day for the answer.</param>
public sealed record OpinionAskedPayload(string Body, DateOnly AnswerBy, string Question);

/// <param name="Asked">Sequence of the question.</param>
/// <param name="Late">Given after the day that had been set.</param>
public sealed record OpinionGivenPayload(int Asked, string Answer, bool Late);

/// <summary>The competent unit has got a dossier that was taken in regardless of boundary: its clock begins (NĐ 309/2026 Art. 17.3).</summary>
public sealed record CompetentReceivedPayload(string Unit, DateTime Due, DateOnly? SoonFrom = null, int? Version = null);

/// <summary>What a dossier is about, where that was corrected: everything the reception had taken from the catalogue.</summary>
public sealed record ProcedureChosen
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Field { get; init; }

    public required int Version { get; init; }

    public required string CaseKey { get; init; }

    public required string CaseName { get; init; }

    public required Limit Statutory { get; init; }

    public required Limit Promised { get; init; }

    public IReadOnlyList<ExtraDays> ExtraDays { get; init; } = [];

    public string? LegalBasis { get; init; }

    public string? ResultName { get; init; }

    public int? FormVersion { get; init; }

    /// <summary>The answers of the form that the new procedure asks for too; the others stay in the history.</summary>
    public IReadOnlyDictionary<string, string> FormValues { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
