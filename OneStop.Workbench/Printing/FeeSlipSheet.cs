using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>A slip that says what was collected. It does not replace the electronic receipt, and says so.</summary>
public sealed record FeeSlipSheet : SheetModel
{
    public PaperSize Paper { get; init; } = PaperSize.A5;

    public required Letterhead Letterhead { get; init; }

    public required string Code { get; init; }

    public required string Payer { get; init; }

    public string Address { get; init; } = "";

    public required string Request { get; init; }

    public required IReadOnlyList<FeeLine> Lines { get; init; }

    /// <summary><c>75.000</c></summary>
    public required string Total { get; init; }

    public required string TotalWords { get; init; }

    /// <summary>Way of payment, and reference where there is one.</summary>
    public required string Payment { get; init; }

    public string CashierName { get; init; } = "";

    internal override void Compose(Document document) => FeeSlipForm.Compose(document, this);
}

/// <summary>One fee: its name, its kind (<c>Phí</c>, <c>Lệ phí</c>), the amount as text, and the basis or exemption.</summary>
public sealed record FeeLine(string Name, string Kind, string Amount, string Note);
