using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Intake.Files;

/// <summary>Papers issued from sittings, as PDF.</summary>
internal static class DraftPaperEndpoints
{
    public static string Of(Guid id, bool largeType = false) => $"/intake/issued/{id}.pdf{(largeType ? "?large=true" : "")}";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/intake/issued/{id:guid}.pdf", Draw).RequireAuthorization(Policies.Counter);

    private static async Task<IResult> Draw(Guid id, bool? large, bool? download, DraftPaperDesk desk, CurrentStaff staff, RefusalWords words, HttpContext http)
    {
        var paper = await desk.Open(await staff.Get(http.RequestAborted), id, large is true, http.RequestAborted);
        return paper.Refused ? words.Refuse(paper.Refusal) : http.Send(paper.Value, download is true);
    }
}
