using System.CommandLine;
using System.CommandLine.Parsing;

namespace OneStop.Workbench.Platform.CommandLine;

/// <summary>
/// One executable: without a verb it serves, with one it does a job and ends. Settings in the form <c>--Section:Key=value</c>
/// (and <c>--urls</c>, <c>--environment</c>) go to the configuration, everything else to the verbs.
/// </summary>
public static class CommandLine
{
    public static async Task<int> Run(
        string[] arguments,
        Func<string[], WebApplication> build,
        Func<WebApplication, CancellationToken, Task<int>> serve,
        Func<VerbHost, IEnumerable<Command>> verbs)
    {
        var (settings, rest) = Split(arguments);
        var root = new RootCommand("OneStop Workbench");
        var serving = new Command("serve", "The web application (also without a verb)");
        serving.SetAction((_, cancellation) => Serve(cancellation));
        root.SetAction((_, cancellation) => Serve(cancellation));
        root.Add(serving);
        foreach (var verb in verbs(new VerbHost(() => build(settings)))) root.Add(verb);

        var parsed = root.Parse(rest);
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
        await Complain(parsed);
        return ExitCode.Usage;

        async Task<int> Serve(CancellationToken cancellation)
        {
            await using var app = build(settings);
            return await serve(app, cancellation);
        }
    }

    private static async Task Complain(ParseResult parsed)
    {
        foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
        await Console.Error.WriteLineAsync($"--help: {parsed.CommandResult.Command.Name}");
    }

    private static (string[] Settings, string[] Verb) Split(string[] arguments)
    {
        var settings = new List<string>();
        var rest = new List<string>();
        for (var index = 0; index < arguments.Length; index++)
        {
            var argument = arguments[index];
            var name = argument.StartsWith("--", StringComparison.Ordinal) ? argument[2..].Split('=')[0] : "";
            if (!name.Contains(':') && name is not ("urls" or "environment" or "contentRoot"))
            {
                rest.Add(argument);
                continue;
            }
            settings.Add(argument);
            if (!argument.Contains('=') && index + 1 < arguments.Length) settings.Add(arguments[++index]);
        }
        return ([.. settings], [.. rest]);
    }
}
