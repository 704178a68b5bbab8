using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>Names a row: its group (a level, a unit, a field) and itself. Sorting follows <paramref name="Order"/>, then the names.</summary>
public readonly record struct FormRowKey(string Group, string Row, int Order = 0);

/// <summary>One row of a filled form; values stand in the order of the form's columns, null where there is none.</summary>
public sealed record FormRow(string Name, IReadOnlyList<decimal?> Values);

/// <summary>Rows of a group with their sum.</summary>
public sealed record FormGroup(string Name, IReadOnlyList<FormRow> Rows, FormRow Subtotal);

/// <summary>A filled form.</summary>
public sealed record FormTable(ReportForm Form, IReadOnlyList<FormGroup> Groups, FormRow Total);

/// <summary>Adds up a form's measured columns row by row; formulas follow from them in every row, subtotal and total.</summary>
public sealed class FormCount(ReportForm form)
{
    private readonly Dictionary<FormRowKey, decimal[]> _rows = [];
    private readonly ColumnFormula?[] _formulas = [.. form.Columns.Select(column => column.Formula is { } text ? ColumnFormula.Parse(text).Value : null)];

    /// <param name="amount">What one thing adds to a measured column, by the column's place.</param>
    public void Add(FormRowKey key, Func<int, decimal> amount)
    {
        decimal[]? row = null;
        for (var place = 0; place < form.Columns.Count; place++)
        {
            if (form.Columns[place].Measure is null || amount(place) is var adds && adds == 0) continue;
            if (row is null && !_rows.TryGetValue(key, out row)) _rows[key] = row = new decimal[form.Columns.Count];
            row[place] += adds;
        }
    }

    public FormTable Table()
    {
        var groups = _rows.GroupBy(row => row.Key.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Min(row => row.Key.Order)).ThenBy(group => SearchKey.Of(group.Key), StringComparer.Ordinal)
            .Select(group => new FormGroup(group.Key, [.. InOrder(group)], Row(group.Key, Sum(group.Select(row => row.Value)))))
            .ToArray();
        return new(form, groups, Row("Tổng cộng", Sum(_rows.Values)));
    }

    private IEnumerable<FormRow> InOrder(IEnumerable<KeyValuePair<FormRowKey, decimal[]>> rows) =>
        rows.OrderBy(row => SearchKey.Of(row.Key.Row), StringComparer.Ordinal).ThenBy(row => row.Key.Row, StringComparer.Ordinal).Select(row => Row(row.Key.Row, row.Value));

    private FormRow Row(string name, decimal[] measured)
    {
        var values = new decimal?[form.Columns.Count];
        for (var place = 0; place < values.Length; place++)
        {
            var column = form.Columns[place];
            values[place] = column.Measure is not null ? Rounded(measured[place], column) : _formulas[place]?.Value(Value) is { } worked ? Rounded(worked, column) : null;
        }
        return new(name, values);

        decimal? Value(int number) => number - ReportForm.FirstColumn is var at && at >= 0 && at < values.Length ? values[at] ?? (form.Columns[at].Measure is null ? null : measured[at]) : null;
    }

    /// <summary>Without the zeros that a sum ends in or not, by what it was made of: the same figures give the same bytes.</summary>
    private static decimal Rounded(decimal value, FormColumn column) => Math.Round(value, column.Decimals, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;

    private decimal[] Sum(IEnumerable<decimal[]> rows)
    {
        var sum = new decimal[form.Columns.Count];
        foreach (var row in rows)
            for (var place = 0; place < sum.Length; place++) sum[place] += row[place];
        return sum;
    }
}

/// <summary>A number of a form: a row of a group, a group's sum (no row) or the total (no group), and its column.</summary>
public sealed record FormCell(string? Group, string? Row, int Column);
