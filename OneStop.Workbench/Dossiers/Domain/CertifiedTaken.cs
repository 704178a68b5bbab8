namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>What a dossier had certified (NĐ 23/2015/NĐ-CP), as the slip for the citizen says it.</summary>
/// <param name="Signer">Who signs, with the title.</param>
public sealed record CertifiedTaken(string Signer, string SignerTitle, IReadOnlyList<CertifiedLine> Lines);

/// <summary>One document and its number in the book.</summary>
/// <param name="Number">As certificates carry it: <c>125/2026-SCT/BS</c>.</param>
/// <param name="Pages">Of one original; 0 where pages do not matter.</param>
/// <param name="Copies">On paper.</param>
/// <param name="Electronic">Electronic copies signed.</param>
/// <param name="Fee">VND.</param>
public sealed record CertifiedLine(string Number, string Document, int Pages, int Copies, int Electronic, long Fee);
