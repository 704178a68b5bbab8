using OneStop.Workbench.Tests.Benchmarks;

namespace OneStop.Workbench.Tests;

/// <summary>Runs the tests, or with the word <c>benchmark</c> the benchmarks.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["benchmark", .. var wanted]) return await BenchmarkRun.Start(wanted);
        return arguments.Any(argument => argument is "--server" or "--internal-msbuild-node")
            ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments);
    }
}
