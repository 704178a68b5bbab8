using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>Form 03, <i>Phiếu từ chối tiếp nhận giải quyết hồ sơ</i>: at intake without a dossier number, after the reception with one.</summary>
public sealed record RefusalSheet : SheetModel
{
    public PaperSize Paper { get; init; } = PaperSize.A5;

    /// <summary>With its number: <c>Số: 12/PTC</c>.</summary>
    public required Letterhead Letterhead { get; init; }

    /// <summary>Dossier number; empty where nothing was received.</summary>
    public string Code { get; init; } = "";

    /// <summary>Bộ phận tiếp nhận và trả kết quả.</summary>
    public required string Desk { get; init; }

    public required string Person { get; init; }

    public string Address { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    public required string Request { get; init; }

    /// <summary>When it was received; null at intake.</summary>
    public string? Received { get; init; }

    public required string Reason { get; init; }

    public string SubmitterName { get; init; } = "";

    /// <summary>What comes before the reason; null for the usual words.</summary>
    public string? Body { get; init; }

    public string? Closing { get; init; }

    /// <summary>Whoever refuses, or hands the refusal out.</summary>
    public string OfficerName { get; init; } = "";

    /// <summary>What stands under the title above that name: for whom it is signed, where that is by delegation.</summary>
    public string OfficerHint { get; init; } = "(Ký và ghi rõ họ tên)";

    internal override void Compose(Document document) => RefusalForm.Compose(document, this);
}
