using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>Form 05, <i>Thông báo dừng giải quyết hồ sơ</i>, at the submitter's request.</summary>
public sealed record StopNoticeSheet : SheetModel
{
    public PaperSize Paper { get; init; } = PaperSize.A5;

    /// <summary>With its number: <c>Số: 12/TB-DHS</c>.</summary>
    public required Letterhead Letterhead { get; init; }

    public required string Code { get; init; }

    public required string Person { get; init; }

    public string Address { get; init; } = "";

    public required string Request { get; init; }

    public required string Desk { get; init; }

    public required string Received { get; init; }

    /// <summary>From which day it is stopped.</summary>
    public required string From { get; init; }

    /// <summary>What the stop rests on: the request, or another reason.</summary>
    public required string Reason { get; init; }

    /// <summary>What becomes of the papers and fees that were given; empty prints a line to write on.</summary>
    public string Handling { get; init; } = "";

    /// <summary>The closing words; null for the usual ones.</summary>
    public string? Again { get; init; }

    public required string SignerName { get; init; }

    /// <summary>In whose stead it is signed, where a delegation says so.</summary>
    public string? InsteadOf { get; init; }

    internal override void Compose(Document document) => StopNoticeForm.Compose(document, this);
}
