using System.Runtime.CompilerServices;
using System.Text;

namespace OneStop.Workbench.Platform.Files;

/// <summary>
/// Reads CSV a row at a time (RFC 4180: quoted cells may hold commas, quotes and line breaks). Blank lines are passed over. An open
/// quote costs its own line and no other: the lines behind it are only taken in when together they make a whole row.
/// </summary>
public static class CsvRows
{
    private const int LongestRow = 50;

    /// <summary>Strict UTF-8: a file in another encoding is a fault, not a file full of question marks.</summary>
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The cells of each row with the number of its first line; cells are null where a quote is left open.</summary>
    public static async IAsyncEnumerable<(int Line, List<string>? Cells)> Read(StreamReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in ReadEach(reader, cancellation)) yield return (row.Line, row.Broken ? null : row.Cells);
    }

    public static string Cell(string text) => CsvCells.Write(text);

    /// <summary>Each row, broken or not. The list of cells is used again for the next row.</summary>
    public static async IAsyncEnumerable<CsvRow> ReadEach(StreamReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ahead = new Queue<string>();
        var cells = new List<string>();
        var (number, width) = (0, 0);
        while ((ahead.Count > 0 ? ahead.Dequeue() : await reader.ReadLineAsync(cancellation)) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var whole = CsvCells.Split(line, cells);
            if (!whole)
            {
                var taken = await Join(line);
                whole = taken > 0;
                if (!whole) Cut(line, cells);
                yield return new(number, cells, !whole);
                for (; taken > 0; taken--, number++) ahead.Dequeue();
            }
            else yield return new(number, cells, Broken: false);
            if (width == 0) width = cells.Count;
        }

        // How many of the lines ahead belong to the row that the line begins; none when they do not make a row like the first.
        async Task<int> Join(string line)
        {
            var joined = line;
            for (var taken = 1; taken <= LongestRow; taken++)
            {
                if (ahead.Count < taken)
                {
                    if (await reader.ReadLineAsync(cancellation) is not { } more) return 0;
                    ahead.Enqueue(more);
                }
                joined = $"{joined}\n{ahead.ElementAt(taken - 1)}";
                if (CsvCells.Split(joined, cells)) return cells.Count == width ? taken : 0;
            }
            return 0;
        }
    }

    private static void Cut(string line, List<string> cells)
    {
        cells.Clear();
        cells.AddRange(line.Replace("\"", "", StringComparison.Ordinal).Split(','));
    }
}
