using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>One A4 page in big letters and simple words for people who read little: what to bring, where to, whom to ask.</summary>
public sealed record LargeTypeSheet : SheetModel
{
    /// <summary>In capitals: <c>Ông/Bà mang thêm</c>.</summary>
    public required string Heading { get; init; }

    /// <summary>Whose matter it is, and which.</summary>
    public required string Person { get; init; }

    public required string Request { get; init; }

    /// <summary>One line each, numbered, with a box to tick.</summary>
    public required IReadOnlyList<LargeTypeItem> Items { get; init; }

    /// <summary>Short sentences below: where, when, whom to ask.</summary>
    public required IReadOnlyList<string> Advice { get; init; }

    /// <summary>Text of the QR code; empty prints none.</summary>
    public string Ticket { get; init; } = "";

    /// <summary>Number of the paper that this page explains: <c>Số: 12/HDHS</c>.</summary>
    public string Number { get; init; } = "";

    internal override void Compose(Document document) => LargeTypeForm.Compose(document, this);
}

/// <param name="How">How many and of which kind, in words: <c>1 bản chính</c>; may be empty.</param>
public sealed record LargeTypeItem(string Name, string How = "");
