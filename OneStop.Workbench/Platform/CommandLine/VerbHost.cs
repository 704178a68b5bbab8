namespace OneStop.Workbench.Platform.CommandLine;

/// <summary>Where a verb writes: results on stdout, words for people on stderr.</summary>
public sealed record VerbConsole(TextWriter Out, TextWriter Error)
{
    public static VerbConsole Standard { get; } = new(Console.Out, Console.Error);
}

/// <summary>What a verb ends with.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Usage = 2;
}

/// <summary>One job to do with the program's services, then end.</summary>
public delegate Task<int> VerbJob(IServiceProvider services, VerbConsole console, CancellationToken cancellation);

/// <summary>
/// Gives verbs the same services as the web application. Before the job an empty database is migrated and the bundled data are
/// loaded, so that any verb works on a fresh machine.
/// </summary>
public sealed class VerbHost(Func<WebApplication> build)
{
    public Task<int> Run(VerbJob job, CancellationToken cancellation) => Run(job, VerbConsole.Standard, cancellation);

    public async Task<int> Run(VerbJob job, VerbConsole console, CancellationToken cancellation)
    {
        await using var app = build();
        await app.Services.GetRequiredService<StartUp>().Prepare(cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        return await job(scope.ServiceProvider, console, cancellation);
    }
}
