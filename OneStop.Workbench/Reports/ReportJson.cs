using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Workbench.Reports.Domain;

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

    private static void Figures(JsonObject line, Ii06aFigures figures)
    {
        foreach (var column in Enum.GetValues<Ii06aColumn>()) line[$"c{(int)column}"] = figures[column];
    }
}
