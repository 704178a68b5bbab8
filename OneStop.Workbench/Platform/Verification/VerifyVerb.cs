using System.CommandLine;
using System.Text.Json;
using OneStop.Workbench.Platform.CommandLine;

namespace OneStop.Workbench.Platform.Verification;

/// <summary><c>verify [--json]</c>: is everything there, whole and in order? Says what is wrong where; nothing is changed.</summary>
public static class VerifyVerb
{
    public static Command Create(VerbHost host)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object: ok, checked, faults" };
        var verb = new Command("verify", "Checks the database, dossier numbers and stored files") { json };
        verb.SetAction((parsed, cancellation) => host.Run((services, console, stop) => Run(services, console, parsed.GetValue(json), stop), cancellation));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, VerbConsole console, bool json, CancellationToken cancellation)
    {
        var findings = new Findings();
        foreach (var check in services.GetServices<ICheck>()) await check.Run(findings, cancellation);
        if (json) await console.Out.WriteLineAsync(JsonSerializer.Serialize(new { ok = findings.Faults.Count == 0, findings.Checked, findings.Faults }, JsonSerializerOptions.Web));
        else
        {
            foreach (var fault in findings.Faults) await console.Out.WriteLineAsync($"{fault.Kind}\t{fault.Where}\t{fault.Detail}");
            await console.Error.WriteLineAsync(string.Join(", ", findings.Checked.Select(pair => $"{pair.Key}: {pair.Value}")));
        }
        return findings.Faults.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
