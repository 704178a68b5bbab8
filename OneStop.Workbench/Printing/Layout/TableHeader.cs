namespace OneStop.Workbench.Printing.Layout;

/// <summary>Header cells that may span rows and columns, their content in the middle of the cell.</summary>
internal sealed class TableHeader
{
    private readonly float _border;
    private readonly List<(float X, float Y, float Width, float Height, float Inset, Placed Content)> _cells = [];

    public TableHeader(IReadOnlyList<HeaderCell> cells, IReadOnlyList<float> widths, float padding, float border)
    {
        _border = border;
        var rows = cells.Count == 0 ? 0 : cells.Max(cell => cell.Row + cell.Rows);
        var heights = new float[rows];
        var contents = cells.Select(cell => (Cell: cell, Content: cell.Slot.Whole(Wide(cell) - 2 * padding))).ToArray();
        foreach (var (cell, content) in contents.OrderBy(item => item.Cell.Rows))
        {
            var missing = content.Height + 2 * padding - Sum(heights, cell.Row, cell.Rows);
            if (missing > 0) heights[cell.Row + cell.Rows - 1] += missing;
        }
        foreach (var (cell, content) in contents)
            _cells.Add((Sum(widths, 0, cell.Column), Sum(heights, 0, cell.Row), Wide(cell), Sum(heights, cell.Row, cell.Rows), padding, content));
        Height = heights.Sum();

        float Wide(HeaderCell cell) => Sum(widths, cell.Column, cell.Columns);
    }

    public float Height { get; }

    public void Draw(Pen pen, float x, float y)
    {
        foreach (var cell in _cells)
        {
            pen.Frame(x + cell.X, y + cell.Y, cell.Width, cell.Height, _border);
            cell.Content.Draw(pen, x + cell.X + cell.Inset, y + cell.Y + (cell.Height - cell.Content.Height) / 2);
        }
    }

    private static float Sum(IReadOnlyList<float> values, int from, int count) => values.Skip(from).Take(count).Sum();
}
