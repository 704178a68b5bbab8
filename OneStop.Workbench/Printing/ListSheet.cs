using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>A list of dossiers that two people sign: handed over to a department, or given to the post.</summary>
public sealed record ListSheet : SheetModel
{
    /// <summary>With its number: <c>Số: 12/BGHS</c>.</summary>
    public required Letterhead Letterhead { get; init; }

    public required string Heading { get; init; }

    /// <summary>Lines under the heading: from whom, to whom, when.</summary>
    public required IReadOnlyList<string> About { get; init; }

    public required IReadOnlyList<ListColumn> Columns { get; init; }

    /// <summary>As many cells as columns, worded.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    public required string Total { get; init; }

    public required string Giver { get; init; }

    public string GiverName { get; init; } = "";

    public required string Taker { get; init; }

    internal override void Compose(Document document) => ListForm.Compose(document, this);
}

/// <param name="Weight">Its share of the page's width.</param>
public sealed record ListColumn(string Heading, float Weight, bool Centred = false);
