using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>The published program serving on a port of its own with a data folder of its own; it can be killed and started again on the same.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly string _executable;
    private readonly Dictionary<string, string> _settings;
    private readonly ConcurrentQueue<string> _lines = new();
    private Process? _process;

    private RunningServer(string executable, Dictionary<string, string> settings)
    {
        _executable = executable;
        Folder = Directory.CreateTempSubdirectory("onestop-e2e-").FullName;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        _settings = PublishedProgram.Environment(Folder);
        _settings["Urls"] = Address.ToString();
        foreach (var (key, value) in settings) _settings[key] = value;
    }

    public Uri Address { get; }

    public string Folder { get; }

    /// <summary>Everything the program has said so far.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    public static async Task<RunningServer> Start(PublishedProgram program, Dictionary<string, string>? settings = null)
    {
        var server = new RunningServer(await program.Executable, settings ?? []);
        await program.Furnish(server.Folder);
        await server.Start();
        return server;
    }

    /// <summary>Starts and waits until the sign-in page answers.</summary>
    public async Task Start()
    {
        _process = Child.Start(_executable, [], _settings, Folder);
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await tick.WaitForNextTickAsync(limit.Token))
        {
            if (_process.HasExited) throw new InvalidOperationException($"The server ended with {_process.ExitCode}.\n{string.Join('\n', _lines)}");
            if (await Answers(client, limit.Token)) return;
        }
    }

    /// <summary>As a power cut would: no time to say goodbye.</summary>
    public async Task Kill()
    {
        if (_process is null) return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        TempFolder.Remove(Folder);
    }

    private void Keep(string? line)
    {
        if (line is not null) _lines.Enqueue(line);
    }

    private static async Task<bool> Answers(HttpClient client, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync("/account/login", cancellation);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Below the ports that the system lends to outgoing connections: a killed server must find its port free when it comes back.</summary>
    private static int FreePort()
    {
        while (true)
        {
            try
            {
                var port = Random.Shared.Next(15_000, 32_000);
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody's already; there are others.
            }
        }
    }
}
