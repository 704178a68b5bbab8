using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>A 70 × 37 mm ticket for a citizen who comes back in a moment: number as QR and text, place, what for. It names no person.</summary>
public sealed record TicketSheet : SheetModel
{
    public required string Ticket { get; init; }

    public required string Place { get; init; }

    public required string Request { get; init; }

    public required string At { get; init; }

    internal override void Compose(Document document) => TicketForm.Compose(document, this);
}
