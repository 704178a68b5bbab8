using System.Globalization;
using System.Text;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Files;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Kept;
using OneStop.Workbench.Reports.Register;
using OneStop.Workbench.Reports.Workbooks;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>The files that report pages give out.</summary>
internal static class ReportFiles
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Csv = "text/csv; charset=utf-8";

    public static void Map(WebApplication app)
    {
        app.MapGet(ReportAddress.Ii06aFile, (HttpRequest http, CurrentStaff staff, ReportDesk desk, RefusalWords words, CancellationToken cancellation) =>
            Give(http, staff, words, "II.06a", (by, asked) => desk.Ii06aWorkbook(by, asked, cancellation), cancellation)).RequireAuthorization(Policies.Reports);
        app.MapGet(ReportAddress.IndicatorsFile, (HttpRequest http, CurrentStaff staff, IndicatorDesk desk, RefusalWords words, CancellationToken cancellation) =>
            Give(http, staff, words, "chi-tieu", async (by, asked) => Written(await desk.Indicators(by, asked, cancellation), IndicatorWorkbook.Write), cancellation)).RequireAuthorization(Policies.Reports);
        app.MapGet(ReportAddress.FormFile, Form).RequireAuthorization(Policies.Reports);
        app.MapGet(ReportAddress.RegisterExport + "/{id:guid}", Register).RequireAuthorization(Policies.Reports);
        app.MapGet(ReportAddress.Kept + "/{id:guid}.xlsx", Kept).RequireAuthorization(Policies.Reports);
        app.MapGet(ReportAddress.ListFile, List).RequireAuthorization(Policies.Reports);
    }

    private static Task<IResult> Form(HttpRequest http, CurrentStaff staff, ReportFormDesk forms, OverdueDesk overdue, RefusalWords words, CancellationToken cancellation)
    {
        var code = http.Query["form"].ToString();
        return code == ReportAddress.Overdue
            ? Give(http, staff, words, "ho-so-qua-han", async (by, asked) => Written(await overdue.Overdue(by, asked, cancellation), OverdueWorkbook.Write), cancellation)
            : Give(http, staff, words, FileName.Clean(code), async (by, asked) => Written(await forms.Fill(by, asked, code, cancellation), FormWorkbook.Write), cancellation);
    }

    private static async Task<IResult> Register(Guid id, CurrentStaff staff, RegisterExportDesk desk, RefusalWords words, CancellationToken cancellation)
    {
        var file = desk.Fetch(await staff.Get(cancellation), id);
        return file.Refused ? Say(file.Refusal, words) : Results.File(file.Value.Path, file.Value.Name.EndsWith(".csv", StringComparison.Ordinal) ? Csv : Workbook, file.Value.Name);
    }

    /// <summary>CSV with the mark that lets Excel see Vietnamese letters.</summary>
    private static async Task<IResult> List(HttpRequest http, CurrentStaff staff, CellListDesk desk, RefusalWords words, CancellationToken cancellation)
    {
        if (Asked(http) is not { } asked) return Results.BadRequest();
        if (asked.Refused) return Say(asked.Refusal, words);
        string? Value(string name) => http.Query[name];
        var cell = new AnyCell(ReportAddress.ReadCell(Value), ReportAddress.ReadIndicator(Value), Value("form"), ReportAddress.ReadFormCell(Value));
        var found = await desk.List(await staff.Get(cancellation), asked.Value, cell, cancellation);
        if (found.Refused) return Say(found.Refusal, words);
        var text = new StringBuilder("Mã hồ sơ,Chủ hồ sơ,Thủ tục hành chính,Tiếp nhận,Hẹn trả,Có kết quả\r\n");
        foreach (var row in found.Value)
            text.AppendJoin(',', new[] { row.Number, row.OwnerName, row.ProcedureName, Moment(row.Received), Moment(row.Due), Moment(row.Finished) }.Select(CsvCells.Write)).Append("\r\n");
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], Csv, Name("danh-sach", asked.Value, "csv"));
    }

    private static async Task<IResult> Kept(Guid id, CurrentStaff staff, KeptReportDesk desk, RefusalWords words, CancellationToken cancellation)
    {
        var file = await desk.Workbook(await staff.Get(cancellation), id, cancellation);
        return file.Refused ? Say(file.Refusal, words) : Results.File(file.Value, Workbook, $"bao-cao-{id:N}.xlsx");
    }

    private static async Task<IResult> Give(
        HttpRequest http, CurrentStaff staff, RefusalWords words, string form, Func<Actor, ReportRequest, Task<Outcome<byte[]>>> write, CancellationToken cancellation)
    {
        if (Asked(http) is not { } asked) return Results.BadRequest();
        if (asked.Refused) return Say(asked.Refusal, words);
        var file = await write(await staff.Get(cancellation), asked.Value);
        return file.Refused ? Say(file.Refusal, words) : Results.File(file.Value, Workbook, Name(form, asked.Value, "xlsx"));
    }

    private static Outcome<byte[]> Written<T>(Outcome<T> report, Func<T, byte[]> write) => report.Then<byte[]>(value => write(value));

    private static Outcome<ReportRequest>? Asked(HttpRequest http) => ReportAddress.Read(name => http.Query[name]);

    private static IResult Say(Refusal refusal, RefusalWords words) =>
        Results.Text(words.Say(refusal), statusCode: refusal == Actor.NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict);

    private static string Moment(DateTime? local) => local?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    internal static string Name(string form, ReportRequest request, string ending) =>
        $"{form}{(request.Unit is { } unit ? $"-{unit}" : "")}-{ReportAddress.Date(request.Period.From)}-{ReportAddress.Date(request.Period.To)}.{ending}";
}
