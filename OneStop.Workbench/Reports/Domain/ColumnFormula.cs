using System.Globalization;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>
/// A column worked out from others of its row: <c>c4+c5+c6</c>, <c>100*c8/c7</c>, with <c>+ - * / ( )</c>, numbers and columns by their number.
/// What is divided by nothing has no value.
/// </summary>
public sealed class ColumnFormula
{
    private readonly string _text;
    private readonly Func<Func<int, decimal?>, decimal?> _value;

    private ColumnFormula(string text, IReadOnlyList<int> columns, Func<Func<int, decimal?>, decimal?> value) => (_text, Columns, _value) = (text, columns, value);

    /// <summary>The columns that it names.</summary>
    public IReadOnlyList<int> Columns { get; }

    public decimal? Value(Func<int, decimal?> column) => _value(column);

    /// <summary>The same formula with something else in the place of each column, such as a workbook's cells.</summary>
    public string With(Func<int, string> column)
    {
        var (written, at) = (new System.Text.StringBuilder(), 0);
        while (at < _text.Length)
        {
            if (_text[at] != 'c')
            {
                written.Append(_text[at++]);
                continue;
            }
            var end = at + 1;
            while (end < _text.Length && char.IsAsciiDigit(_text[end])) end++;
            written.Append(column(int.Parse(_text.AsSpan(at + 1, end - at - 1), CultureInfo.InvariantCulture)));
            at = end;
        }
        return written.ToString();
    }

    public override string ToString() => _text;

    /// <summary>Refused as <c>formula-unreadable</c>, with the text.</summary>
    public static Outcome<ColumnFormula> Parse(string text)
    {
        var reader = new Reader(text.Replace(" ", "", StringComparison.Ordinal));
        return reader.Whole() is { } value ? new ColumnFormula(reader.Text, reader.Columns, value) : new Refusal("formula-unreadable", text) { Place = "Formula" };
    }

    private sealed class Reader(string text)
    {
        private int _at;

        public string Text => text;

        public List<int> Columns { get; } = [];

        public Func<Func<int, decimal?>, decimal?>? Whole() => text.Length > 0 && Sum() is { } sum && _at == text.Length ? sum : null;

        private Func<Func<int, decimal?>, decimal?>? Sum()
        {
            var left = Product();
            while (left is not null && (Take('+') || Take('-')))
            {
                var (sign, first) = (text[_at - 1] == '-' ? -1 : 1, left);
                left = Product() is { } second ? column => first(column) + (sign * second(column)) : null;
            }
            return left;
        }

        private Func<Func<int, decimal?>, decimal?>? Product()
        {
            var left = Atom();
            while (left is not null && (Take('*') || Take('/')))
            {
                var (divides, first) = (text[_at - 1] == '/', left);
                left = Atom() is not { } second ? null : divides
                    ? column => second(column) is { } by && by != 0 ? first(column) / by : null
                    : column => first(column) * second(column);
            }
            return left;
        }

        private Func<Func<int, decimal?>, decimal?>? Atom()
        {
            if (Take('('))
            {
                var within = Sum();
                return Take(')') ? within : null;
            }
            var named = Take('c');
            var start = _at;
            while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || (!named && text[_at] == '.'))) _at++;
            if (!decimal.TryParse(text.AsSpan(start, _at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1_000_000) return null;
            if (!named) return _ => number;
            Columns.Add((int)number);
            return column => column((int)number);
        }

        private bool Take(char wanted)
        {
            if (_at >= text.Length || text[_at] != wanted) return false;
            _at++;
            return true;
        }
    }
}
