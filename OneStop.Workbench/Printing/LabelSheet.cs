using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>A 70 × 37 mm label for the folder: number as QR and text, owner, promise.</summary>
public sealed record LabelSheet : SheetModel
{
    public required string Code { get; init; }

    public required string Owner { get; init; }

    public required string Request { get; init; }

    /// <summary>Short date and time of the promise.</summary>
    public required string Due { get; init; }

    internal override void Compose(Document document) => LabelForm.Compose(document, this);
}
