using System.Globalization;
using System.Xml;
using MiniExcelLibs;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Deadlines;

/// <summary>What is wrong in a year's list, and where: nothing is taken over while one is left.</summary>
public sealed record YearListFault(int Row, string Column, Refusal Refusal);

/// <summary>
/// A year's days from the first sheet of a workbook: a head row with Ngày, Loại, Tên, Căn cứ and, where wanted, Giờ, Chính thức and Đổi cho
/// ngày, then one day a row. Every fault is found, not only the first. A swapped day off and its make-up day are linked.
/// </summary>
public sealed record YearList(IReadOnlyList<DateOverride> Days, IReadOnlyList<YearListFault> Faults)
{
    private const int MostRows = 400;
    private static readonly string[] Needed = ["Ngày", "Loại", "Tên", "Căn cứ"];
    private static readonly string[] Optional = ["Giờ", "Chính thức", "Đổi cho ngày"];

    private static readonly Dictionary<string, OverrideKind> Kinds = new(StringComparer.Ordinal)
    {
        ["ngay le tet"] = OverrideKind.Holiday, ["ngay le"] = OverrideKind.Holiday, ["le"] = OverrideKind.Holiday, ["tet"] = OverrideKind.Holiday,
        ["nghi bu"] = OverrideKind.Compensatory, ["nghi hoan doi"] = OverrideKind.Swap, ["dong cua"] = OverrideKind.Closure,
        ["lam bu"] = OverrideKind.MakeUp, ["mo quay"] = OverrideKind.Opening,
    };

    public static YearList Read(Stream workbook, int year)
    {
        var (days, faults) = (new List<DateOverride>(), new List<YearListFault>());
        Dictionary<string, int>? columns = null;
        var number = 0;
        foreach (var cells in Rows(workbook, faults))
        {
            number++;
            if (columns is null)
            {
                columns = Head(cells, faults);
                if (columns is null) break;
                continue;
            }
            if (cells.All(cell => Plain(cell).Length == 0)) continue;
            if (number > MostRows)
            {
                faults.Add(new(number, Needed[0], new Refusal("year-list-long", MostRows)));
                break;
            }
            if (Day(new Row(number, cells, columns, faults), year) is not { } day) continue;
            if (days.Exists(other => other.Date == day.Date)) faults.Add(new(number, Needed[0], new Refusal("override-date-twice", day.Date)));
            else days.Add(day);
        }
        if (faults.Count == 0 && days.Count == 0) faults.Add(new(1, Needed[0], new Refusal("year-list-empty")));
        if (faults.Count == 0) days = YearExchanges.Link(days, faults);
        return new(faults.Count == 0 ? days : [], faults);
    }

    private static DateOverride? Day(Row row, int year)
    {
        var before = row.Faults.Count;
        var (date, kindText, name, source) = (row.Date(Needed[0]), row.Text(Needed[1]), row.Text(Needed[2]), row.Text(Needed[3]));
        if (date is { } day && day.Year != year) row.Fault(Needed[0], new Refusal("year-list-other-year", day, year));
        if (!Kinds.TryGetValue(SearchKey.Of(kindText), out var kind)) row.Fault(Needed[1], new Refusal("year-list-kind", kindText));
        if (name.Length == 0) row.Fault(Needed[2], new Refusal("year-list-blank"));
        if (source.Length == 0) row.Fault(Needed[3], new Refusal("year-list-blank"));
        var hours = OfficeHours.ReadShifts(row.Text(Optional[0]));
        if (hours.Refused) row.Fault(Optional[0], hours.Refusal);
        else if (kind == OverrideKind.Opening && hours.Value.Count == 0 && date is { } opening) row.Fault(Optional[0], new Refusal("opening-hours-missing", opening));
        var confirmed = SearchKey.Of(row.Text(Optional[1])) is not ("khong" or "chua" or "0" or "false");
        var other = row.Text(Optional[2]).Length > 0 ? row.Date(Optional[2]) : null;
        return row.Faults.Count > before ? null : new(date!.Value, kind, name, source, confirmed, hours.Value.Count > 0 ? hours.Value : null, other);
    }

    private static Dictionary<string, int>? Head(IReadOnlyList<object?> cells, List<YearListFault> faults)
    {
        var keys = cells.Select(cell => SearchKey.Of(Plain(cell))).ToList();
        var columns = Needed.Concat(Optional).ToDictionary(name => name, name => keys.IndexOf(SearchKey.Of(name)), StringComparer.Ordinal);
        var missing = Needed.Where(name => columns[name] < 0).ToList();
        faults.AddRange(missing.Select(name => new YearListFault(1, name, new Refusal("year-list-column", name))));
        return missing.Count == 0 ? columns : null;
    }

    private static List<IReadOnlyList<object?>> Rows(Stream workbook, List<YearListFault> faults)
    {
        try
        {
            return [.. workbook.Query(useHeaderRow: false, excelType: ExcelType.XLSX).Take(MostRows + 2).Select(row => (IReadOnlyList<object?>)[.. ((IDictionary<string, object?>)row).Values])];
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or NotSupportedException or InvalidOperationException or NullReferenceException)
        {
            faults.Add(new(0, "", new Refusal("year-list-unreadable")));
            return [];
        }
    }

    private static string Plain(object? cell) => cell is IFormattable value ? value.ToString(null, CultureInfo.InvariantCulture) : CleanText.Of(cell?.ToString());

    private sealed record Row(int Number, IReadOnlyList<object?> Cells, Dictionary<string, int> Columns, List<YearListFault> Faults)
    {
        public string Text(string column) => Plain(Cell(column));

        public DateOnly? Date(string column)
        {
            if (Cell(column) is DateTime moment) return DateOnly.FromDateTime(moment);
            if (DateOnly.TryParseExact(Text(column), ["d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
            Fault(column, new Refusal("year-list-date", Text(column)));
            return null;
        }

        public void Fault(string column, Refusal refusal) => Faults.Add(new(Number, column, refusal));

        private object? Cell(string column) => Columns[column] is var at && at >= 0 && at < Cells.Count ? Cells[at] : null;
    }
}
