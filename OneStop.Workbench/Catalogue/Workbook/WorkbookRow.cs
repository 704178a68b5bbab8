using System.Globalization;
using System.Text.RegularExpressions;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>One row of a sheet while it is read. Each question answers with a value or leaves a fault behind.</summary>
internal sealed partial class WorkbookRow(SheetShape shape, int number, IReadOnlyList<object?> cells, List<WorkbookFault> faults)
{
    public int Number => number;

    public bool IsEmpty => cells.All(cell => cell is null || string.IsNullOrWhiteSpace(cell.ToString()));

    /// <summary>The cell of the column at this place in the shape; columns that a sheet does not have read as empty.</summary>
    public string Text(int column) => column < cells.Count ? Plain(cells[column]) : "";

    public string Needed(int column)
    {
        var text = Text(column);
        if (text.Length == 0) Fault(column, "cell-empty");
        return text;
    }

    public bool Ticked(int column)
    {
        var text = SearchKey.Of(Text(column));
        if (text is not ("" or "x" or "co" or "khong" or "true" or "false" or "1" or "0")) Fault(column, "cell-not-ticked", Text(column));
        return text is "x" or "co" or "true" or "1";
    }

    /// <summary>A whole number from 0; null when the cell is empty or wrong.</summary>
    public long? Whole(int column)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        if (Grouped().IsMatch(text)) text = text.Replace(".", "", StringComparison.Ordinal);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)) return whole;
        Fault(column, "cell-not-whole", text);
        return null;
    }

    public DateOnly? Date(int column)
    {
        if (column < cells.Count && cells[column] is DateTime moment) return DateOnly.FromDateTime(moment);
        var text = Text(column);
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Fault(column, "cell-not-a-date", text);
        return null;
    }

    /// <summary>A word of a closed list; null when the cell is empty or the word is not known.</summary>
    public T? Word<T>(int column, Words<T> words)
        where T : struct, Enum
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        if (words.Read(text) is { } value) return value;
        Fault(column, "cell-unknown-word", text, words.Allowed);
        return null;
    }

    /// <summary>Several words in one cell, divided by comma, semicolon, slash, plus or line.</summary>
    public IReadOnlyList<T> Several<T>(int column, Words<T> words)
        where T : struct, Enum
    {
        var found = new List<T>();
        foreach (var word in Text(column).Split([',', ';', '/', '+', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Read(word) is { } value) found.Add(value);
            else Fault(column, "cell-unknown-word", word, words.Allowed);
        }
        return found;
    }

    public void Fault(int column, string code, params object[] arguments) => Fault(column, new Refusal(code, arguments));

    public void Fault(int column, Refusal refusal) =>
        faults.Add(new WorkbookFault(shape.Name, number, shape.All.ElementAt(column), refusal));

    private static string Plain(object? cell) => cell switch
    {
        null => "",
        double number => number.ToString("0.######", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => CleanText.Of(cell.ToString()),
    };

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+$", RegexOptions.None, 1000)]
    private static partial Regex Grouped();
}
