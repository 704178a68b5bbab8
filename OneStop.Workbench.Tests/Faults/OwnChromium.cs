using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>A browser with a profile of its own that can be killed like a process and started again on what it had on disk.</summary>
public sealed class OwnChromium(IPlaywright playwright) : IAsyncDisposable
{
    private readonly string _profile = Directory.CreateTempSubdirectory("onestop-chromium-").FullName;
    private Process? _process;
    private IBrowser? _browser;

    public IBrowserContext Context => _browser!.Contexts[0];

    public async Task Start()
    {
        var executable = await SystemPackage.Program("chromium", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
        _process = Child.Start(executable,
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic",
            "--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows", "--hide-crash-restore-bubble", "--window-size=1366,768",
            "--disable-extensions", "--disable-default-apps", "--disable-component-extensions-with-background-pages", "--disable-features=PreloadTopChromeWebUI,Translate,OptimizationHints,MediaRouter",
            "--force-prefers-reduced-motion", "--mute-audio", "--lang=vi-VN", "--remote-debugging-port=0", $"--user-data-dir={_profile}", "about:blank",
        ]);
        var opened = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.IndexOf("ws://", StringComparison.Ordinal) is >= 0 and var at) opened.TrySetResult(line.Data[at..].Trim());
        };
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        _browser = await playwright.Chromium.ConnectOverCDPAsync(await opened.Task.WaitAsync(Patience.Limit));
        Context.SetDefaultTimeout((float)Patience.Limit.TotalMilliseconds);
    }

    /// <summary>As when the machine's task manager ends it.</summary>
    public async Task Kill()
    {
        if (_process is null) return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
        // A profile in use is marked by these; the next start would wait for whoever holds it.
        foreach (var mark in Directory.EnumerateFileSystemEntries(_profile, "Singleton*")) File.Delete(mark);
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        // Helper processes may still be closing their files.
        TempFolder.Remove(_profile);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"chromium {_process?.Id}");
}
