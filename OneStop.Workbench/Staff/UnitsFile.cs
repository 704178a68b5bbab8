using System.Globalization;
using System.Text;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>Reads <c>units.csv</c>; its columns are described beside it. The file is ours, so a fault in it is a mistake that stops the start.</summary>
internal static class UnitsFile
{
    public static IEnumerable<Unit> Read(string path) => File.ReadLines(path, Encoding.UTF8).Skip(1).Select(line => Parse(Split(line)));

    private static Unit Parse(List<string> cells) => new(
        cells[0], cells[1], cells[2], KindOf(cells[3]), Enum.Parse<UnitLevel>(cells[4], ignoreCase: true), OrNull(cells[5]),
        Day(cells[6]), Day(cells[7]), cells[8].Split(';', StringSplitOptions.RemoveEmptyEntries), OrNull(cells[9]));

    private static UnitKind KindOf(string code) => Enum.Parse<UnitKind>(code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static string? OrNull(string cell) => cell.Length == 0 ? null : cell;

    private static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<string> Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"') quoted = !quoted;
            else if (character == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(character);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
