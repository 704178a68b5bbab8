using System.Xml;
using MiniExcelLibs;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>Streams the rows of a workbook's sheets and checks their headers.</summary>
internal sealed class WorkbookSheets(Stream workbook, List<WorkbookFault> faults)
{
    private readonly IReadOnlyList<string> _names = Names(workbook, faults);

    public bool Has(SheetShape shape) => Find(shape) is not null;

    /// <summary>Data rows; a missing sheet or a wrong header is a fault and gives none.</summary>
    public IEnumerable<WorkbookRow> Rows(SheetShape shape, bool needed)
    {
        if (Find(shape) is not { } sheet)
        {
            if (needed && _names.Count > 0) faults.Add(new(shape.Name, 0, "", new Refusal("workbook-sheet-missing", shape.Name)));
            yield break;
        }
        int[]? order = null;
        var number = 0;
        foreach (IDictionary<string, object?> cells in workbook.Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX))
        {
            number++;
            var values = cells.Values.ToList();
            if (order is null)
            {
                order = Header(shape, values);
                if (order is null) yield break;
                continue;
            }
            var row = new WorkbookRow(shape, number, [.. order.Select(at => at >= 0 && at < values.Count ? values[at] : null)], faults);
            if (!row.IsEmpty) yield return row;
        }
    }

    /// <summary>Where each column of the shape stands in the sheet: the common ones in their order, ours by name.</summary>
    private int[]? Header(SheetShape shape, List<object?> header)
    {
        var names = header.Select(cell => Key(cell?.ToString())).ToList();
        var wrong = false;
        for (var at = 0; at < shape.Columns.Count; at++)
        {
            var found = at < names.Count ? names[at] : "";
            if (found == Key(shape.Columns[at])) continue;
            wrong = true;
            faults.Add(new(shape.Name, 1, shape.Columns[at], new Refusal("workbook-column", shape.Columns[at], at + 1, header.ElementAtOrDefault(at)?.ToString() ?? "")));
        }
        if (wrong) return null;
        return
        [
            .. Enumerable.Range(0, shape.Columns.Count),
            .. shape.Optional.Select(name => names.FindIndex(shape.Columns.Count, found => found == Key(name))),
        ];
    }

    private string? Find(SheetShape shape) => _names.FirstOrDefault(name => SearchKey.Of(name) == SearchKey.Of(shape.Name));

    /// <summary>Header names are compared without marks, case and what stands in brackets.</summary>
    private static string Key(string? name)
    {
        var plain = CleanText.Of(name);
        var bracket = plain.IndexOf('(', StringComparison.Ordinal);
        return SearchKey.Of(bracket > 0 ? plain[..bracket] : plain);
    }

    private static IReadOnlyList<string> Names(Stream workbook, List<WorkbookFault> faults)
    {
        try
        {
            return workbook.GetSheetNames();
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or NotSupportedException or InvalidOperationException or NullReferenceException)
        {
            faults.Add(new("", 0, "", new Refusal("workbook-unreadable")));
            return [];
        }
    }
}
