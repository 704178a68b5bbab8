using System.Text;

namespace OneStop.Workbench.Platform.Files;

/// <summary>The cells of one row, apart and together.</summary>
public static class CsvCells
{
    /// <summary>False where a quote is left open.</summary>
    public static bool Split(string line, List<string> cells)
    {
        cells.Clear();
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            foreach (var range in line.AsSpan().Split(',')) cells.Add(line[range]);
            return true;
        }
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var character = line[i];
            if (quoted && character == '"' && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[++i]);
            else if (character == '"') quoted = !quoted;
            else if (character == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(character);
        }
        cells.Add(cell.ToString());
        return !quoted;
    }

    public static string Write(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
