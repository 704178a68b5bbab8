using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Intake.Files;

/// <summary>The scans of a sitting over HTTP: streamed in with progress, tried again without harm, shown small and whole.</summary>
internal static class DraftFileEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/intake/drafts/{draftId:guid}/files/{id:guid}").RequireAuthorization(Policies.Counter);
        files.MapPut("", Add).AddEndpointFilter(OwnScript.Only).AddEndpointFilter(SamePerson.Only);
        files.MapDelete("", Remove).AddEndpointFilter(OwnScript.Only);
        files.MapGet("", Open);
        files.MapGet("thumbnail", Thumbnail);
        files.MapPost("scanned", TakeScan).AddEndpointFilter(OwnScript.Only);
        routes.MapGroup("/intake/scanners").RequireAuthorization(Policies.Counter).AddEndpointFilter(OwnScript.Only)
            .MapGet("", async (ScannerFolders scanners, CurrentStaff staff, CancellationToken cancellation) => scanners.Newest(await staff.Get(cancellation)));
    }

    private static async Task<IResult> Add(Guid draftId, Guid id, string? paper, string? name, DraftFileDesk desk, CurrentStaff staff, RefusalWords words, StorageOptions storage, HttpContext http)
    {
        http.ExpectFile(storage);
        var added = await desk.Add(await staff.Get(http.RequestAborted), draftId, id, paper, name, http.Request.Body, http.RequestAborted);
        return added.Refused ? words.Refuse(added.Refusal) : TypedResults.Ok(added.Value);
    }

    /// <summary>The newest sheet of a scanner's folder, without a way over the browser; it leaves the folder once it is kept.</summary>
    private static async Task<IResult> TakeScan(Guid draftId, Guid id, string? paper, string scanner, string file, DraftFileDesk desk, ScannerFolders scanners, CurrentStaff staff, RefusalWords words, CancellationToken cancellation)
    {
        var by = await staff.Get(cancellation);
        var sheet = scanners.Find(by, scanner, file);
        if (sheet is null) return words.Refuse(new Refusal("file-unknown"));
        await using var content = sheet.OpenRead();
        var added = await desk.Add(by, draftId, id, paper, file, content, cancellation);
        if (added.Refused) return words.Refuse(added.Refusal);
        sheet.Delete();
        return TypedResults.Ok(added.Value);
    }

    private static async Task<IResult> Remove(Guid draftId, Guid id, DraftFileDesk desk, CurrentStaff staff, RefusalWords words, CancellationToken cancellation)
    {
        var removed = await desk.Remove(await staff.Get(cancellation), draftId, id, cancellation);
        return removed.Refused ? words.Refuse(removed.Refusal) : TypedResults.NoContent();
    }

    private static async Task<IResult> Open(Guid draftId, Guid id, bool? download, DraftFileDesk desk, CurrentStaff staff, RefusalWords words, HttpContext http)
    {
        var file = await desk.Open(await staff.Get(http.RequestAborted), draftId, id, http.RequestAborted);
        return file.Refused ? words.Refuse(file.Refusal) : http.Send(file.Value, download is true);
    }

    private static async Task<IResult> Thumbnail(Guid draftId, Guid id, DraftFileDesk desk, CurrentStaff staff, RefusalWords words, HttpContext http)
    {
        var picture = await desk.Thumbnail(await staff.Get(http.RequestAborted), draftId, id, http.RequestAborted);
        return picture.Refused ? words.Refuse(picture.Refusal) : http.SendThumbnail(picture.Value);
    }
}
