namespace OneStop.Workbench.Certification.Domain;

/// <summary>
/// One entry of a book of certifications (sổ chứng thực, NĐ 23/2015/NĐ-CP Điều 13). Written once, never changed: what turns out wrong is put
/// right by a further entry under the same number with the next <see cref="Wording"/>.
/// </summary>
public sealed record CertificationEntry
{
    public long Id { get; init; }

    /// <summary>The centre that certifies; each has its own books.</summary>
    public required string UnitCode { get; init; }

    public required BookKind Book { get; init; }

    public required int Year { get; init; }

    /// <summary>From 1 each year, without gaps; several copies of one original at one time share one number (Điều 20).</summary>
    public required int Number { get; init; }

    /// <summary>1 for the entry itself, 2 and up for what puts it right.</summary>
    public int Wording { get; init; } = 1;

    public required string DossierNumber { get; init; }

    /// <summary>Local day of the certification.</summary>
    public required DateOnly On { get; init; }

    public required DateTime Recorded { get; init; }

    public required Guid StaffId { get; init; }

    public required string StaffName { get; init; }

    public required string Requester { get; init; }

    public string? RequesterIdentity { get; init; }

    /// <summary>Name of the original, of the paper signed or of the transaction.</summary>
    public required string Document { get; init; }

    /// <summary>Pages of one original; 0 where pages do not matter.</summary>
    public int Pages { get; init; }

    public int Copies { get; init; }

    public int Electronic { get; init; }

    public required string Signer { get; init; }

    public string SignerTitle { get; init; } = "";

    /// <summary>VND.</summary>
    public long Fee { get; init; }

    /// <summary>Parties, witnesses, interpreter, place, manner of signing, in words for the column of remarks.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Why it was put right; null on the entry itself.</summary>
    public string? Reason { get; init; }

    /// <summary>Nothing was certified under this number after all.</summary>
    public bool Void { get; init; }

    /// <summary>Folded words that a search looks through.</summary>
    public string SearchWords { get; init; } = "";
}

/// <summary>The books that a centre keeps, each numbered by itself.</summary>
public enum BookKind
{
    /// <summary>Chứng thực bản sao từ bản chính.</summary>
    Copies,

    /// <summary>Chứng thực chữ ký, điểm chỉ.</summary>
    Signatures,

    /// <summary>Chứng thực chữ ký người dịch.</summary>
    Translators,

    /// <summary>Chứng thực hợp đồng, giao dịch.</summary>
    Transactions,
}
