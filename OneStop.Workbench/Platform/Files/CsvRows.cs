using System.Runtime.CompilerServices;
using System.Text;

namespace OneStop.Workbench.Platform.Files;

/// <summary>Reads CSV a row at a time (RFC 4180: quoted cells may hold commas, quotes and line breaks). Blank lines are passed over.</summary>
public static class CsvRows
{
    /// <summary>Strict UTF-8: a file in another encoding is a fault, not a file full of question marks.</summary>
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The cells of each row with the number of its first line; cells are null where a quote is left open.</summary>
    public static async IAsyncEnumerable<(int Line, List<string>? Cells)> Read(StreamReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var cells = new List<string>();
        var number = 0;
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            var first = ++number;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var complete = Split(line, cells);
            while (!complete && await reader.ReadLineAsync(cancellation) is { } more)
            {
                number++;
                line = $"{line}\n{more}";
                complete = Split(line, cells);
            }
            yield return (first, complete ? cells : null);
        }
    }

    public static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool Split(string line, List<string> cells)
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
}
