using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary><c>search TEXT [--limit N] [--json]</c>: the same search as the screen's.</summary>
public static class SearchVerb
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(VerbHost host)
    {
        var text = new Argument<string>("TEXT") { Description = "Name without marks, number, identity number or part of a phone number" };
        var limit = new Option<int>("--limit") { Description = "At most so many dossiers", DefaultValueFactory = _ => 10 };
        var json = new Option<bool>("--json") { Description = "One JSON object a line" };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--limit: 1 or more");
        });
        var verb = new Command("search", "Dossiers by name, number, identity number or phone") { text, limit, json };
        verb.SetAction((parsed, cancellation) => host.Run((services, console, stop) =>
            Search(services, console, parsed.GetValue(text)!, parsed.GetValue(limit), parsed.GetValue(json), stop), cancellation));
        return verb;
    }

    private static async Task<int> Search(IServiceProvider services, VerbConsole console, string text, int limit, bool json, CancellationToken cancellation)
    {
        var system = SystemActor.Of(services.GetRequiredService<UnitDirectory>().Current);
        var found = await services.GetRequiredService<DossierBoard>().Search(system, text, limit, cancellation);
        foreach (var row in found) await console.Out.WriteLineAsync(json ? Json(row) : Words(row, system.Units));
        return ExitCode.Done;
    }

    private static string Json(WorkRow row) => JsonSerializer.Serialize(new
    {
        code = row.Number,
        procedure = row.ProcedureCode,
        procedureName = row.ProcedureName,
        applicant = row.OwnerName,
        unit = row.ReceivingUnit,
        status = row.Status.Code(),
        received = Moment(row.Received),
        due = row.Due is { } due ? Moment(due) : null,
        light = JsonNamingPolicy.KebabCaseLower.ConvertName(row.Light.ToString()),
    }, Plain);

    private static string Words(WorkRow row, UnitTree units) =>
        $"{row.Number}\t{row.OwnerName}\t{row.ProcedureName}\t{units.ShortNameOf(row.ReceivingUnit)}\t{row.Status.Code()}\t{(row.Due is { } due ? Moment(due) : "")}";

    private static string Moment(DateTime local) => local.ToString(WorkListAddress.MomentFormat, CultureInfo.InvariantCulture);
}
