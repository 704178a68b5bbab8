using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using ClosedXML.Excel;
using OneStop.Workbench.Reports.Workbooks;

namespace OneStop.Workbench.Reports.Register;

/// <summary>
/// A register as a workbook. The library draws heading, styles and print settings with one model line; the lines themselves are streamed in
/// its place, so that a year of a province takes no more memory than a day.
/// </summary>
internal static partial class RegisterWorkbook
{
    private const int Often = 1000;

    /// <param name="atMost">No more lines than this will come; a sheet takes <paramref name="limit"/> of them, the next ones go on.</param>
    public static async Task<int> Write<TLine>(
        RegisterLayout<TLine> layout, int atMost, IAsyncEnumerable<TLine> register, Stream to, IProgress<int>? progress, CancellationToken cancellation, int? limit = null)
    {
        var lines = limit ?? layout.MostLines;
        using var workbook = new XLWorkbook();
        workbook.Style.Font.SetFontName("Times New Roman").Font.SetFontSize(10);
        for (var sheet = 0; sheet <= Math.Max(0, atMost - 1) / lines; sheet++)
            layout.Draw(workbook.AddWorksheet(sheet == 0 ? "Sổ theo dõi" : string.Create(CultureInfo.InvariantCulture, $"Sổ theo dõi ({sheet + 1})")));
        var count = 0;
        await using var next = register.GetAsyncEnumerator(cancellation);
        await WorkbookFile.Save(workbook, to, async (number, text, sheet) =>
        {
            var model = ModelLine(layout.ModelRow).Match(text);
            var styles = Style().Matches(model.Value).Select(match => match.Groups["style"].Value).ToArray();
            await sheet.WriteAsync(text.AsMemory(0, model.Index), cancellation);
            for (var row = 0; row < lines && await next.MoveNextAsync(); row++)
            {
                Row(sheet, layout, layout.ModelRow + row, ++count, layout.OnSheet(next.Current), styles);
                if (count % Often == 0) progress?.Report(count);
            }
            await sheet.WriteAsync(text.AsMemory(model.Index + model.Length), cancellation);
        });
        progress?.Report(count);
        return count;
    }

    private static void Row<TLine>(TextWriter sheet, RegisterLayout<TLine> layout, int row, int count, string[] cells, string[] styles)
    {
        var number = row.ToString(CultureInfo.InvariantCulture);
        sheet.Write($"<x:row r=\"{number}\"{(layout.Grows ? Height(layout, cells) : "")}>");
        Cell(sheet, 0, number, styles[0], $"><x:v>{count.ToString(CultureInfo.InvariantCulture)}</x:v></x:c>");
        for (var column = 1; column <= cells.Length; column++)
        {
            var cell = cells[column - 1];
            Cell(sheet, column, number, styles[column],
                cell.Length == 0 ? "/>"
                : layout.Columns[column].Number ? $"><x:v>{cell}</x:v></x:c>"
                : $" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">{Escape(cell)}</x:t></x:is></x:c>");
        }
        sheet.Write("</x:row>");
    }

    /// <summary>With its place: readers that count cells themselves lose count where one is empty.</summary>
    private static void Cell(TextWriter sheet, int column, string row, string style, string rest)
    {
        sheet.Write("<x:c r=\"");
        sheet.Write((char)('A' + column));
        sheet.Write(row);
        sheet.Write("\" s=\"");
        sheet.Write(style);
        sheet.Write('"');
        sheet.Write(rest);
    }

    private static string Height<TLine>(RegisterLayout<TLine> layout, string[] cells)
    {
        var high = cells.Select((cell, column) => Math.Ceiling(cell.Length * 0.8 / layout.Columns[column + 1].Width)).Max();
        return string.Create(CultureInfo.InvariantCulture, $" ht=\"{13.5 * Math.Clamp(high, 1, 12) + 2}\" customHeight=\"1\"");
    }

    private static string Escape(string text)
    {
        var safe = text.Any(letter => !XmlConvert.IsXmlChar(letter)) ? new string([.. text.Where(XmlConvert.IsXmlChar)]) : text;
        return new StringBuilder(safe).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();
    }

    private static Regex ModelLine(int row) =>
        new(string.Create(CultureInfo.InvariantCulture, $"<x:row r=\"{row}\".*?</x:row>"), RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(5));

    [GeneratedRegex("<x:c r=\"[A-Z]+[0-9]+\" s=\"(?<style>[0-9]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Style();
}
