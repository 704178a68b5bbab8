using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Intake;

/// <summary>The ticket of a sitting put aside, as a label with its QR. It names the procedure and no person: tickets get lost.</summary>
internal static class TicketEndpoints
{
    public static string Of(string ticket) => $"/intake/tickets/{ticket}.pdf";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/intake/tickets/{ticket}.pdf", Draw).RequireAuthorization(Policies.Counter);

    private static async Task<IResult> Draw(string ticket, IDbContextFactory<WorkbenchDb> contexts, CatalogueShelf catalogue, CurrentStaff staff, HttpContext http)
    {
        var by = await staff.Get(http.RequestAborted);
        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        var draft = await db.IntakeDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Ticket == ticket && draft.StaffId == by.StaffId, http.RequestAborted);
        if (draft is null) return Results.NotFound();
        var code = await db.DraftEntries.AsNoTracking().Where(entry => entry.DraftId == draft.Id && entry.Field == Fields.Procedure).Select(entry => entry.Text).SingleOrDefaultAsync(http.RequestAborted);
        var at = LocalTime.FromUtc(draft.ParkedAt ?? draft.ChangedAt);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{ticket}.pdf\"";
        return Results.Bytes(SheetPrinter.Print(new TicketSheet
        {
            Title = ticket,
            Made = at,
            Ticket = ticket,
            Place = by.Units.NameOf(draft.UnitCode),
            Request = code is null ? "" : catalogue.Find(code)?.Name ?? code,
            At = Pages.Dates.Moment(at),
        }), "application/pdf");
    }
}
