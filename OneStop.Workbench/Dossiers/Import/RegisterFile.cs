using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MiniExcelLibs;
using OneStop.Workbench.Platform.Files;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>One row of a file as text; cells are null where a quote was left open.</summary>
internal readonly record struct FileLine(int Number, IReadOnlyList<string>? Cells);

/// <summary>A register as CSV or as a workbook, read a row at a time.</summary>
internal static class RegisterFile
{
    public static bool IsWorkbook(string path) => Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>All rows, the header first. A file that is no such file at all says so by <see cref="RegisterUnreadableException"/>.</summary>
    public static IAsyncEnumerable<FileLine> Read(string path, CancellationToken cancellation) =>
        IsWorkbook(path) ? Workbook(path, cancellation) : Csv(path, cancellation);

    private static async IAsyncEnumerable<FileLine> Csv(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(path, CsvRows.Utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        await using var rows = CsvRows.Read(reader, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await rows.MoveNextAsync()) yield break;
            }
            catch (DecoderFallbackException)
            {
                throw new RegisterUnreadableException(new("register-encoding"));
            }
            yield return new(rows.Current.Line, rows.Current.Cells);
        }
    }

    private static async IAsyncEnumerable<FileLine> Workbook(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var sheet = Sheet(file);
        var number = 0;
        foreach (IDictionary<string, object?> row in file.Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            var cells = row.Values.Select(Text).ToList();
            if (cells.Exists(cell => cell.Length > 0)) yield return new(number, cells);
        }
    }

    private static string Sheet(Stream file)
    {
        try
        {
            return file.GetSheetNames().FirstOrDefault(name => SearchKey.Of(name) == SearchKey.Of(RegisterColumns.Sheet))
                ?? throw new RegisterUnreadableException(new("register-sheet-missing", RegisterColumns.Sheet));
        }
        catch (Exception failure) when (failure is InvalidDataException or System.Xml.XmlException or IOException)
        {
            throw new RegisterUnreadableException(new("register-not-workbook"));
        }
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}

/// <summary>The file as a whole cannot be read.</summary>
internal sealed class RegisterUnreadableException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}
