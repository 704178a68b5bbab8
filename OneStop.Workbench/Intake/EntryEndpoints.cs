using Microsoft.AspNetCore.Http.HttpResults;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Intake;

/// <summary>
/// Where the browser's journal posts to. Plain HTTP, so that typing does not depend on the circuit. Other sites cannot post here:
/// the cookie is same-site, and a header and a content type are asked for that only our own script may send.
/// </summary>
internal static class EntryEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var entries = routes.MapGroup("/intake/drafts/{draftId:guid}/entries").RequireAuthorization(Policies.Counter).AddEndpointFilter(OwnScriptOnly).AddEndpointFilter(SamePerson.Only);
        entries.MapGet("", Read);
        entries.MapPost("", Keep);
    }

    internal static ValueTask<object?> OwnScriptOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => OwnScript.Only(context, next);

    private static async Task<IResult> Read(Guid draftId, DraftJournal journal, CurrentStaff staff, CancellationToken cancellation)
    {
        var read = await journal.Read(await staff.Get(cancellation), draftId, cancellation);
        return read.Refused ? Answer(read.Refusal) : TypedResults.Ok(read.Value);
    }

    private static async Task<IResult> Keep(Guid draftId, Entry[] entries, DraftJournal journal, CurrentStaff staff, CancellationToken cancellation)
    {
        var kept = await journal.Keep(await staff.Get(cancellation), draftId, entries, cancellation);
        return kept.Refused ? Answer(kept.Refusal) : TypedResults.Ok(kept.Value);
    }

    private static StatusCodeHttpResult Answer(Refusal refusal) => TypedResults.StatusCode(refusal.Code switch
    {
        "draft-closed" => StatusCodes.Status410Gone,
        "draft-unknown" => StatusCodes.Status404NotFound,
        "not-allowed" => StatusCodes.Status403Forbidden,
        "entries-bad" => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status503ServiceUnavailable,
    });
}
