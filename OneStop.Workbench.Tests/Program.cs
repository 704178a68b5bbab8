using OneStop.Workbench.Tests.Benchmarks;
using OneStop.Workbench.Tests.Faults;

namespace OneStop.Workbench.Tests;

/// <summary>Runs the tests, or with a word first something longer: <c>benchmark</c>, <c>chaos</c>, <c>typing</c>, <c>scans</c>, <c>published</c>.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["chaos", .. var rounds]) return await ChaosRun.Start(rounds);
        if (arguments is ["scans", .. var bursts]) return await EndToEnd.ScanRun.Start(bursts);
        if (arguments is ["typing", .. var names]) return await TypingRun.Start(names);
        if (arguments is ["published", .. var registers]) return await PublishedRun.Start(registers);
        if (arguments is ["benchmark", .. var wanted]) return await BenchmarkRun.Start(wanted);
        return arguments.Any(argument => argument is "--server" or "--internal-msbuild-node")
            ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments);
    }
}
