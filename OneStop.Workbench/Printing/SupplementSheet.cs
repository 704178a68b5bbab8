using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>
/// Form 02, <i>Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ</i>: everything that is still missing, once and complete. At intake there is no
/// dossier yet and <see cref="Code"/> is empty.
/// </summary>
public sealed record SupplementSheet : SheetModel
{
    public PaperSize Paper { get; init; } = PaperSize.A5;

    /// <summary>With its number: <c>Số: 12/HDHS</c>.</summary>
    public required Letterhead Letterhead { get; init; }

    /// <summary>Dossier number; empty while nothing was received.</summary>
    public string Code { get; init; } = "";

    /// <summary>Text of the QR code that finds this sitting or dossier again; empty prints none.</summary>
    public string Ticket { get; init; } = "";

    /// <summary>Hồ sơ của.</summary>
    public required string Person { get; init; }

    public string Address { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Nội dung yêu cầu giải quyết.</summary>
    public required string Request { get; init; }

    public required IReadOnlyList<SupplementItem> Items { get; init; }

    /// <summary>Lý do.</summary>
    public required string Reason { get; init; }

    /// <summary>By when, where there is a day: <see cref="OfficialDate.Of(DateOnly)"/>.</summary>
    public string? Until { get; init; }

    /// <summary>Whom to ask: the office or the person.</summary>
    public required string Contact { get; init; }

    public string ContactPhone { get; init; } = "";

    /// <summary>The closing words; null for the usual ones.</summary>
    public string? Closing { get; init; }

    /// <summary>Người hướng dẫn.</summary>
    public string GuideName { get; init; } = "";

    /// <summary>What stands under the title above that name: for whom it is signed, where that is by delegation.</summary>
    public string GuideHint { get; init; } = "(Ký và ghi rõ họ tên)";

    internal override void Compose(Document document) => SupplementForm.Compose(document, this);
}

/// <summary>One thing to bring or to mend, with its counts as text (empty prints nothing) and what is wrong with what was brought.</summary>
public sealed record SupplementItem(string Name, string Originals = "", string Certified = "", string Copies = "", string What = "");
