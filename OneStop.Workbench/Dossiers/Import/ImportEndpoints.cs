using Microsoft.AspNetCore.Http.Features;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>A register's file goes over HTTP and not through the circuit.</summary>
internal static class ImportEndpoints
{
    public const string Path = "/dossiers/import/file";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, Take).RequireAuthorization(Policies.Reporter).AddEndpointFilter(OwnScript.Only).DisableAntiforgery();

    private static async Task<IResult> Take(string? name, ImportDesk desk, CurrentStaff staff, RefusalWords words, HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = ImportDesk.Largest;
        var taken = await desk.Take(await staff.Get(http.RequestAborted), name ?? "", http.Request.Body, http.RequestAborted);
        return Results.Json(new { refused = taken.Refused ? words.Say(taken.Refusal) : null });
    }
}
