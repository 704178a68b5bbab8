using System.Globalization;
using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Certification;

/// <summary>What the fast lane's fields offer, and the book as PDF.</summary>
internal static class CertificationEndpoints
{
    public const string Names = "/certify/lists/documents";

    public static string BookPdf(BookQuestion question) => string.Create(
        CultureInfo.InvariantCulture, $"/certify/book.pdf?book={question.Book}&from={question.From:yyyy-MM-dd}&to={question.To:yyyy-MM-dd}&text={Uri.EscapeDataString(question.Text ?? "")}");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Names + "/{kind}", Offered).RequireAuthorization(Policies.Counter).AddEndpointFilter(EntryEndpoints.OwnScriptOnly);
        routes.MapGet("/certify/book.pdf", Book).RequireAuthorization(Policies.Dossiers);
    }

    /// <summary>Papers carry the Vietnamese name, so that is the label; the screen's language helps to find it.</summary>
    private static async Task<IEnumerable<ListEntry>> Offered(string kind, CertificationBoard board, CurrentStaff staff, CancellationToken cancellation)
    {
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        var names = await board.DocumentNames(await staff.Get(cancellation), kind, cancellation);
        return names.Select(name => new ListEntry(name.Name, name.Name, english && name.English.Length > 0 ? name.English : null, name.English));
    }

    private static async Task<IResult> Book(BookKind book, DateOnly from, DateOnly to, string? text, BookPaper paper, CurrentStaff staff, RefusalWords words, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var drawn = await paper.Draw(await staff.Get(http.RequestAborted), new(book, from, to, text), http.RequestAborted);
        if (drawn.Refused) return Results.Text(words.Say(drawn.Refusal), statusCode: drawn.Refusal == Actor.NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest);
        http.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"{book}-{from:yyyyMMdd}-{to:yyyyMMdd}.pdf\"");
        return Results.Bytes(drawn.Value, "application/pdf");
    }
}
