using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Intake;

/// <summary>What the browser sends of a scan. <paramref name="Block"/> and <paramref name="How"/> are the clerk's choice, where there was one.</summary>
public sealed record ScanRequest(string Text, string? Block = null, string? How = null);

/// <summary>Where scans go. Plain HTTP like the journal's, so that a card is in its fields within a moment.</summary>
internal static class ScanEndpoints
{
    private const int LongestText = 2000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var scans = routes.MapGroup("/intake").RequireAuthorization(Policies.Counter).AddEndpointFilter(EntryEndpoints.OwnScriptOnly);
        scans.MapPost("/drafts/{draftId:guid}/scans", InSitting);
        scans.MapPost("/scans", Anywhere);
    }

    private static async Task<IResult> InSitting(Guid draftId, ScanRequest scan, ScanDesk desk, ScanWords words, CurrentStaff staff, CancellationToken cancellation)
    {
        if (scan.Text.Length > LongestText) return TypedResults.BadRequest();
        var taken = await desk.Take(await staff.Get(cancellation), draftId, scan.Text, scan.Block, scan.How, cancellation);
        return TypedResults.Ok(taken.Refused ? words.Refused(taken.Refusal) : words.Taken(taken.Value));
    }

    private static async Task<IResult> Anywhere(ScanRequest scan, ScanDesk desk, ScanWords words, CurrentStaff staff, CancellationToken cancellation)
    {
        if (scan.Text.Length > LongestText) return TypedResults.BadRequest();
        var begun = await desk.Begin(await staff.Get(cancellation), scan.Text, cancellation);
        return TypedResults.Ok(begun.Refused ? words.Refused(begun.Refusal) : words.Opened(begun.Value));
    }
}
