using Microsoft.Extensions.Localization;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Deadlines;

/// <summary>What came of a year's list, in words.</summary>
/// <param name="Taken">How many days were taken over; null when none was.</param>
/// <param name="Faults">Everything that is wrong, by row and column.</param>
public sealed record YearListAnswer(int? Taken, string? Refused, IReadOnlyList<string> Faults);

/// <summary>Where a year's list is sent to: a workbook as the body, answered with what came of it.</summary>
public static class YearListEndpoint
{
    private const int Largest = 2_000_000;

    public static string Path(string code, int year) => $"/calendar/{code}/years/{year}";

    public static WebApplication MapDeadlines(this WebApplication app)
    {
        app.MapPost("/calendar/{code}/years/{year:int}", Take).RequireAuthorization(Policies.Administrator).AddEndpointFilter(OwnScript.Only).DisableAntiforgery();
        return app;
    }

    private static async Task<IResult> Take(
        string code, int year, HttpRequest request, CalendarDesk desk, CurrentStaff staff, RefusalWords words, IStringLocalizer<DeadlinesText> texts, CancellationToken cancellation)
    {
        if (request.ContentLength is null or > Largest) return Results.Json(Refused(new("year-list-large", Largest / 1_000_000)), statusCode: StatusCodes.Status413PayloadTooLarge);
        using var workbook = new MemoryStream();
        await request.Body.CopyToAsync(workbook, cancellation);
        workbook.Position = 0;
        var outcome = await desk.Import(await staff.Get(cancellation), code, year, workbook, cancellation);
        if (outcome.Refused) return Results.Json(Refused(outcome.Refusal), statusCode: outcome.Refusal == Actor.NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity);
        var list = outcome.Value;
        return list.Faults.Count == 0
            ? Results.Json(new YearListAnswer(list.Days.Count, null, []))
            : Results.Json(new YearListAnswer(null, null, [.. list.Faults.Select(fault => texts["List.Fault", fault.Row, fault.Column, words.Say(fault.Refusal)].Value)]), statusCode: StatusCodes.Status422UnprocessableEntity);

        YearListAnswer Refused(Refusal refusal) => new(null, words.Say(refusal), []);
    }
}
