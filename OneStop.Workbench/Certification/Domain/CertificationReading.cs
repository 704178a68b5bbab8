using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Payments.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Certification.Domain;

/// <summary>What a sitting's certification is read against.</summary>
/// <param name="Matter">The procedure chosen.</param>
/// <param name="Procedure">The same in the catalogue, with the fees of the unit; null when it is not in force.</param>
/// <param name="Signer">Who signs where nobody was typed.</param>
public sealed record CertificationFacts(Matter Matter, ProcedureVersion? Procedure, string Signer, DateOnly Today);

/// <summary>The fast lane of a sitting as its sheet says at this moment. A pure reading; nothing in it is kept.</summary>
public sealed record CertificationReading
{
    public required CertificationFacts Facts { get; init; }

    public required string Kind { get; init; }

    public required IReadOnlyList<CertifiedDocument> Documents { get; init; }

    public required bool Electronic { get; init; }

    /// <summary>Who signs: name and, behind a dash, the title.</summary>
    public required string Signer { get; init; }

    /// <summary>Working days agreed; null for the limit of the law.</summary>
    public int? Days { get; init; }

    public required string Manner { get; init; }

    /// <summary>Parties of a transaction beyond the person who sits here.</summary>
    public required IReadOnlyList<TransactionParty> Parties { get; init; }

    /// <summary>The sheet's fields that go into the book's column of remarks, by field.</summary>
    public required IReadOnlyDictionary<string, string> Details { get; init; }

    public required string CaseKey { get; init; }

    public CaseLimit? Limit { get; init; }

    public required FeeReading Fee { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public IEnumerable<Finding> Blocking => Findings.Where(finding => finding.Blocks);

    /// <summary>The name alone, without the title.</summary>
    public string SignerName => Split(Signer).Name;

    public string SignerTitle => Split(Signer).Title;

    /// <summary>Paper and electronic copies together.</summary>
    public int Copies => Documents.Sum(document => Math.Max(0, document.Charged));

    public static CertificationReading Read(Sitting sitting, CertificationFacts facts) => CertificationReader.Read(sitting, facts);

    /// <summary><c>Phạm Văn Mẫu – Phó Chủ tịch</c> in its two parts; a comma does as well as a dash.</summary>
    public static (string Name, string Title) Split(string signer)
    {
        var at = signer.IndexOfAny(['–', ',', ';']);
        if (at < 0) at = signer.IndexOf(" - ", StringComparison.Ordinal);
        return at < 0 ? (signer.Trim(), "") : (signer[..at].Trim(), signer[(at + 1)..].Trim(' ', '-', '–'));
    }
}

/// <summary>A further party of a transaction.</summary>
public sealed record TransactionParty(int Row, string Name, string Identity);
