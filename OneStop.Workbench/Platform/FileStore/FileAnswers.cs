using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Platform.FileStore;

/// <summary>What an upload says back where it was refused: the stable code and the words for the screen.</summary>
public sealed record UploadRefused(string Code, string Words);

/// <summary>A file to send: its record, its open content and the name it was given.</summary>
public sealed record FileToSend(StoredFile File, Stream Content, string Name);

/// <summary>Files over HTTP, the same for sittings and dossiers.</summary>
public static class FileAnswers
{
    // Multipart wrapping is not used, so a body is its file; a little more lets our own refusal speak before the server's.
    private const long Spare = 64 * 1024;

    /// <summary>This request may bring a file up to the size limit of files.</summary>
    public static void ExpectFile(this HttpContext http, StorageOptions options)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = options.LargestFile + Spare;
    }

    public static IResult Refuse(this RefusalWords words, Refusal refusal) => TypedResults.Json(new UploadRefused(refusal.Code, words.Say(refusal)), statusCode: refusal.Code switch
    {
        "not-allowed" => StatusCodes.Status403Forbidden,
        "draft-closed" => StatusCodes.Status410Gone,
        "draft-unknown" or "dossier-unknown" or "file-unknown" => StatusCodes.Status404NotFound,
        "file-too-large" => StatusCodes.Status413PayloadTooLarge,
        "file-type" or "file-heic" or "file-empty" => StatusCodes.Status415UnsupportedMediaType,
        "virus-check-silent" => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    /// <summary>Shown in our own pages or saved; never kept by a cache, never sniffed, nothing in it may run.</summary>
    public static IResult Send(this HttpContext http, FileToSend file, bool download)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var disposition = new ContentDispositionHeaderValue(download ? "attachment" : "inline");
        disposition.SetHttpFileName(NameOf(file));
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return TypedResults.Stream(file.Content, file.File.Type.Media());
    }

    /// <summary>The picture, or nothing: the page then shows an icon.</summary>
    public static IResult SendThumbnail(this HttpContext http, byte[]? picture)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return picture is null ? TypedResults.NotFound() : TypedResults.Bytes(picture, "image/jpeg");
    }

    /// <summary>The given name with the ending that the content has.</summary>
    private static string NameOf(FileToSend file)
    {
        var name = Path.GetFileNameWithoutExtension(FileName.Clean(file.Name));
        return $"{(name.Length > 0 ? name : file.File.Hash[..12])}.{file.File.Type.Code()}";
    }
}
