using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>A book of certifications (sổ chứng thực) for a period, A4 landscape, its head on every page.</summary>
public sealed record CertificationBookSheet : SheetModel
{
    public required Letterhead Letterhead { get; init; }

    /// <summary><c>Sổ chứng thực bản sao từ bản chính</c></summary>
    public required string Name { get; init; }

    /// <summary><c>Quyển số 01/2026-SCT/BS</c></summary>
    public required string Book { get; init; }

    /// <summary><c>Từ ngày 01/11/2026 đến ngày 30/11/2026</c></summary>
    public required string Period { get; init; }

    /// <summary>Heading of the column of numbers: copies, or papers signed.</summary>
    public required string CountHeading { get; init; }

    public required IReadOnlyList<CertificationBookLine> Lines { get; init; }

    /// <summary>What the period comes to: <c>Cộng: 125 việc, 340 bản, 1.250.000 đồng</c>.</summary>
    public required string Sum { get; init; }

    internal override void Compose(Document document) => CertificationBookForm.Compose(document, this);
}

/// <summary>One line of the book, as text.</summary>
public sealed record CertificationBookLine(string Number, string Day, string Requester, string Document, string Signer, string Count, string Fee, string Remark);
