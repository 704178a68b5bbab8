using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Intake.Bundles;

/// <summary>All receipts of a bundle in one file, so that they are printed in one go.</summary>
internal static class BundleEndpoints
{
    public static string Receipts(Guid bundle) => $"/intake/bundles/{bundle}/receipts.pdf";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/intake/bundles/{bundle:guid}/receipts.pdf", Draw).RequireAuthorization(Policies.Counter);

    private static async Task<IResult> Draw(Guid bundle, IDbContextFactory<WorkbenchDb> contexts, DossierPaper paper, CurrentStaff staff, RefusalWords words, HttpContext http)
    {
        var by = await staff.Get(http.RequestAborted);
        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        var numbers = await db.IntakeDrafts.AsNoTracking().Where(draft => draft.BundleId == bundle && draft.StaffId == by.StaffId && draft.DossierNumber != null)
            .OrderBy(draft => draft.DossierNumber).Select(draft => draft.DossierNumber!).ToListAsync(http.RequestAborted);
        var drawn = await paper.Receipts(by, numbers, PaperSize.A5, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        if (drawn.Refused) return Results.Text(words.Say(drawn.Refusal), statusCode: StatusCodes.Status404NotFound);
        http.Response.Headers.ContentDisposition = "inline; filename=\"bundle.pdf\"";
        return Results.Bytes(drawn.Value, "application/pdf");
    }
}
