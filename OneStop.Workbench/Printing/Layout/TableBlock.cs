namespace OneStop.Workbench.Printing.Layout;

/// <summary>The rows of a table that are still to be laid.</summary>
internal sealed class TableBlock(TableHeader header, IReadOnlyList<TableRow> rows, float[] widths, float padding, float border, int from = 0) : Block
{
    public override Fitted Fit(Space space)
    {
        var placed = new List<(LaidRow Row, float Y)>();
        var y = header.Height;
        var index = from;
        TableRow? rest = null;
        for (; index < rows.Count && rest is null; index++)
        {
            var (row, later) = Lay(rows[index], space.Height - y);
            var wait = row is null || (later is not null && (placed.Count > 0 || !space.Fresh)) || (placed.Count > 0 && Leaves(index, space.Height - y - row.Height));
            if (wait) break;
            placed.Add((row!, y));
            y += row!.Height;
            rest = later;
        }
        if (placed.Count == 0 && index < rows.Count) return new Fitted(null, this);
        if (y > space.Height + Slack && !space.Fresh) return new Fitted(null, this);
        Block? next = rest is not null
            ? new TableBlock(header, [rest, .. rows.Skip(index)], widths, padding, border)
            : index < rows.Count ? new TableBlock(header, rows, widths, padding, border, index) : null;
        return new Fitted(new Placed(widths.Sum(), y, Draw), next);

        void Draw(Pen pen, float x, float top)
        {
            header.Draw(pen, x, top);
            foreach (var (row, offset) in placed) row.Draw(pen, x, top + offset, padding, border);
        }
    }

    /// <summary>Whether the row would stand on another page than the one it belongs to.</summary>
    private bool Leaves(int index, float height) => rows[index].WithNext && index + 1 < rows.Count && Lay(rows[index + 1], height) is not { Row: not null, Later: null };

    private (LaidRow? Row, TableRow? Later) Lay(TableRow row, float height)
    {
        float[] cellWidths = new float[row.Cells.Count];
        for (int cell = 0, column = 0; cell < row.Cells.Count; column += row.Spans[cell], cell++)
            cellWidths[cell] = widths.Skip(column).Take(row.Spans[cell]).Sum();
        var fits = row.Cells.Select((cell, index) => cell.Fit(new Space(cellWidths[index] - 2 * padding, height - 2 * padding, Fresh: true))).ToArray();
        if (fits.Any(fit => fit.Now is null)) return (null, null);
        var later = fits.Any(fit => fit.Later is not null) ? row with { Cells = [.. fits.Select(fit => fit.Later ?? Empty.Block)] } : null;
        return (new LaidRow([.. fits.Select(fit => fit.Now!)], cellWidths, fits.Max(fit => fit.Now!.Height) + 2 * padding), later);
    }

    private sealed record LaidRow(Placed[] Cells, float[] Widths, float Height)
    {
        public void Draw(Pen pen, float x, float y, float padding, float border)
        {
            for (var index = 0; index < Cells.Length; index++)
            {
                pen.Frame(x, y, Widths[index], Height, border);
                Cells[index].Draw(pen, x + padding, y + padding);
                x += Widths[index];
            }
        }
    }
}
