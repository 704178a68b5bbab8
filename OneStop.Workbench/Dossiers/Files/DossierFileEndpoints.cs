using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Dossiers.Files;

/// <summary>The stored files of a dossier over HTTP: streamed in, shown, saved.</summary>
internal static class DossierFileEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup(WorkListAddress.Path + "/{number}/files/{id:guid}").RequireAuthorization(Policies.Dossiers);
        files.MapPut("", Add).AddEndpointFilter(OwnScript.Only);
        files.MapGet("", Open);
        files.MapGet("thumbnail", Thumbnail);
    }

    private static async Task<IResult> Add(string number, Guid id, string? paper, string? name, DossierFileDesk desk, CurrentStaff staff, RefusalWords words, StorageOptions storage, HttpContext http)
    {
        http.ExpectFile(storage);
        var added = await desk.Add(await staff.Get(http.RequestAborted), number, id, paper, name, http.Request.Body, http.RequestAborted);
        return added.Refused ? words.Refuse(added.Refusal) : TypedResults.Ok(added.Value);
    }

    private static async Task<IResult> Open(string number, Guid id, bool? download, DossierFileDesk desk, CurrentStaff staff, RefusalWords words, HttpContext http)
    {
        var file = await desk.Open(await staff.Get(http.RequestAborted), number, id, http.RequestAborted);
        return file.Refused ? words.Refuse(file.Refusal) : http.Send(file.Value, download is true);
    }

    private static async Task<IResult> Thumbnail(string number, Guid id, DossierFileDesk desk, CurrentStaff staff, RefusalWords words, HttpContext http)
    {
        var picture = await desk.Thumbnail(await staff.Get(http.RequestAborted), number, id, http.RequestAborted);
        return picture.Refused ? words.Refuse(picture.Refusal) : http.SendThumbnail(picture.Value);
    }
}
