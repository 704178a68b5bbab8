using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Reports.Workbooks;

namespace OneStop.Workbench.Reports;

/// <summary>Reports as one JSON object, in the shapes that commands promise.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Ii06aReport report)
    {
        var said = Head("ii06a", report.Request, report.AsOf);
        said["rows"] = new JsonArray([.. report.Table.Rows.Select(row =>
        {
            var line = new JsonObject { ["level"] = row.Level.ToString().ToLowerInvariant(), ["field"] = row.Field };
            Figures(line, row.Figures);
            return (JsonNode)line;
        })]);
        var total = new JsonObject();
        Figures(total, report.Table.Total);
        said["total"] = total;
        return said.ToJsonString(Plain);
    }

    public static string Of(IndicatorReport report)
    {
        var said = Head("indicators", report.Request, report.AsOf);
        said["indicators"] = new JsonArray([.. report.Figures.Select(figure => (JsonNode)new JsonObject
        {
            ["code"] = figure.Indicator.Code,
            ["name"] = IndicatorWords.Name(figure.Indicator.Code),
            ["numerator"] = figure.Numerator,
            ["denominator"] = figure.Denominator,
            ["value"] = figure.Value,
            ["target"] = figure.Target?.Value,
            ["changePoints"] = figure.ChangePoints,
        })]);
        return said.ToJsonString(Plain);
    }

    public static string Of(FormReport report)
    {
        var said = Head(report.Table.Form.Code, report.Request, report.AsOf);
        said["version"] = report.Table.Form.Version;
        said["rows"] = new JsonArray([.. report.Table.Groups.SelectMany(group => group.Rows.Select(row => (JsonNode)Row(report.Table.Form, row, new() { ["group"] = group.Name, ["name"] = row.Name })))]);
        said["total"] = Row(report.Table.Form, report.Table.Total, []);
        return said.ToJsonString(Plain);
    }

    public static string Of(OverdueReport report)
    {
        var said = Head("overdue", report.Request, report.AsOf);
        said["rows"] = new JsonArray([.. report.Dossiers.Select(one => (JsonNode)new JsonObject
        {
            ["code"] = one.Number,
            ["procedure"] = one.Procedure,
            ["unit"] = one.ReceivingUnit,
            ["handler"] = one.Handler,
            ["person"] = one.Person,
            ["received"] = one.Received.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            ["due"] = ReportAddress.Date(one.Due),
            ["finished"] = one.Finished is { } finished ? ReportAddress.Date(finished) : null,
            ["daysLate"] = one.DaysLate,
            ["causes"] = new JsonArray([.. one.Causes.Select(cause => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(cause.ToString()))]),
            ["reason"] = one.Reason,
        })]);
        said["total"] = report.Dossiers.Count;
        return said.ToJsonString(Plain);
    }

    public static string OfRegister(ReportRequest request, DateTime asOf, int lines)
    {
        var said = Head("register", request, asOf);
        said["rows"] = lines;
        return said.ToJsonString(Plain);
    }

    private static JsonObject Head(string form, ReportRequest request, DateTime asOf) => new()
    {
        ["form"] = form,
        ["from"] = ReportAddress.Date(request.Period.From),
        ["to"] = ReportAddress.Date(request.Period.To),
        ["asOf"] = ReportAddress.Moment(asOf),
        ["unit"] = request.Unit,
    };

    private static JsonObject Row(ReportForm form, FormRow row, JsonObject line)
    {
        foreach (var (place, column) in form.Columns.Index()) line[$"c{column.Number}"] = row.Values[place];
        return line;
    }

    private static void Figures(JsonObject line, Ii06aFigures figures)
    {
        foreach (var column in Enum.GetValues<Ii06aColumn>()) line[$"c{(int)column}"] = figures[column];
    }
}
