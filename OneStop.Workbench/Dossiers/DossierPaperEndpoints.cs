using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>The papers over HTTP: shown in the page, never kept by a cache.</summary>
internal static class DossierPaperEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup(WorkListAddress.Path + "/{number}").RequireAuthorization(Policies.Dossiers);
        papers.MapGet("receipt.pdf", async (string number, string? size, int? v, DossierPaper paper, CurrentStaff staff, RefusalWords words, HttpContext http) =>
        {
            var chosen = string.Equals(size, "a4", StringComparison.OrdinalIgnoreCase) ? PaperSize.A4 : PaperSize.A5;
            return Answer(http, $"{number}.pdf", await paper.Receipt(await staff.Get(http.RequestAborted), number, chosen, v, http.RequestAborted), words);
        });
        foreach (var form in FormIssues.Forms)
        {
            papers.MapGet($"{form}.pdf", async (string number, int? v, DossierPaper paper, CurrentStaff staff, RefusalWords words, HttpContext http) =>
                Answer(http, $"{number}-{form}.pdf", await paper.Issued(await staff.Get(http.RequestAborted), number, form, v, http.RequestAborted), words));
        }
        papers.MapGet("declaration.pdf", async (string number, DossierPaper paper, CurrentStaff staff, RefusalWords words, HttpContext http) =>
            Answer(http, $"{number}-declaration.pdf", await paper.Declaration(await staff.Get(http.RequestAborted), number, http.RequestAborted), words));
        papers.MapGet("fee-slip.pdf", async (string number, DossierPaper paper, CurrentStaff staff, RefusalWords words, HttpContext http) =>
            Answer(http, $"{number}-fee-slip.pdf", await paper.FeeSlip(await staff.Get(http.RequestAborted), number, http.RequestAborted), words));
        papers.MapGet("why.pdf", async (string number, WhyPaper paper, CurrentStaff staff, RefusalWords words, HttpContext http) =>
            Answer(http, $"{number}-why.pdf", await paper.Draw(await staff.Get(http.RequestAborted), number, http.RequestAborted), words));
        papers.MapGet("result.pdf", async (string number, DossierPaper paper, CurrentStaff staff, RefusalWords words, HttpContext http) =>
            Answer(http, $"{number}-result.pdf", await paper.ResultReceipt(await staff.Get(http.RequestAborted), number, http.RequestAborted), words));
        papers.MapGet("m06.pdf", async (string number, DossierPaper paper, CurrentStaff staff, RefusalWords words, HttpContext http) =>
            Answer(http, $"{number}-m06.pdf", await paper.ControlSlip(await staff.Get(http.RequestAborted), number, http.RequestAborted), words));
        papers.MapGet("label.pdf", async (string number, DossierPaper paper, CurrentStaff staff, RefusalWords words, HttpContext http) =>
            Answer(http, $"{number}-label.pdf", await paper.Label(await staff.Get(http.RequestAborted), number, http.RequestAborted), words));
        papers.MapGet("large.pdf", async (string number, DossierPaper paper, CurrentStaff staff, RefusalWords words, HttpContext http) =>
            Answer(http, $"{number}-large.pdf", await paper.LargeType(await staff.Get(http.RequestAborted), number, http.RequestAborted), words));
        routes.MapGet("/dossiers/post.pdf", async (DateOnly day, PostBoard board, CurrentStaff staff, RefusalWords words, HttpContext http) =>
            Answer(http, $"{day:yyyyMMdd}-post.pdf", await board.Paper(await staff.Get(http.RequestAborted), day, http.RequestAborted), words)).RequireAuthorization(Policies.Dossiers);
        routes.MapGet("/dossiers/hand-over.pdf", async (DateOnly day, string list, HandOverRound round, CurrentStaff staff, RefusalWords words, HttpContext http) =>
            Answer(http, $"{day:yyyyMMdd}-hand-over.pdf", await round.Paper(await staff.Get(http.RequestAborted), day, list, http.RequestAborted), words)).RequireAuthorization(Policies.Dossiers);
        routes.MapGet("/admin/wordings/preview.pdf", async (string key, string text, DateOnly day, string basis, WordingDesk desk, CurrentStaff staff, RefusalWords words, HttpContext http) =>
            Answer(http, "preview.pdf", desk.Preview(await staff.Get(http.RequestAborted), key, text, day, basis), words)).RequireAuthorization(Policies.Administration);
        routes.MapGet("/fees/day.pdf", async (DateOnly day, DayClosePaper paper, CurrentStaff staff, RefusalWords words, HttpContext http) =>
            Answer(http, $"{day:yyyyMMdd}-day.pdf", await paper.Draw(await staff.Get(http.RequestAborted), day, http.RequestAborted), words)).RequireAuthorization(Policies.Money);
    }

    private static IResult Answer(HttpContext http, string name, Outcome<byte[]> drawn, RefusalWords words)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (drawn.Refused) return Results.Text(words.Say(drawn.Refusal), statusCode: drawn.Refusal == Actor.NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{string.Concat(name.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-'))}\"";
        return Results.Bytes(drawn.Value, "application/pdf");
    }
}
