using System.Globalization;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Reports.Register;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>A request and perhaps one of its numbers as an address: whoever is sent the link sees the same.</summary>
public static class ReportAddress
{
    public const string Path = "/reports";

    public const string Ii06aFile = "/reports/ii06a.xlsx";

    public const string RegisterExport = "/reports/register";

    public const string Indicators = "/reports/indicators";

    public const string IndicatorsFile = "/reports/indicators.xlsx";

    public const string Forms = "/reports/forms";

    public const string FormFile = "/reports/form.xlsx";

    /// <summary>The dossiers behind a number, whichever report it belongs to: the page's own address with this path.</summary>
    public const string ListFile = "/reports/dossiers.csv";

    public const string Kept = "/reports/kept";

    /// <summary>The overdue list stands among the forms.</summary>
    public const string Overdue = "overdue";

    private const string DateFormat = "yyyy-MM-dd";

    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm";

    public static string Of(string path, ReportRequest request, Ii06aCell? cell = null)
    {
        List<string> parts = [$"from={Date(request.Period.From)}", $"to={Date(request.Period.To)}"];
        if (request.Unit is { } unit) parts.Add($"unit={Uri.EscapeDataString(unit)}");
        if (request.AsOf is { } asOf) parts.Add($"asof={Uri.EscapeDataString(Moment(asOf))}");
        if (request.Due == DueRule.Original) parts.Add("due=original");
        if (cell is { } chosen)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"c={(int)chosen.Column}"));
            if (chosen.Level is { } level) parts.Add($"level={level.ToString().ToLowerInvariant()}");
            if (chosen.Field is { } field) parts.Add($"field={Uri.EscapeDataString(field)}");
        }
        return $"{path}?{string.Join('&', parts)}";
    }

    public static string Of(string path, ReportRequest request, params IReadOnlyList<(string Name, string? Value)> more) =>
        string.Join('&', more.Where(one => one.Value is not null).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}").Prepend(Of(path, request)));

    public static string Of(string path, ReportRequest request, IndicatorCell cell) => Of(path, request, [("i", cell.Code), ("part", cell.Whole ? "whole" : "top")]);

    public static string Of(string path, ReportRequest request, string form, FormCell cell) =>
        Of(path, request, [("form", form), ("group", cell.Group), ("row", cell.Row), ("col", cell.Column.ToString(CultureInfo.InvariantCulture))]);

    public static IndicatorCell? ReadIndicator(Func<string, string?> value) =>
        Indicator.Find(value("i")) is { } indicator ? new(indicator.Code, value("part") == "whole") : null;

    public static FormCell? ReadFormCell(Func<string, string?> value) =>
        int.TryParse(value("col"), NumberStyles.None, CultureInfo.InvariantCulture, out var column) ? new(value("group"), value("row"), column) : null;

    /// <summary>Null where there are no dates; refused where they run backwards or cannot be read.</summary>
    public static Outcome<ReportRequest>? Read(Func<string, string?> value)
    {
        if (value("from") is not { Length: > 0 } first || value("to") is not { Length: > 0 } last) return null;
        if (!TryDate(first, out var from) || !TryDate(last, out var to)) return new Refusal("date-unreadable", $"{first} – {last}");
        DateTime? asOf = null;
        if (value("asof") is { Length: > 0 } moment)
        {
            if (!TryMoment(moment, out var known)) return new Refusal("date-unreadable", moment);
            asOf = known;
        }
        var due = value("due") == "original" ? DueRule.Original : DueRule.Current;
        return ReportPeriod.Between(from, to).Then<ReportRequest>(period => new ReportRequest(period, value("unit") is { Length: > 0 } unit ? unit : null, asOf, due));
    }

    public static Ii06aCell? ReadCell(Func<string, string?> value)
    {
        if (!int.TryParse(value("c"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !Enum.IsDefined((Ii06aColumn)number)) return null;
        UnitLevel? level = Enum.TryParse<UnitLevel>(value("level"), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
        return new Ii06aCell(level, value("field") is { Length: > 0 } field ? field : null, (Ii06aColumn)number);
    }

    public static string Date(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    /// <summary>A UTC moment as the local one that people write.</summary>
    public static string Moment(DateTime utc) => LocalTime.FromUtc(utc).ToString(MomentFormat, CultureInfo.InvariantCulture);

    public static bool TryDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, [DateFormat, "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Local moment or day (its end) to UTC.</summary>
    public static bool TryMoment(string? text, out DateTime utc)
    {
        utc = default;
        if (TryDate(text, out var day))
        {
            utc = LocalTime.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue).AddTicks(-1));
            return true;
        }
        if (!DateTime.TryParseExact(text, [MomentFormat, "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return false;
        utc = LocalTime.ToUtc(local);
        return true;
    }
}
