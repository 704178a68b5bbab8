namespace OneStop.Workbench.Printing.Forms;

/// <summary>Shares the width of a repeating group by how long its words are, so that names are wide and counts narrow.</summary>
internal static class ColumnWeight
{
    public static float Of(DeclarationTable table, int column)
    {
        var longest = table.Rows.Where(row => row.Count > column).Select(row => row[column].Length).DefaultIfEmpty(0).Max();
        return Math.Clamp(Math.Max(longest, table.Headings[column].Length), 6, 30);
    }
}
