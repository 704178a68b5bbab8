using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>Form 04, <i>Phiếu xin lỗi và hẹn lại ngày trả kết quả</i> (văn bản xin lỗi và đề nghị gia hạn): a letter with the new date.</summary>
public sealed record ApologySheet : SheetModel
{
    public PaperSize Paper { get; init; } = PaperSize.A4;

    /// <summary>With its number: <c>Số: 12/PXL</c>.</summary>
    public required Letterhead Letterhead { get; init; }

    public required string Code { get; init; }

    public required string Person { get; init; }

    public string Address { get; init; } = "";

    public string Phone { get; init; } = "";

    public required string Request { get; init; }

    /// <summary>The centre that gave the promise.</summary>
    public required string Desk { get; init; }

    /// <summary>The department or agency at work on it; null where it never left the centre.</summary>
    public string? Handler { get; init; }

    /// <summary><see cref="OfficialDate.Of(DateOnly)"/> of the reception.</summary>
    public required string Received { get; init; }

    /// <summary>The promise that cannot be kept.</summary>
    public required string Was { get; init; }

    /// <summary>The new one.</summary>
    public required string Due { get; init; }

    public required string Reason { get; init; }

    /// <summary>That the promise was not kept; null for the usual words.</summary>
    public string? Late { get; init; }

    /// <summary>The apology itself; null for the usual words.</summary>
    public string? Sorry { get; init; }

    public required string SignerName { get; init; }

    /// <summary>In whose stead it is signed, where a delegation says so: <c>Thay …</c>.</summary>
    public string? InsteadOf { get; init; }

    internal override void Compose(Document document) => ApologyForm.Compose(document, this);
}
