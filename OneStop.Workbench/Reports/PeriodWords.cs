using System.Globalization;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>Periods as the headings of official forms name them, always in Vietnamese.</summary>
internal static class PeriodWords
{
    private static readonly string[] Roman = ["", "I", "II", "III", "IV"];

    /// <summary><c>Quý III năm 2026</c>; empty for dates without a name.</summary>
    public static string Name(ReportPeriod period) => NamedPeriod.Recognise(period) is { } named ? Name(named) : "";

    public static string Dates(ReportPeriod period) => $"Từ ngày {Date(period.From)} đến ngày {Date(period.To)}";

    public static string Date(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    private static string Name(NamedPeriod named) => named.Length switch
    {
        PeriodLength.Month => Invariant($"Tháng {named.Number} năm {named.Year}"),
        PeriodLength.Quarter => Invariant($"Quý {Roman[named.Number]} năm {named.Year}"),
        PeriodLength.HalfYear => Invariant($"6 tháng {(named.Number == 1 ? "đầu" : "cuối")} năm {named.Year}"),
        PeriodLength.NineMonths => Invariant($"9 tháng năm {named.Year}"),
        _ => Invariant($"Năm {named.Year}"),
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
