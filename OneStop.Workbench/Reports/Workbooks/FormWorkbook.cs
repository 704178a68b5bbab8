using System.Globalization;
using ClosedXML.Excel;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Workbooks;

/// <summary>A filled form as a workbook: sums of rows and columns worked out by the workbook itself.</summary>
internal static class FormWorkbook
{
    private static readonly (int Value, string Sign)[] Signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    public static byte[] Write(FormReport report)
    {
        var form = report.Table.Form;
        var grouped = report.Table.Groups.Count > 1 || report.Table.Groups is [{ Name.Length: > 0 }];
        return FormalWorkbook.Write(new FormalSheet
        {
            Name = Sheet(form.Number),
            Number = form.Number,
            LegalBasis = form.LegalBasis,
            Title = form.Title,
            Period = FormalSheet.PeriodOf(report.Request),
            UnitName = report.UnitName,
            CountedIn = form.CountedIn,
            Columns = [new(["TT"], "(1)", 5, Centred: true), new([form.RowHead], "(2)", 34), .. form.Columns.Select(Column)],
            Lines = first => Lines(report.Table, first, grouped),
            Notes = form.Notes,
            Signatures = form.Signatures,
        });
    }

    /// <summary>What a sheet may be called: no more than 31 letters, none of them forbidden.</summary>
    private static string Sheet(string number)
    {
        var name = string.Concat(number.Replace("Biểu số", "Biểu", StringComparison.Ordinal).Split('/')[0].Where(letter => !@"[]:*?/\".Contains(letter)));
        return name.Length <= 31 ? name : name[..31];
    }

    private static FormalColumn Column(FormColumn column)
    {
        var label = column.Formula is { } text && text.Length <= 14 && !text.Contains('/', StringComparison.Ordinal)
            ? $"({column.Number})={ColumnFormula.Parse(text).Value.With(number => $"({number})")}"
            : $"({column.Number})";
        return new(column.Heads, label, column.Measure?.Contains("taken", StringComparison.Ordinal) == true ? 14 : 10, column.Decimals == 0 ? "#,##0" : "#,##0.00");
    }

    private static IReadOnlyList<FormalLine> Lines(FormTable table, int first, bool grouped)
    {
        var (lines, sums) = (new List<FormalLine>(), new List<int>());
        foreach (var (index, group) in table.Groups.Index())
        {
            var top = first + lines.Count + (grouped ? 1 : 0);
            var bottom = top + group.Rows.Count - 1;
            if (grouped)
            {
                sums.Add(first + lines.Count);
                lines.Add(new(Cells(table.Form, Roman(index + 1), group.Subtotal, first + lines.Count, column => $"SUM({column}{top}:{column}{bottom})"), Strong: true));
            }
            foreach (var (place, row) in group.Rows.Index())
                lines.Add(new(Cells(table.Form, (place + 1).ToString(CultureInfo.InvariantCulture), row, first + lines.Count, null)));
        }
        var last = first + lines.Count;
        lines.Add(new(Cells(table.Form, "", table.Total, last, column =>
            sums.Count > 0 ? string.Join('+', sums.Select(row => $"{column}{row}")) : last > first ? $"SUM({column}{first}:{column}{last - 1})" : "0"), Strong: true));
        return lines;
    }

    /// <param name="sum">The formula of a measured column, where the line is a sum.</param>
    private static IReadOnlyList<object?> Cells(ReportForm form, string number, FormRow row, int line, Func<string, string>? sum)
    {
        var cells = new List<object?> { number, row.Name };
        foreach (var (place, column) in form.Columns.Index())
        {
            var letter = Letter(place + ReportForm.FirstColumn);
            cells.Add(
                column.Measure is not null ? sum is null ? row.Values[place] ?? 0 : new SheetFormula(sum(letter))
                : column.Formula is { } text ? Worked(text, column.Decimals, line, row.Values[place])
                : null);
        }
        return cells;
    }

    /// <summary>What divides by nothing has no value and stays empty.</summary>
    private static object? Worked(string text, int decimals, int line, decimal? value)
    {
        if (value is null) return null;
        var formula = ColumnFormula.Parse(text).Value.With(number => $"{Letter(number)}{line}");
        return new SheetFormula(decimals == 0 ? formula : $"ROUND({formula},{decimals})");
    }

    private static string Roman(int number)
    {
        var written = "";
        foreach (var (value, sign) in Signs)
            for (; number >= value; number -= value) written += sign;
        return written;
    }

    private static string Letter(int column) => XLHelper.GetColumnLetterFromNumber(column);
}
