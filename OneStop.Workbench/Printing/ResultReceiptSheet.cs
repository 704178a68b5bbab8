using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>Giấy biên nhận trả kết quả: what was given to whom, with the originals that went back.</summary>
public sealed record ResultReceiptSheet : SheetModel
{
    public PaperSize Paper { get; init; } = PaperSize.A5;

    public required Letterhead Letterhead { get; init; }

    public required string Code { get; init; }

    public required string Request { get; init; }

    public required string Owner { get; init; }

    public required string Receiver { get; init; }

    /// <summary>The paper under which somebody else receives it; null for the owner and the submitter.</summary>
    public string? Authority { get; init; }

    public required string How { get; init; }

    /// <summary>Kind and number of the result.</summary>
    public required string Result { get; init; }

    public required string At { get; init; }

    public IReadOnlyList<string> Originals { get; init; } = [];

    /// <summary>What the receiver states where the receipt was lost; null where it was given back.</summary>
    public string? Statement { get; init; }

    /// <summary>How the receiver signs.</summary>
    public required string ReceiverHint { get; init; }

    /// <summary>Who witnesses a fingerprint; null where the receiver signs.</summary>
    public string? Witness { get; init; }

    public required string GiverName { get; init; }

    public required string GiverHint { get; init; }

    internal override void Compose(Document document) => ResultReceiptForm.Compose(document, this);
}
