using System.Runtime.CompilerServices;
using Bunit;
using Microsoft.Playwright;

[assembly: CaptureConsole]

namespace OneStop.Workbench.Tests.Support;

/// <summary>How long a test awaits a condition: long, because machines are slow and a test that waits for what will come is not a slow test.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [ModuleInitializer]
    internal static void Everywhere()
    {
        BunitContext.DefaultWaitTimeout = Limit;
        Assertions.SetDefaultExpectTimeout((float)Limit.TotalMilliseconds);
    }
}
