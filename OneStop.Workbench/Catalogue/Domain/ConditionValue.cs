using System.Globalization;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>
/// A value while a condition is worked out. Numbers and dates are spans, so that a birth year without day and month
/// gives a definite answer only where every day of that year would give it.
/// </summary>
public readonly record struct ConditionValue
{
    private enum Shape { Empty, Text, Number, Date, Truth }

    private Shape Kind { get; init; }

    public string Text { get; private init; }

    public decimal Low { get; private init; }

    public decimal High { get; private init; }

    public DateOnly First { get; private init; }

    public DateOnly Last { get; private init; }

    /// <summary>Nothing typed, or not known.</summary>
    public static ConditionValue Empty => default;

    public bool IsEmpty => Kind == Shape.Empty;

    /// <summary>True, false, or null where the answer is not known yet.</summary>
    public bool? Truth => Kind switch
    {
        Shape.Truth => Low == 1,
        Shape.Text when Text is "yes" or "true" => true,
        Shape.Text when Text is "no" or "false" => false,
        _ => null,
    };

    public static ConditionValue Of(bool? truth) =>
        truth is { } known ? new() { Kind = Shape.Truth, Low = known ? 1 : 0 } : Empty;

    public static ConditionValue Of(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Empty : new() { Kind = Shape.Text, Text = text.Trim() };

    public static ConditionValue Of(decimal number) => Between(number, number);

    public static ConditionValue Between(decimal low, decimal high) => new() { Kind = Shape.Number, Low = low, High = high };

    public static ConditionValue Of(DateOnly date) => Between(date, date);

    public static ConditionValue Between(DateOnly first, DateOnly last) => new() { Kind = Shape.Date, First = first, Last = last };

    /// <summary>The date, also from text <c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>; empty when it is none.</summary>
    public ConditionValue AsDate()
    {
        if (Kind == Shape.Date) return this;
        return Kind == Shape.Text && ReadDate(Text) is { } span ? Between(span.First, span.Last) : Empty;
    }

    /// <summary>The number, also from text; empty when it is none.</summary>
    public ConditionValue AsNumber()
    {
        if (Kind == Shape.Number) return this;
        return Kind == Shape.Text && decimal.TryParse(Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? Of(number)
            : Empty;
    }

    /// <summary>As a form keeps it; empty while the value is not one definite value.</summary>
    public string Written => Kind switch
    {
        Shape.Text => Text,
        Shape.Number when Low == High => Low.ToString("0.############", CultureInfo.InvariantCulture),
        Shape.Date when First == Last => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Shape.Truth => Low == 1 ? "yes" : "no",
        _ => "",
    };

    /// <summary>Null where one side is empty or the two cannot be compared.</summary>
    public static bool? Compare(ConditionValue left, string sign, ConditionValue right)
    {
        if (left.IsEmpty || right.IsEmpty) return null;
        if (left.Kind == Shape.Date || right.Kind == Shape.Date) return Dates(left.AsDate(), sign, right.AsDate());
        if (left.Kind == Shape.Number || right.Kind == Shape.Number) return Numbers(left.AsNumber(), sign, right.AsNumber());
        // Two birth years may or may not be the same day.
        if (left.AsDate() is { IsEmpty: false } one && right.AsDate() is { IsEmpty: false } two && (one.First != one.Last || two.First != two.Last))
            return Dates(one, sign, two);
        if (sign is "==" or "!=")
        {
            var same = left.Kind == Shape.Truth || right.Kind == Shape.Truth
                ? left.Truth == right.Truth
                : string.Equals(left.Text, right.Text, StringComparison.Ordinal);
            return sign == "==" ? same : !same;
        }
        return Dates(left.AsDate(), sign, right.AsDate()) ?? Numbers(left.AsNumber(), sign, right.AsNumber());
    }

    private static bool? Dates(ConditionValue left, string sign, ConditionValue right) =>
        left.IsEmpty || right.IsEmpty ? null
        : Spans(left.First.DayNumber, left.Last.DayNumber, sign, right.First.DayNumber, right.Last.DayNumber);

    private static bool? Numbers(ConditionValue left, string sign, ConditionValue right) =>
        left.IsEmpty || right.IsEmpty ? null : Spans(left.Low, left.High, sign, right.Low, right.High);

    private static bool? Spans(decimal low, decimal high, string sign, decimal otherLow, decimal otherHigh) => sign switch
    {
        "<" => high < otherLow ? true : low >= otherHigh ? false : null,
        "<=" => high <= otherLow ? true : low > otherHigh ? false : null,
        ">" => Spans(otherLow, otherHigh, "<", low, high),
        ">=" => Spans(otherLow, otherHigh, "<=", low, high),
        "==" => high < otherLow || otherHigh < low ? false : low == high && otherLow == otherHigh ? true : null,
        _ => !Spans(low, high, "==", otherLow, otherHigh),
    };

    private static (DateOnly First, DateOnly Last)? ReadDate(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return (day, day);
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return (month, month.AddMonths(1).AddDays(-1));
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10000)
            return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return null;
    }
}
