using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

public static class ReportsModule
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IHostApplicationBuilder AddReports(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTexts<ReportsText>();
        builder.Services.AddTexts<IndicatorsText>();
        builder.Services.AddSingleton<DossierHistories>();
        builder.Services.AddSingleton<CellRows>();
        builder.Services.AddSingleton<AssistedTimes>();
        builder.Services.AddSingleton<ReportDesk>();
        builder.Services.AddSingleton<IndicatorDesk>();
        builder.Services.AddSingleton<DecidedFigureDesk>();
        builder.Services.AddSingleton<ReportFormShelf>();
        builder.Services.AddSingleton<FormDesk>();
        builder.Services.AddSingleton<OverdueDesk>();
        return builder;
    }

    public static WebApplication MapReports(this WebApplication app)
    {
        app.MapGet(ReportAddress.Ii06aFile, Ii06a).RequireAuthorization(Policies.Reports);
        app.MapGet(ReportAddress.RegisterFile, Register).RequireAuthorization(Policies.Reports);
        return app;
    }

    private static async Task<IResult> Ii06a(HttpRequest http, CurrentStaff staff, ReportDesk desk, RefusalWords words, CancellationToken cancellation)
    {
        if (Asked(http) is not { } asked) return Results.BadRequest();
        if (asked.Refused) return Say(asked.Refusal, words);
        var file = await desk.Ii06aWorkbook(await staff.Get(cancellation), asked.Value, cancellation);
        return file.Refused ? Say(file.Refusal, words) : Results.File(file.Value, Workbook, Name("II.06a", asked.Value));
    }

    private static async Task<IResult> Register(HttpRequest http, CurrentStaff staff, ReportDesk desk, RefusalWords words, CancellationToken cancellation)
    {
        if (Asked(http) is not { } asked) return Results.BadRequest();
        if (asked.Refused) return Say(asked.Refusal, words);
        // A register may be longer than memory should hold; the file goes away when it has been sent.
        var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        var outcome = await desk.WriteRegister(await staff.Get(cancellation), asked.Value, file, cancellation);
        if (outcome.Refused)
        {
            await file.DisposeAsync();
            return Say(outcome.Refusal, words);
        }
        file.Position = 0;
        return Results.File(file, Workbook, Name("so-theo-doi", asked.Value));
    }

    private static Outcome<ReportRequest>? Asked(HttpRequest http) => ReportAddress.Read(name => http.Query[name]);

    private static IResult Say(Refusal refusal, RefusalWords words) =>
        Results.Text(words.Say(refusal), statusCode: refusal == Actor.NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict);

    private static string Name(string form, ReportRequest request) =>
        $"{form}{(request.Unit is { } unit ? $"-{unit}" : "")}-{ReportAddress.Date(request.Period.From)}-{ReportAddress.Date(request.Period.To)}.xlsx";
}
