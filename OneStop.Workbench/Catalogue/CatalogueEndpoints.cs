using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Catalogue;

/// <summary>The catalogue as a file to download.</summary>
public static class CatalogueEndpoints
{
    public const string ExportPath = "/catalogue/procedures.xlsx";

    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static WebApplication MapCatalogue(this WebApplication app)
    {
        app.MapGet(ExportPath, async (CatalogueDesk desk, CurrentStaff staff, TimeProvider time, CancellationToken cancellation) =>
        {
            var workbook = new MemoryStream();
            if (desk.Export(await staff.Get(cancellation), workbook).Refused) return Results.Forbid();
            workbook.Position = 0;
            return Results.File(workbook, Excel, $"thu-tuc-{LocalTime.Today(time):yyyyMMdd}.xlsx");
        }).RequireAuthorization(Policies.AnyStaff);
        app.MapGet("/catalogue/forms/{code}.json", ExportForm).RequireAuthorization(Policies.AnyStaff);
        app.MapPost("/catalogue/forms/{code}.json", ImportForm).RequireAuthorization(Policies.Administrator).DisableAntiforgery();
        return app;
    }

    /// <summary>Where the definition of a form is fetched and, by POST, brought back.</summary>
    public static string FormPath(string code, int? version = null) => $"/catalogue/forms/{code}.json{(version is { } number ? $"?version={number}" : "")}";

    private static async Task<IResult> ExportForm(string code, int? version, FormDesk desk, CurrentStaff staff, CancellationToken cancellation)
    {
        var file = desk.Export(await staff.Get(cancellation), code, version);
        if (file.Refused) return file.Refusal.Code == "form-unknown" ? Results.NotFound() : Results.Forbid();
        return Results.File(file.Value, "application/json", $"bieu-mau-{code}.json");
    }

    /// <summary>Answers the version kept, or why not and where in the file. Only our own script sends the header, so no other site can post here.</summary>
    private static async Task<IResult> ImportForm(string code, HttpRequest request, FormDesk desk, CurrentStaff staff, RefusalWords words, CancellationToken cancellation)
    {
        if (!request.Headers.ContainsKey("X-Workbench") || (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site] && site != "same-origin")) return Results.BadRequest();
        if (request.ContentLength is null or > FormFile.Largest) return Results.Json(Said(new Refusal("form-file-large", FormFile.Largest / 1000), words), statusCode: StatusCodes.Status413PayloadTooLarge);
        using var reader = new StreamReader(request.Body);
        var kept = await desk.Import(await staff.Get(cancellation), code, await reader.ReadToEndAsync(cancellation), cancellation);
        if (!kept.Refused) return Results.Json(new { version = kept.Value.Version });
        return Results.Json(Said(kept.Refusal, words), statusCode: kept.Refusal == Actor.NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity);
    }

    private static object Said(Refusal refusal, RefusalWords words) => new { code = refusal.Code, place = refusal.Place, words = words.Say(refusal) };
}
