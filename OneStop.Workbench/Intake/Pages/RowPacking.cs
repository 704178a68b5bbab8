namespace OneStop.Workbench.Intake.Pages;

/// <summary>Fills rows of twelve columns in reading order: what is left in a row goes to the fields that can use it.</summary>
public static class RowPacking
{
    public const int Columns = 12;

    /// <param name="fields">Least width of each field, and whether more width helps it.</param>
    public static int[] Widths(IReadOnlyList<(int Least, bool Stretches)> fields)
    {
        var widths = fields.Select(field => Math.Min(field.Least, Columns)).ToArray();
        for (int start = 0, end; start < widths.Length; start = end)
        {
            var used = 0;
            for (end = start; end < widths.Length && used + widths[end] <= Columns; end++) used += widths[end];
            var stretching = Enumerable.Range(start, end - start).Where(at => fields[at].Stretches).ToList();
            // A last short row keeps its shape: three fields drawn across the page are harder to read, not easier.
            if (end == widths.Length && used < Columns - 4) continue;
            for (var left = Columns - used; left > 0 && stretching.Count > 0; left--) widths[stretching[(Columns - used - left) % stretching.Count]]++;
        }
        return widths;
    }
}
