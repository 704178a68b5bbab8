using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>Half a page that says why a promise falls on its day: for the citizen who asks.</summary>
public sealed record WhySheet : SheetModel
{
    public PaperSize Paper { get; init; } = PaperSize.A5;

    public required Letterhead Letterhead { get; init; }

    /// <summary>Heading in capitals.</summary>
    public required string Heading { get; init; }

    /// <summary>Label and value, one line each.</summary>
    public required IReadOnlyList<(string Label, string Value)> About { get; init; }

    /// <summary>What the promise is called: <c>Hẹn trả kết quả</c>.</summary>
    public required string PromiseLabel { get; init; }

    /// <summary>The promise in full, or that there is none at present.</summary>
    public required string Promise { get; init; }

    /// <summary>The sentences in their order.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    internal override void Compose(Document document) => WhyForm.Compose(document, this);
}
