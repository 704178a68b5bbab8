using ClosedXML.Excel;

namespace OneStop.Workbench.Reports.Workbooks;

/// <summary>The head of a formal table: headings that columns share are merged over them, the last of each reaches down to the numbers.</summary>
internal static class FormalHead
{
    /// <returns>The row of the column numbers, the head's last.</returns>
    public static int Draw(IXLWorksheet sheet, IReadOnlyList<FormalColumn> columns, int top)
    {
        var depth = columns.Max(column => column.Heads.Count);
        for (var level = 0; level < depth; level++)
        {
            for (var first = 0; first < columns.Count;)
            {
                var next = first + 1;
                while (next < columns.Count && Shared(columns[first], columns[next], level)) next++;
                if (columns[first].Heads.Count > level)
                {
                    // Where a path ends, its heading goes down to the last row.
                    var bottom = level == columns[first].Heads.Count - 1 ? top + depth - 1 : top + level;
                    FormalWorkbook.Merge(sheet, top + level, first + 1, bottom, next, columns[first].Heads[level]);
                }
                first = next;
            }
        }
        sheet.Range(top, 1, top + depth - 1, columns.Count).Style.Font.SetBold();
        for (var level = 0; level < depth; level++) sheet.Row(top + level).Height = Height(columns, level, depth);
        return Numbers(sheet, columns, top + depth);
    }

    private static bool Shared(FormalColumn left, FormalColumn right, int level) =>
        left.Heads.Count > level + 1 && right.Heads.Count > level + 1 && left.Heads.Take(level + 1).SequenceEqual(right.Heads.Take(level + 1), StringComparer.Ordinal);

    private static int Numbers(IXLWorksheet sheet, IReadOnlyList<FormalColumn> columns, int row)
    {
        for (var column = 0; column < columns.Count; column++) sheet.Cell(row, column + 1).SetDataType(XLDataType.Text).Value = columns[column].Label;
        sheet.Row(row).Height = 13.5 * columns.Max(column => Math.Max(1, Math.Ceiling(column.Label.Length / (column.Width * 1.1))));
        var style = sheet.Range(row, 1, row, columns.Count).Style;
        style.Font.SetItalic().Font.SetFontSize(9).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        return row;
    }

    /// <summary>A narrow column's own heading needs several lines; the rows above it take part of them.</summary>
    private static double Height(IReadOnlyList<FormalColumn> columns, int level, int depth)
    {
        var ending = columns.Where(column => column.Heads.Count - 1 == level).Select(column => LinesOf(column.Heads[^1], column.Width) - (depth - 1 - level)).DefaultIfEmpty(1).Max();
        return 15 * Math.Max(level == 0 && depth > 1 ? 1.6 : 1, ending);
    }

    private static double LinesOf(string text, double width) => Math.Ceiling(text.Length / Math.Max(3, width * 0.85));
}
