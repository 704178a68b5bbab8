using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>The money of a day, by clerk, way and kind; what was given back is listed one by one.</summary>
public sealed record DayCloseSheet : SheetModel
{
    public required Letterhead Letterhead { get; init; }

    public required string Heading { get; init; }

    public required string Day { get; init; }

    public required IReadOnlyList<DayCloseSum> Sums { get; init; }

    public required string Total { get; init; }

    public required string TotalWords { get; init; }

    public required IReadOnlyList<string> Cancelled { get; init; }

    internal override void Compose(Document document) => DayCloseForm.Compose(document, this);
}

/// <summary>One line of sums, as text.</summary>
public sealed record DayCloseSum(string Staff, string Way, string Kind, string Count, string Amount);
