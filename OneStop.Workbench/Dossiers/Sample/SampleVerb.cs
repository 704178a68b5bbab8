using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Sample;

/// <summary><c>sample --dossiers N --seed S [--from D --to D]</c>: generated people, dossiers and histories. By default the last twelve months.</summary>
public static class SampleVerb
{
    private const int Largest = 5_000_000;

    public static Command Create(VerbHost host)
    {
        var dossiers = new Option<int>("--dossiers") { Description = "How many dossiers", Required = true };
        var seed = new Option<int>("--seed") { Description = "Same seed, same data", DefaultValueFactory = _ => 1 };
        var from = new Option<DateOnly?>("--from") { Description = "First day of reception (yyyy-MM-dd)", CustomParser = Date };
        var to = new Option<DateOnly?>("--to") { Description = "Last day of reception (yyyy-MM-dd)", CustomParser = Date };
        var json = new Option<bool>("--json") { Description = "Counts as one JSON object" };
        dossiers.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > Largest) result.AddError($"--dossiers: 1 … {Largest}");
        });
        var verb = new Command("sample", "Generated people, dossiers and histories, never mistakable for real ones") { dossiers, seed, from, to, json };
        verb.SetAction((parsed, cancellation) => host.Run(async (services, console, stop) =>
        {
            var last = parsed.GetValue(to) ?? LocalTime.Today(services.GetRequiredService<TimeProvider>());
            var order = new SampleOrder(parsed.GetValue(dossiers), parsed.GetValue(seed), parsed.GetValue(from) ?? last.AddYears(-1).AddDays(1), last);
            if (order.From > order.To)
            {
                await console.Error.WriteLineAsync($"--from {order.From:yyyy-MM-dd} > --to {order.To:yyyy-MM-dd}");
                return ExitCode.Usage;
            }
            var made = await services.GetRequiredService<SampleLoad>().Make(order, new Steps(console.Error, order.Dossiers), stop);
            await console.Out.WriteLineAsync(parsed.GetValue(json)
                ? JsonSerializer.Serialize(made, JsonSerializerOptions.Web)
                : $"{made.Dossiers} dossiers, {made.Events} events, {made.Open} open, {made.Returned} returned, {made.Units} units");
            return ExitCode.Done;
        }, cancellation));
        return verb;
    }

    private static DateOnly? Date(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        result.AddError($"'{text}': yyyy-MM-dd");
        return null;
    }

    /// <summary>A line on stderr for every tenth of the work.</summary>
    private sealed class Steps(TextWriter error, int total) : IProgress<int>
    {
        public void Report(int value)
        {
            if (total >= 1000 && value % (total / 10) == 0) error.WriteLine($"{value}/{total}");
        }
    }
}
