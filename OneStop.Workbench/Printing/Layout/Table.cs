namespace OneStop.Workbench.Printing.Layout;

/// <summary>A bordered table. Its header stands again on each page; a row moves to the next page whole unless it is longer than a page.</summary>
internal sealed class Table(float fontSize) : Block
{
    private readonly List<Width> _columns = [];
    private readonly List<HeaderCell> _header = [];
    private readonly List<TableRow> _rows = [];
    private float _padding = 2.5f, _border = 0.5f;

    public Table Constant(float points)
    {
        _columns.Add(Width.Constant(points));
        return this;
    }

    public Table Relative(float weight = 1)
    {
        _columns.Add(Width.Relative(weight));
        return this;
    }

    public Table CellPadding(float points)
    {
        _padding = points;
        return this;
    }

    public Table Border(float thickness)
    {
        _border = thickness;
        return this;
    }

    /// <summary>A header cell at a row and column (from 0), over so many rows and columns.</summary>
    public Slot Header(int row, int column, int rows = 1, int columns = 1)
    {
        var slot = new Slot(fontSize);
        _header.Add(new HeaderCell(row, column, rows, columns, slot));
        return slot;
    }

    /// <summary>Adds a row and gives its cells; <paramref name="spans"/> says how many columns each takes.</summary>
    public IReadOnlyList<Slot> Row(params IReadOnlyList<int> spans)
    {
        var widths = spans.Count > 0 ? spans : [.. Enumerable.Repeat(1, _columns.Count)];
        Slot[] cells = [.. widths.Select(_ => new Slot(fontSize))];
        _rows.Add(new TableRow(cells, widths));
        return cells;
    }

    /// <summary>The row added last stands on the page of the next one.</summary>
    public Table WithNext()
    {
        _rows[^1] = _rows[^1] with { WithNext = true };
        return this;
    }

    public override Fitted Fit(Space space)
    {
        var widths = Width.Share(_columns, space.Width, 0);
        return new TableBlock(new TableHeader(_header, widths, _padding, _border), _rows, widths, _padding, _border).Fit(space);
    }
}

internal sealed record TableRow(IReadOnlyList<Block> Cells, IReadOnlyList<int> Spans, bool WithNext = false);

internal sealed record HeaderCell(int Row, int Column, int Rows, int Columns, Slot Slot);
